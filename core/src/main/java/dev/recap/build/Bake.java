package dev.recap.build;

import dev.recap.cache.DamagedCacheException;
import dev.recap.config.Settings;
import dev.recap.config.SettingsSource;
import dev.recap.model.Progress;
import dev.recap.parallel.Workers;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Bakes a project: reads its settings and documents, orders the site, plans every file, renders the
 * pages and writes the output. The output does not change before all pages are rendered.
 */
public final class Bake {

  private Bake() {}

  /**
   * Bakes the project in a folder.
   *
   * @throws IOException if the project cannot be read
   * @throws dev.recap.output.OutputException if the output cannot be written
   */
  public static BakeReport run(Path project, BakeOptions options, Progress progress)
      throws IOException {
    return run(project, SettingsSource.OF_PROJECT, options, progress);
  }

  /** Bakes the project in a folder with settings from a given source. */
  public static BakeReport run(
      Path project, SettingsSource source, BakeOptions options, Progress progress)
      throws IOException {
    return run(project, source, options, progress, (report, site) -> {});
  }

  /** Work on a site that was baked without errors, before another bake can change it. */
  @FunctionalInterface
  public interface Afterwards {
    void accept(BakeReport report, Supplier<FinishedSite> site) throws IOException;
  }

  /** Bakes the project in a folder and does some work on the site while no other bake can run. */
  public static BakeReport run(
      Path project,
      SettingsSource source,
      BakeOptions options,
      Progress progress,
      Afterwards afterwards)
      throws IOException {
    Timings.Recorder timings = new Timings.Recorder();
    Configuration configuration = Configuration.of(project, source, options.output());
    timings.lap("settings");
    if (configuration.hasErrors()) {
      return BakeReport.ofBadConfiguration(configuration.problems(), timings.timings());
    }
    try {
      return run(configuration, options, progress, afterwards, timings);
    } catch (DamagedCacheException e) {
      progress.note("the cache of earlier bakes is damaged, so everything is baked again");
      return run(configuration, options.withClean(), progress, afterwards, timings);
    }
  }

  private static BakeReport run(
      Configuration configuration,
      BakeOptions options,
      Progress progress,
      Afterwards afterwards,
      Timings.Recorder timings)
      throws IOException {
    Settings settings = configuration.settings();
    Problems problems = new Problems(settings::withConfiguredSeverity);
    problems.addAll(configuration.problems());
    try (Workers workers = new Workers(options.threads())) {
      return new BakePipeline(settings, options, progress, workers, problems, timings)
          .run(afterwards);
    }
  }
}
