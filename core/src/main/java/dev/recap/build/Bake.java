package dev.recap.build;

import dev.recap.cache.DamagedCacheException;
import dev.recap.config.Settings;
import dev.recap.config.SettingsSource;
import dev.recap.model.Progress;
import dev.recap.parallel.Workers;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Bakes a project: settings, then documents, then the site, then the plan of every file, then the
 * pages, then the output. Nothing of the output changes before everything is known to be right.
 */
public final class Bake {

  private Bake() {}

  /**
   * Bakes the project in a folder.
   *
   * @throws IOException if the project can't be read
   * @throws dev.recap.output.OutputException if the output can't be written
   */
  public static BakeReport run(Path project, BakeOptions options, Progress progress)
      throws IOException {
    return run(project, SettingsSource.OF_PROJECT, options, progress);
  }

  /** The same with settings from elsewhere. */
  public static BakeReport run(
      Path project, SettingsSource source, BakeOptions options, Progress progress)
      throws IOException {
    Stopwatch stopwatch = new Stopwatch();
    Configuration configuration = Configuration.of(project, source, options.output());
    stopwatch.lap("settings");
    if (configuration.hasErrors()) {
      return BakeReport.ofBadConfiguration(configuration.problems(), stopwatch.timings());
    }
    try {
      return run(configuration, options, progress, stopwatch);
    } catch (DamagedCacheException e) {
      progress.note("what was remembered of earlier bakes is damaged, so everything is baked anew");
      return run(configuration, options.fromScratch(), progress, stopwatch);
    }
  }

  private static BakeReport run(
      Configuration configuration, BakeOptions options, Progress progress, Stopwatch stopwatch)
      throws IOException {
    Settings settings = configuration.settings();
    Problems problems = new Problems(settings::withConfiguredSeverity);
    problems.addAll(configuration.problems());
    try (Workers workers = new Workers(options.threads())) {
      return new BakePipeline(settings, options, progress, workers, problems, stopwatch).run();
    }
  }
}
