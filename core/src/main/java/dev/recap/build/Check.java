package dev.recap.build;

import dev.recap.cache.BuildCache;
import dev.recap.cache.DamagedCacheException;
import dev.recap.check.Rules;
import dev.recap.config.Settings;
import dev.recap.config.SettingsSource;
import dev.recap.model.Progress;
import dev.recap.parallel.Workers;
import dev.recap.problem.Problems;
import dev.recap.site.PublishFilter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Checks a project: all that a bake would report, and what the rules find on the pages, which are
 * rendered and shown to them, but written nowhere.
 */
public final class Check {

  private final Settings settings;
  private final CheckOptions options;
  private final Progress progress;
  private final Workers workers;
  private final Problems problems;

  private Check(
      Settings settings,
      CheckOptions options,
      Progress progress,
      Workers workers,
      Problems problems) {
    this.settings = settings;
    this.options = options;
    this.progress = progress;
    this.workers = workers;
    this.problems = problems;
  }

  /**
   * Checks the project in a folder.
   *
   * @throws IOException if the project can't be read
   */
  public static CheckReport run(
      Path project, SettingsSource source, CheckOptions options, Progress progress)
      throws IOException {
    Configuration configuration = Configuration.of(project, source, Optional.empty());
    if (configuration.hasErrors()) {
      return new CheckReport(true, configuration.problems(), 0);
    }
    try {
      return run(configuration, options, progress, false);
    } catch (DamagedCacheException e) {
      progress.note("what was remembered of earlier checks is damaged, so everything is read anew");
      return run(configuration, options, progress, true);
    }
  }

  private static CheckReport run(
      Configuration configuration, CheckOptions options, Progress progress, boolean forget)
      throws IOException {
    Settings settings = configuration.settings();
    Problems problems = new Problems(settings::withConfiguredSeverity);
    problems.addAll(configuration.problems());
    try (Workers workers = new Workers(options.threads())) {
      return new Check(settings, options, progress, workers, problems).run(forget);
    }
  }

  /**
   * A memory of its own: what a bake remembers is of the site that it wrote last.
   *
   * @param forget whether to read everything anew
   */
  private CheckReport run(boolean forget) throws IOException {
    Path folder = settings.folders().project().resolve(".recap").resolve("check");
    Files.createDirectories(folder);
    try (BuildCache buildCache = BuildCache.open(folder, settings, forget, progress)) {
      CheckReport report = run(buildCache);
      buildCache.commit();
      return report;
    }
  }

  private CheckReport run(BuildCache buildCache) throws IOException {
    PublishFilter publishFilter =
        new PublishFilter(options.now(), options.drafts(), options.future());
    return new SiteRendering(settings, publishFilter, progress, workers, problems)
        .run(buildCache.documents(), this::runRules);
  }

  private CheckReport runRules(RenderedSite viewed) {
    Rules rules = Rules.of(viewed.checked(), options.external());
    Charset encoding = settings.read().encoding();
    int pages =
        viewed.show(
            "checking", (page, bytes) -> rules.checkPage(page, new String(bytes, encoding)));
    options.external().ifPresent(how -> progress.stage("asking other hosts", 0));
    rules.finish(viewed.isWhole(pages));
    return new CheckReport(false, problems.sorted(), pages);
  }
}
