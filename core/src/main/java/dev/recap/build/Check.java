package dev.recap.build;

import dev.recap.cache.BuildCache;
import dev.recap.cache.CacheStore;
import dev.recap.cache.DamagedCacheException;
import dev.recap.check.CheckedSite;
import dev.recap.check.Rules;
import dev.recap.config.Settings;
import dev.recap.config.SettingsSource;
import dev.recap.model.Progress;
import dev.recap.output.StateFolder;
import dev.recap.parallel.Workers;
import dev.recap.problem.Problems;
import dev.recap.site.PublishFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Checks a project: reports everything that a bake would report, and what the rules find on the
 * rendered pages. Writes no page.
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
   * @throws IOException if the project cannot be read
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
      progress.note("the cache of earlier checks is damaged, so everything is read again");
      return run(configuration, options, progress, true);
    }
  }

  private static CheckReport run(
      Configuration configuration, CheckOptions options, Progress progress, boolean clean)
      throws IOException {
    Settings settings = configuration.settings();
    Problems problems = new Problems(settings::withConfiguredSeverity);
    problems.addAll(configuration.problems());
    try (Workers workers = new Workers(options.threads())) {
      return new Check(settings, options, progress, workers, problems).run(clean);
    }
  }

  /**
   * Uses a cache of its own: that of the bake belongs to the site that was written last. A check
   * begins with what the last bake knew.
   */
  private CheckReport run(boolean clean) throws IOException {
    Optional<Path> bakes = StateFolder.find(settings.folders().project(), progress::note);
    Optional<Path> folder = bakes.map(kept -> kept.resolve("check"));
    if (!clean && folder.isPresent()) {
      CacheStore.copy(bakes.get(), folder.get());
    }
    try (BuildCache buildCache = BuildCache.open(folder, settings, clean, progress)) {
      CheckReport report = run(buildCache);
      buildCache.commit();
      return report;
    }
  }

  private CheckReport run(BuildCache buildCache) throws IOException {
    PublishFilter publishFilter =
        new PublishFilter(options.now(), options.drafts(), options.future());
    InMemoryBake bake = new InMemoryBake(settings, publishFilter, progress, workers, problems);
    return bake.run(buildCache, pages -> runRules(bake, pages));
  }

  private void checkAddresses(LoadedSite site) {
    try {
      if (options.addresses()) {
        KnownAddresses.remember(site, problems);
      } else {
        KnownAddresses.compare(site, problems);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CheckReport runRules(InMemoryBake bake, InMemoryBake.Pages pages) {
    LoadedSite site = pages.site();
    Rules rules = Rules.of(checked(site), options.external());
    Charset encoding = settings.read().encoding();
    int rendered =
        bake.render(
            pages, "checking", (page, bytes) -> rules.checkPage(page, new String(bytes, encoding)));
    options.external().ifPresent(external -> progress.stage("asking other hosts", 0));
    checkAddresses(site);
    boolean complete = site.content().broken().isEmpty() && rendered == site.plan().pages().size();
    rules.finish(complete);
    return new CheckReport(false, problems.sorted(), rendered);
  }

  private CheckedSite checked(LoadedSite site) {
    return new CheckedSite(
        settings,
        site.site(),
        site.plan(),
        site.links(),
        site.content().documents(),
        site.content().assets(),
        options.now(),
        problems);
  }
}
