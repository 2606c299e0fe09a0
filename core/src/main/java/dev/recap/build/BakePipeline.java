package dev.recap.build;

import static java.util.stream.Collectors.toSet;

import dev.recap.cache.BuildCache;
import dev.recap.cache.BuildLog;
import dev.recap.cache.BuildLog.BuildRecord;
import dev.recap.cache.BuildLog.NoOpRecord;
import dev.recap.config.Settings;
import dev.recap.content.Content;
import dev.recap.content.Content.BrokenFile;
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
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import dev.recap.problem.Problems;
import dev.recap.render.PlainSiteModel;
import dev.recap.render.Renderer;
import dev.recap.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The stages of a bake after its settings are read, one after the other. */
final class BakePipeline {

  private final Settings settings;
  private final BakeOptions options;
  private final Progress progress;
  private final Workers workers;
  private final Problems problems;
  private final Timings.Recorder timings;

  BakePipeline(
      Settings settings,
      BakeOptions options,
      Progress progress,
      Workers workers,
      Problems problems,
      Timings.Recorder timings) {
    this.settings = settings;
    this.options = options;
    this.progress = progress;
    this.workers = workers;
    this.problems = problems;
    this.timings = timings;
  }

  /** Runs all stages and, if there are no errors, some work on the finished site. */
  BakeReport run(Bake.Afterwards afterwards) throws IOException {
    Instant begun = Instant.now();
    progress.stage("reading", 0);
    try (OutputFolder output = openOutput()) {
      BakeReport report = run(output, begun);
      if (report.outcome() == BakeReport.Outcome.BAKED) {
        afterwards.accept(report, () -> new FinishedSite(settings, output.finished()));
      }
      return report;
    }
  }

  /** Runs all stages unless nothing has changed since the last bake. */
  private BakeReport run(OutputFolder output, Instant begun) throws IOException {
    try (BuildCache cache = openCache(output.recapFolder());
        Extensions extensions = Extensions.of(settings, problems);
        ContentReader reader = new ContentReader(settings, extensions.markup(), cache)) {
      Listing listing = list(extensions, cache, output, begun);
      Optional<NoOpRecord> lastBake = listing.lastBake();
      timings.lap("list");
      if (lastBake.isPresent()) {
        int files = listing.outputState().get().size();
        return BakeReport.nothingToDo(lastBake.get(), files, timings.timings());
      }
      Supplier<BuildRecord> lastBuild = workers.submit(listing.log()::lastBuild);
      PictureFiles pictures = openPictures(output.recapFolder(), extensions);
      LoadedSite site = load(reader, listing.files(), pictures);
      try (SiteSearch search = SiteSearch.start(site, cache, workers)) {
        PreviousBake previous = site.comparedWith(lastBuild.get(), begun);
        Map<SourcePath, LinkFindings> links = checkLinks(site, previous);
        PlainSiteModel model = site.model(options.now());
        PageExtensions pages = extensions.pages(model);
        ChangeTracker changes =
            site.changes(
                previous, listing.outputState().get(), listing.templates(), model, workers);
        timings.lap("compare");
        Optional<WriteReport> written =
            write(site, search, model, pages, changes, pictures, listing.listed(), output);
        BakeReport report = report(site, written);
        written.ifPresent(done -> log(listing, site, changes, links, output, done, report));
        cache.commit();
        pictures.commit(options.clean());
        notePlaceholderHost(report);
        timings.lap("write");
        return report.with(timings.timings());
      }
    }
  }

  /**
   * The files of the project and of the output, before any is read.
   *
   * @param listed true if all folders could be listed
   */
  private record Listing(
      SourceFiles files,
      boolean listed,
      TemplateFiles templates,
      Supplier<Map<OutputPath, FileState>> outputState,
      UpToDateCheck upToDate,
      BuildLog log) {

    Optional<NoOpRecord> lastBake() {
      return upToDate.lastBake(log, outputState);
    }
  }

  private Listing list(Extensions extensions, BuildCache cache, OutputFolder output, Instant begun)
      throws IOException {
    Supplier<Map<OutputPath, FileState>> outputState = workers.submit(output::scan);
    SourceFiles files = SourceFiles.of(settings, problems);
    boolean listed = !problems.hasErrors();
    TemplateFiles templates =
        TemplateFiles.list(settings.folders().templates(), settings.folders().themeTemplates());
    var upToDate = new UpToDateCheck(files, extensions.jars(), templates, options, begun);
    // The jars of a project may have changed, and with them what they make of a file.
    BuildLog log = extensions.isEmpty() ? cache.outputs() : BuildLog.NONE;
    return new Listing(files, listed, templates, outputState, upToDate, log);
  }

  private void notePlaceholderHost(BakeReport report) {
    if (report.written() > 0) {
      settings
          .placeholderHost()
          .flatMap(settings::withConfiguredSeverity)
          .ifPresent(
              found -> progress.note(found.message() + "; set it before you publish the site"));
    }
  }

  /** Opens the output and locks it against other bakes. */
  private OutputFolder openOutput() throws IOException {
    OverwriteMode mode = options.clean() ? OverwriteMode.ALL : OverwriteMode.CHANGED;
    return OutputFolder.open(
        settings.folders().project(), settings.folders().output(), mode, progress::note, workers);
  }

  private BuildCache openCache(Path folder) throws IOException {
    if (options.forget()) {
      BuildCache.discard(folder);
      PictureFiles.discard(folder);
    }
    return BuildCache.open(Optional.of(folder), settings, options.clean(), progress);
  }

  private LoadedSite load(ContentReader reader, SourceFiles files, PictureFiles pictures) {
    Content content = reader.read(files, workers, problems, timings.measuring(progress));
    timings.lap("read");
    return LoadedSite.of(content, settings, options.publishFilter(), pictures.source(), problems);
  }

  private PictureFiles openPictures(Path folder, Extensions extensions) throws IOException {
    return PictureFiles.ofBake(settings, folder, extensions.classes(), workers, progress, problems);
  }

  /** Logs what this bake did for the next one, unless the log has it already. */
  private static void log(
      Listing listing,
      LoadedSite site,
      ChangeTracker changes,
      Map<SourcePath, LinkFindings> links,
      OutputFolder output,
      WriteReport written,
      BakeReport report) {
    BuildLog log = listing.log();
    Optional<BuildRecord> changed = changes.buildRecord(links, output::stateOf);
    changed.ifPresent(log::put);
    BuildRecord build = changed.orElseGet(log::lastBuild);
    boolean complete = changes.isWhole(site.plan()) && written.problems().isEmpty();
    List<Document> documents = site.content().documents();
    log.put(listing.upToDate().recordFor(documents, complete, build, report));
  }

  /** Returns the findings of documents that have any. */
  private Map<SourcePath, LinkFindings> checkLinks(LoadedSite site, PreviousBake previous) {
    List<Document> documents = site.documentsToCheck();
    DeadLinks deadLinks = new DeadLinks(site.site(), site.links());
    List<LinkFindings> findings =
        workers.map(
            documents,
            document -> previous.links(document).orElseGet(() -> deadLinks.check(document)));
    Map<SourcePath, LinkFindings> found = new HashMap<>();
    for (int i = 0; i < documents.size(); i++) {
      if (!findings.get(i).equals(LinkFindings.NONE)) {
        found.put(documents.get(i).source(), findings.get(i));
        problems.addAll(findings.get(i).problems());
      }
    }
    timings.lap("plan");
    return found;
  }

  /**
   * Makes all files. They replace those of the last bake only if there are no errors, or the author
   * wants the rest of the site nevertheless. If there are errors already, one page of each template
   * is rendered to find more of them, and nothing is written.
   *
   * @param listed true if all folders could be listed
   */
  private Optional<WriteReport> write(
      LoadedSite site,
      SiteSearch search,
      PlainSiteModel model,
      PageExtensions extensions,
      ChangeTracker changes,
      PictureFiles pictures,
      boolean listed,
      OutputFolder output)
      throws IOException {
    Plan plan = site.plan();
    List<Output> outputs = isFailed() ? onePerTemplate(plan) : plan.outputs();
    Optional<SearchIndex> index = isFailed() ? Optional.empty() : search.index();
    if (index.isPresent()) {
      timings.lap("search");
    }
    Renderer renderer = new Renderer(model, extensions.templates());
    progress.stage("rendering", outputs.size());
    Optional<PageTree> tree = extensions.tools().map(tools -> new PageTree(output.scratch()));
    OutputWriter writer =
        new OutputWriter(
            renderer, site.calendars(), index, output, changes, pictures, tree, timings);
    workers.forEach(
        outputs,
        planned -> {
          writer.write(planned);
          progress.step();
        });
    renderer.report(problems);
    if (tree.isPresent() && !isFailed()) {
      extensions.tools().ifPresent(tools -> problems.addAll(tools.run(tree.get().folder())));
      tree.get().moveTo(output, path -> isFinished(plan, path), problems);
    }
    timings.lap("render");
    if (isFailed()) {
      return Optional.empty();
    }
    keepPagesOfBroken(site, changes, listed, output);
    WriteReport report = output.commit();
    problems.addAll(report.problems());
    return Optional.of(report);
  }

  /**
   * Keeps the stale pages of documents with errors: their addresses are unknown now. So are the
   * names of records in a file that cannot be read, and the documents of a folder that cannot.
   */
  private void keepPagesOfBroken(
      LoadedSite site, ChangeTracker changes, boolean listed, OutputFolder output) {
    Set<SourcePath> broken =
        site.content().broken().stream().map(BrokenFile::source).collect(toSet());
    Predicate<OutputPath> made = changes.madeFrom(broken);
    Path project = settings.folders().project();
    Path data = settings.folders().data();
    boolean known =
        listed && broken.stream().noneMatch(file -> project.resolve(file.value()).startsWith(data));
    output.keepStale(path -> !known || made.test(path));
  }

  private static List<Output> onePerTemplate(Plan plan) {
    Map<String, Output> pages = new LinkedHashMap<>();
    plan.pages().forEach(page -> pages.putIfAbsent(page.template(), page));
    return List.copyOf(pages.values());
  }

  /** Checks if a file is in the output already; rendering tools only work on pages. */
  private static boolean isFinished(Plan plan, OutputPath path) {
    return plan.outputAt(path).filter(output -> output.asPage().isEmpty()).isPresent();
  }

  private boolean isFailed() {
    return problems.hasErrors() && !options.keepGoing();
  }

  private BakeReport report(LoadedSite site, Optional<WriteReport> written) {
    return BakeReport.of(
        problems, site.site(), site.plan(), timings.renderedPages(), written, timings.timings());
  }
}
