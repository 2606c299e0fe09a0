package dev.recap;

import dev.recap.Preparation.Planned;
import dev.recap.config.Settings;
import dev.recap.jbake.Extensions;
import dev.recap.jbake.PageExtensions;
import dev.recap.model.OutputPath;
import dev.recap.model.Problems;
import dev.recap.parallel.Workers;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import dev.recap.read.Content;
import dev.recap.render.Renderer;
import dev.recap.render.SiteValues;
import dev.recap.site.Audience;
import dev.recap.site.Site;
import dev.recap.write.OutputFolder;
import dev.recap.write.PageTree;
import dev.recap.write.Rewrite;
import dev.recap.write.WriteReport;
import java.io.IOException;
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
    Audience audience = new Audience(options.now(), options.drafts(), options.future());
    Preparation preparation =
        new Preparation(settings, audience, progress, workers, problems, stopwatch);
    Rewrite rewrite = options.clean() ? Rewrite.ALL : Rewrite.CHANGED;
    try (OutputFolder output =
            OutputFolder.open(
                settings.folders().project(),
                settings.folders().output(),
                rewrite,
                progress::note);
        Memory memory = Memory.open(output.recapFolder(), settings, options.clean(), progress);
        Extensions extensions = Extensions.of(settings, problems);
        Content content = preparation.read(extensions, memory.documents())) {
      stopwatch.lap("read");
      Planned planned = preparation.plan(content);
      Site site = planned.site();
      Plan plan = planned.plan();
      stopwatch.lap("plan");
      SiteValues values = new SiteValues(site, plan, planned.links(), settings, options.now());
      PageExtensions pages = extensions.pages(values);
      Optional<WriteReport> written =
          write(plan, values, pages, !content.broken().isEmpty(), output);
      memory.commit();
      stopwatch.lap("write");
      return BakeReport.of(problems, site, plan, written, stopwatch.timings());
    }
  }

  /** Renders every page; what that gives replaces the last site only if nothing was wrong. */
  private Optional<WriteReport> write(
      Plan plan,
      SiteValues values,
      PageExtensions extensions,
      boolean documentsMissing,
      OutputFolder output)
      throws IOException {
    Renderer renderer = new Renderer(values, extensions.templates());
    progress.stage("rendering", plan.outputs().size());
    Optional<PageTree> tree = extensions.tools().map(tools -> new PageTree(output.scratch()));
    workers.forEach(plan.outputs(), planned -> write(planned, renderer, output, tree));
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

  private void write(
      Output planned, Renderer renderer, OutputFolder output, Optional<PageTree> tree) {
    if (planned instanceof Output.Copy copy) {
      output.copy(copy.path(), copy.file().file());
    } else if (planned instanceof Output.Page page) {
      long begun = System.nanoTime();
      Optional<byte[]> bytes = renderer.render(page);
      stopwatch.rendered(page.path().value(), page.template(), System.nanoTime() - begun);
      if (bytes.isEmpty()) {
        output.keep(page.path());
        tree.ifPresent(files -> files.leaveOut(page.path()));
      } else if (tree.isPresent()) {
        tree.get().write(page.path(), bytes.get());
      } else {
        output.write(page.path(), bytes.get());
      }
    }
    progress.step();
  }
}
