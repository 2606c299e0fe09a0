package dev.recap;

import dev.recap.config.Settings;
import dev.recap.jbake.Extensions;
import dev.recap.jbake.PageExtensions;
import dev.recap.model.OutputPath;
import dev.recap.model.Problems;
import dev.recap.model.SourcePath;
import dev.recap.parallel.Workers;
import dev.recap.plan.DeadLinks;
import dev.recap.plan.Links;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import dev.recap.read.Content;
import dev.recap.read.ContentReader;
import dev.recap.read.ReadingProgress;
import dev.recap.render.Renderer;
import dev.recap.render.SiteValues;
import dev.recap.site.Audience;
import dev.recap.site.Site;
import dev.recap.trace.Freshness;
import dev.recap.trace.TemplateFiles;
import dev.recap.write.OutputFolder;
import dev.recap.write.PageTree;
import dev.recap.write.Rewrite;
import dev.recap.write.WriteReport;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** The stages of one bake after its settings, one after the other. */
final class Stages {

  private final Settings settings;
  private final BakeOptions options;
  private final Progress progress;
  private final Workers workers;
  private final Problems problems;
  private final Stopwatch stopwatch;

  Stages(
      Settings settings,
      BakeOptions options,
      Progress progress,
      Workers workers,
      Problems problems,
      Stopwatch stopwatch) {
    this.settings = settings;
    this.options = options;
    this.progress = progress;
    this.workers = workers;
    this.problems = problems;
    this.stopwatch = stopwatch;
  }

  BakeReport run() throws IOException {
    Instant begun = Instant.now();
    Rewrite rewrite = options.clean() ? Rewrite.ALL : Rewrite.CHANGED;
    try (OutputFolder output =
            OutputFolder.open(
                settings.folders().project(),
                settings.folders().output(),
                rewrite,
                progress::note);
        Memory memory = Memory.open(output.recapFolder(), settings, options.clean(), progress);
        Extensions extensions = Extensions.of(settings, problems);
        ContentReader reader =
            new ContentReader(settings, extensions.markup(), memory.documents())) {
      Content content = read(reader);
      stopwatch.lap("read");
      PlannedSite planned =
          PlannedSite.of(
              content,
              settings,
              new Audience(options.now(), options.drafts(), options.future()),
              problems);
      Site site = planned.site();
      Plan plan = planned.plan();
      Links links = planned.links();
      workers.forEach(planned.linking(content), new DeadLinks(site, links, problems)::check);
      stopwatch.lap("plan");
      SiteValues values = new SiteValues(site, plan, links, settings, options.now());
      PageExtensions pages = extensions.pages(values);
      Optional<Freshness> freshness = Optional.empty();
      if (memory.outputs().isPresent() && extensions.isEmpty()) {
        freshness =
            Optional.of(
                Freshness.of(
                    memory.outputs().get().recall(),
                    begun,
                    site,
                    plan,
                    links,
                    content.digests(),
                    TemplateFiles.in(settings.folders().templates()),
                    values.sameOnAllPages()));
      }
      stopwatch.lap("compare");
      Optional<WriteReport> written =
          write(plan, values, pages, freshness, !content.broken().isEmpty(), output);
      if (written.isPresent()) {
        freshness
            .flatMap(known -> known.remembered(output::standing))
            .ifPresent(made -> memory.outputs().ifPresent(known -> known.remember(made)));
      }
      memory.commit();
      stopwatch.lap("write");
      return BakeReport.of(problems, site, plan, stopwatch.pages(), written, stopwatch.timings());
    }
  }

  private Content read(ContentReader reader) throws IOException {
    progress.stage("reading", 0);
    return reader.read(workers, problems, reading());
  }

  private ReadingProgress reading() {
    return new ReadingProgress() {
      @Override
      public void begins(int files) {
        progress.stage("reading", files);
      }

      @Override
      public void fileRead(SourcePath file, long nanos) {
        progress.step();
        stopwatch.read(file.value(), nanos);
      }
    };
  }

  /** Renders every page; what that gives replaces the last site only if nothing was wrong. */
  private Optional<WriteReport> write(
      Plan plan,
      SiteValues values,
      PageExtensions extensions,
      Optional<Freshness> freshness,
      boolean documentsMissing,
      OutputFolder output)
      throws IOException {
    Renderer renderer = new Renderer(values, extensions.templates());
    progress.stage("rendering", plan.outputs().size());
    Optional<PageTree> tree = extensions.tools().map(tools -> new PageTree(output.scratch()));
    Making making = new Making(renderer, output, freshness, tree, stopwatch);
    workers.forEach(
        plan.outputs(),
        planned -> {
          making.make(planned);
          progress.step();
        });
    renderer.report(problems);
    if (tree.isPresent() && !isOver()) {
      extensions.tools().ifPresent(tools -> problems.addAll(tools.run(tree.get().folder())));
      tree.get().moveTo(output, path -> isCopied(plan, path), problems);
    }
    stopwatch.lap("render");
    if (isOver()) {
      return Optional.empty();
    }
    if (documentsMissing) {
      // Which page a broken document had isn't known, so none goes.
      output.keepStale();
    }
    WriteReport report = output.commit();
    problems.addAll(report.problems());
    return Optional.of(report);
  }

  private static boolean isCopied(Plan plan, OutputPath path) {
    return plan.at(path).filter(Output.Copy.class::isInstance).isPresent();
  }

  private boolean isOver() {
    return problems.hasErrors() && !options.keepGoing();
  }
}
