package dev.recap;

import dev.recap.check.CheckedSite;
import dev.recap.check.Rules;
import dev.recap.config.Settings;
import dev.recap.config.SettingsSource;
import dev.recap.jbake.Extensions;
import dev.recap.model.Problems;
import dev.recap.parallel.Workers;
import dev.recap.plan.DeadLinks;
import dev.recap.plan.Links;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import dev.recap.read.Content;
import dev.recap.read.ContentReader;
import dev.recap.read.SourceFiles;
import dev.recap.render.Renderer;
import dev.recap.render.SiteValues;
import dev.recap.site.Audience;
import dev.recap.site.Site;
import dev.recap.store.DamagedStore;
import dev.recap.trace.Reads;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

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
    } catch (DamagedStore e) {
      progress.note("what was remembered of earlier checks is damaged, so everything is read anew");
      return run(configuration, options, progress, true);
    }
  }

  private static CheckReport run(
      Configuration configuration, CheckOptions options, Progress progress, boolean forget)
      throws IOException {
    Settings settings = configuration.settings();
    Problems problems = new Problems(settings::weigh);
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
    try (Memory memory = Memory.open(folder, settings, forget, progress)) {
      CheckReport report = run(memory);
      memory.commit();
      return report;
    }
  }

  private CheckReport run(Memory memory) throws IOException {
    Audience audience = new Audience(options.now(), options.drafts(), options.future());
    progress.stage("reading", 0);
    try (Extensions extensions = Extensions.of(settings, problems);
        ContentReader reader =
            new ContentReader(settings, extensions.markup(), memory.documents())) {
      Content content =
          reader.read(
              SourceFiles.of(settings, problems),
              workers,
              problems,
              new ReadingShown(progress, new Stopwatch()));
      PlannedSite planned = PlannedSite.of(content, settings, audience, problems);
      Site site = planned.site();
      Plan plan = planned.plan();
      Links links = planned.links();
      DeadLinks deadLinks = new DeadLinks(site, links);
      workers.forEach(
          planned.linking(content),
          document -> problems.addAll(deadLinks.check(document).problems()));
      SiteValues values =
          new SiteValues(site, plan, links, planned.mentions(), settings, options.now());
      Renderer renderer = new Renderer(values, extensions.pages(values).templates());
      CheckedSite checked =
          new CheckedSite(
              settings,
              site,
              plan,
              links,
              content.documents(),
              content.assets(),
              options.now(),
              problems);
      int pages = look(checked, renderer, content.broken().isEmpty());
      return new CheckReport(false, problems.sorted(), pages);
    }
  }

  /** Gives how many pages could be looked at. */
  private int look(CheckedSite site, Renderer renderer, boolean whole) {
    Rules rules = Rules.of(site, options.external());
    List<Output.Page> pages = site.plan().pages();
    progress.stage("checking", pages.size());
    Charset encoding = settings.read().encoding();
    AtomicInteger rendered = new AtomicInteger();
    workers.forEach(
        pages,
        page -> {
          Optional<byte[]> bytes = renderer.render(page, Reads.UNNOTICED);
          bytes.ifPresent(text -> rules.look(page, new String(text, encoding)));
          rendered.addAndGet(bytes.isPresent() ? 1 : 0);
          progress.step();
        });
    renderer.report(problems);
    options.external().ifPresent(how -> progress.stage("asking other hosts", 0));
    rules.conclude(whole && rendered.get() == pages.size());
    return rendered.get();
  }
}
