package dev.recap.build;

import dev.recap.cache.BuildCache;
import dev.recap.cache.BuildLog;
import dev.recap.cache.BuildLog.BuildRecord;
import dev.recap.cache.BuildLog.NoOpRecord;
import dev.recap.config.Settings;
import dev.recap.content.Content;
import dev.recap.content.ContentReader;
import dev.recap.content.SourceFiles;
import dev.recap.incremental.ChangeTracker;
import dev.recap.incremental.PreviousBake;
import dev.recap.incremental.TemplateFiles;
import dev.recap.jbake.Extensions;
import dev.recap.jbake.PageExtensions;
import dev.recap.links.DeadLinks;
import dev.recap.model.Document;
import dev.recap.model.FileState;
import dev.recap.model.LinkFindings;
import dev.recap.model.OutputPath;
import dev.recap.model.Progress;
import dev.recap.model.SourcePath;
import dev.recap.output.OutputFolder;
import dev.recap.output.OverwriteMode;
import dev.recap.output.PageTree;
import dev.recap.output.WriteReport;
import dev.recap.parallel.Workers;
import dev.recap.plan.Links;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import dev.recap.problem.Problems;
import dev.recap.render.PlainSiteModel;
import dev.recap.render.Renderer;
import dev.recap.site.PublishFilter;
import dev.recap.site.Site;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The stages of one bake after its settings, one after the other. */
final class BakePipeline {

  private final Settings settings;
  private final BakeOptions options;
  private final Progress progress;
  private final Workers workers;
  private final Problems problems;
  private final Stopwatch stopwatch;

  BakePipeline(
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
    progress.stage("reading", 0);
    OverwriteMode overwriteMode = options.clean() ? OverwriteMode.ALL : OverwriteMode.CHANGED;
    try (OutputFolder output =
            OutputFolder.open(
                settings.folders().project(),
                settings.folders().output(),
                overwriteMode,
                progress::note);
        BuildCache buildCache =
            BuildCache.open(output.recapFolder(), settings, options.clean(), progress);
        Extensions extensions = Extensions.of(settings, problems)) {
      Supplier<Map<OutputPath, FileState>> status = workers.submit(output::scan);
      SourceFiles files = SourceFiles.of(settings, problems);
      TemplateFiles templates = TemplateFiles.list(settings.folders().templates());
      UpToDateCheck upToDateCheck = new UpToDateCheck(files, templates, options, begun);
      // What a project's own jars make of a file may change with the jars.
      BuildLog outputs = extensions.isEmpty() ? buildCache.outputs() : BuildLog.NONE;
      Optional<NoOpRecord> still = upToDateCheck.check(outputs, status);
      stopwatch.lap("list");
      if (still.isPresent()) {
        return BakeReport.ofNothing(still.get(), status.get().size(), stopwatch.timings());
      }
      BuildRecord last = outputs.lastBuild();
      try (ContentReader reader =
          new ContentReader(settings, extensions.markup(), buildCache.documents())) {
        Content content =
            reader.read(files, workers, problems, new ReadingShown(progress, stopwatch));
        stopwatch.lap("read");
        PublishFilter publishFilter =
            new PublishFilter(options.now(), options.drafts(), options.future());
        LoadedSite planned = LoadedSite.of(content, settings, publishFilter, problems);
        Site site = planned.site();
        Plan plan = planned.plan();
        Links links = planned.links();
        PreviousBake previousBake = new PreviousBake(last, site, plan, content.digests(), begun);
        Map<SourcePath, LinkFindings> linked = checkLinks(planned, content, previousBake);
        stopwatch.lap("plan");
        PlainSiteModel values =
            new PlainSiteModel(site, plan, links, planned.mentions(), settings, options.now());
        PageExtensions pages = extensions.pages(values);
        ChangeTracker changeTracker =
            ChangeTracker.of(
                previousBake,
                status.get(),
                site,
                plan,
                links,
                planned.mentions(),
                templates,
                values.globalFingerprint());
        stopwatch.lap("compare");
        Optional<WriteReport> written =
            write(planned, values, pages, changeTracker, !content.broken().isEmpty(), output);
        BakeReport report =
            BakeReport.of(problems, site, plan, stopwatch.pages(), written, stopwatch.timings());
        if (written.isPresent()) {
          Optional<BuildRecord> made = changeTracker.buildRecord(linked, output::stateOf);
          made.ifPresent(outputs::put);
          boolean done = changeTracker.isWhole(plan) && written.get().problems().isEmpty();
          outputs.put(
              upToDateCheck.recordFor(content.documents(), done, made.orElse(last), report));
        }
        buildCache.commit();
        stopwatch.lap("write");
        return report.with(stopwatch.timings());
      }
    }
  }

  /** Gives what was found where anything was. */
  private Map<SourcePath, LinkFindings> checkLinks(
      LoadedSite planned, Content content, PreviousBake previousBake) {
    List<Document> checked = planned.documentsToCheck(content);
    DeadLinks deadLinks = new DeadLinks(planned.site(), planned.links());
    List<LinkFindings> findings =
        workers.map(
            checked,
            document -> previousBake.links(document).orElseGet(() -> deadLinks.check(document)));
    Map<SourcePath, LinkFindings> found = new HashMap<>();
    for (int i = 0; i < checked.size(); i++) {
      if (!findings.get(i).equals(LinkFindings.NONE)) {
        found.put(checked.get(i).source(), findings.get(i));
        problems.addAll(findings.get(i).problems());
      }
    }
    return found;
  }

  /** Renders every page; what that gives replaces the last site only if nothing was wrong. */
  private Optional<WriteReport> write(
      LoadedSite site,
      PlainSiteModel values,
      PageExtensions extensions,
      ChangeTracker changeTracker,
      boolean documentsMissing,
      OutputFolder output)
      throws IOException {
    Plan plan = site.plan();
    Renderer renderer = new Renderer(values, extensions.templates());
    progress.stage("rendering", plan.outputs().size());
    Optional<PageTree> tree = extensions.tools().map(tools -> new PageTree(output.scratch()));
    OutputWriter outputWriter =
        new OutputWriter(
            renderer, site.calendars(settings), output, changeTracker, tree, stopwatch);
    workers.forEach(
        plan.outputs(),
        planned -> {
          outputWriter.make(planned);
          progress.step();
        });
    renderer.report(problems);
    if (tree.isPresent() && !isOver()) {
      extensions.tools().ifPresent(tools -> problems.addAll(tools.run(tree.get().folder())));
      tree.get().moveTo(output, path -> isFinished(plan, path), problems);
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

  /** Whether a file is in the output already, where tools had only pages to work on. */
  private static boolean isFinished(Plan plan, OutputPath path) {
    return plan.outputAt(path).filter(found -> !(found instanceof Output.Page)).isPresent();
  }

  private boolean isOver() {
    return problems.hasErrors() && !options.keepGoing();
  }
}
