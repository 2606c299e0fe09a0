package dev.recap.build;

import dev.recap.cache.BuildCache;
import dev.recap.cache.BuildLog.BuildRecord;
import dev.recap.config.Folders;
import dev.recap.config.Settings;
import dev.recap.content.ContentReader;
import dev.recap.content.SourceFiles;
import dev.recap.incremental.DependencyTracker;
import dev.recap.incremental.PreviousBake;
import dev.recap.incremental.TemplateFiles;
import dev.recap.jbake.Extensions;
import dev.recap.links.DeadLinks;
import dev.recap.model.OutputPath;
import dev.recap.model.Progress;
import dev.recap.output.StateFolder;
import dev.recap.parallel.Workers;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.render.PlainSiteModel;
import dev.recap.render.Renderer;
import dev.recap.render.calendar.Calendars;
import dev.recap.search.SearchIndex;
import dev.recap.site.PublishFilter;
import dev.recap.talks.transcript.TranscriptFile;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A bake that renders pages and writes nothing, neither into the output nor into the cache. The
 * rendering tools of a project's own jars, which work on written files, are not run.
 */
public final class InMemoryBake {

  private final Settings settings;
  private final PublishFilter publishFilter;
  private final Progress progress;
  private final Workers workers;
  private final Problems problems;

  /**
   * @param problems receives everything that a bake would report
   */
  InMemoryBake(
      Settings settings,
      PublishFilter publishFilter,
      Progress progress,
      Workers workers,
      Problems problems) {
    this.settings = settings;
    this.publishFilter = publishFilter;
    this.progress = progress;
    this.workers = workers;
    this.problems = problems;
  }

  /**
   * The result of a bake in memory.
   *
   * @param files the files that are neither copied nor pictures, and that could be made
   * @param problems everything that a bake would report before it writes, sorted by place
   */
  public record Result(
      Settings settings, Plan plan, Map<OutputPath, byte[]> files, List<Problem> problems) {

    public Result {
      files = Map.copyOf(files);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Makes every file of a project.
   *
   * @param configuration without errors
   * @throws IOException if the project cannot be read
   */
  public static Result run(Configuration configuration, PublishFilter publishFilter)
      throws IOException {
    Settings settings = configuration.settings();
    Problems problems = new Problems(settings::withConfiguredSeverity);
    problems.addAll(configuration.problems());
    try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
      InMemoryBake bake =
          new InMemoryBake(settings, publishFilter, Progress.NONE, workers, problems);
      return bake.run(BuildCache.NONE, bake::makeAll);
    }
  }

  /** A site that is loaded and whose pages can be rendered. */
  record Pages(LoadedSite site, WrittenPages written, Renderer renderer) {}

  /**
   * Loads the site and calls a function with it; the site is closed when the function returns.
   *
   * @param cache the results of earlier bakes
   */
  <T> T run(BuildCache cache, Function<Pages, T> function) throws IOException {
    progress.stage("reading", 0);
    Instant begun = Instant.now();
    try (Extensions extensions = Extensions.of(settings, problems);
        ContentReader reader = new ContentReader(settings, extensions.markup(), cache)) {
      SourceFiles files = SourceFiles.of(settings, problems);
      PictureFiles pictures =
          PictureFiles.onDemand(
              settings,
              StateFolder.existing(settings.folders().project()),
              extensions.classes(),
              problems);
      LoadedSite site =
          LoadedSite.of(
              reader.read(files, workers, problems, progress),
              settings,
              publishFilter,
              pictures.source(),
              problems);
      BuildRecord last = extensions.isEmpty() ? cache.outputs().lastBuild() : BuildRecord.EMPTY;
      PreviousBake previous = site.comparedWith(last, begun);
      DeadLinks deadLinks = new DeadLinks(site.site(), site.links());
      workers.forEach(
          site.documentsToCheck(),
          document ->
              problems.addAll(
                  previous.links(document).orElseGet(() -> deadLinks.check(document)).problems()));
      PlainSiteModel model = site.model(publishFilter.now());
      WrittenPages written =
          last.outputs().isEmpty() ? WrittenPages.NONE : written(site, previous, model);
      Renderer renderer = new Renderer(model, extensions.pages(model).templates());
      return function.apply(new Pages(site, written, renderer));
    }
  }

  private WrittenPages written(LoadedSite site, PreviousBake previous, PlainSiteModel model)
      throws IOException {
    Folders folders = settings.folders();
    TemplateFiles templates = TemplateFiles.list(folders.templates(), folders.themeTemplates());
    return WrittenPages.in(
        folders.output(),
        site.plan(),
        workers,
        states -> site.changes(previous, states, templates, model, workers));
  }

  /**
   * Renders every page that is not up to date in the output, and passes each page to a consumer,
   * from any thread.
   *
   * @return the number of pages without errors
   */
  int render(Pages pages, String stage, BiConsumer<Output.Page, byte[]> consumer) {
    List<Output.Page> planned = pages.site().plan().pages();
    progress.stage(stage, planned.size());
    AtomicInteger rendered = new AtomicInteger();
    workers.forEach(
        planned,
        page -> {
          Optional<byte[]> bytes =
              pages
                  .written()
                  .read(page)
                  .or(() -> pages.renderer().render(page, DependencyTracker.NONE));
          bytes.ifPresent(content -> consumer.accept(page, content));
          rendered.addAndGet(bytes.isPresent() ? 1 : 0);
          progress.step();
        });
    pages.renderer().report(problems);
    return rendered.get();
  }

  private Result makeAll(Pages pages) {
    Map<OutputPath, byte[]> files = new ConcurrentHashMap<>();
    render(pages, "rendering", (page, bytes) -> files.put(page.path(), bytes));
    Plan plan = pages.site().plan();
    OtherFiles others;
    try (SiteSearch search = SiteSearch.start(pages.site(), BuildCache.NONE, workers)) {
      others = new OtherFiles(pages.site().calendars(), search.index());
    }
    for (Output output : plan.outputs()) {
      output.accept(others).ifPresent(bytes -> files.put(output.path(), bytes));
    }
    return new Result(settings, plan, files, problems.sorted());
  }

  /** Makes the files that are neither rendered by a template nor copied. */
  private record OtherFiles(Calendars calendars, Optional<SearchIndex> search)
      implements Output.Visitor<Optional<byte[]>> {

    @Override
    public Optional<byte[]> page(Output.Page page) {
      return Optional.empty();
    }

    @Override
    public Optional<byte[]> calendar(Output.Calendar calendar) {
      return Optional.of(calendars.bytes(calendar.scope(), DependencyTracker.NONE));
    }

    @Override
    public Optional<byte[]> search(Output.SearchFile file) {
      return search.map(index -> index.bytes(file.name()));
    }

    @Override
    public Optional<byte[]> copy(Output.Copy copy) {
      return Optional.empty();
    }

    @Override
    public Optional<byte[]> scaled(Output.Scaled scaled) {
      return Optional.empty();
    }

    @Override
    public Optional<byte[]> card(Output.Card card) {
      return Optional.empty();
    }

    @Override
    public Optional<byte[]> captions(Output.Captions captions) {
      return Optional.of(TranscriptFile.asWebVtt(captions.file()));
    }

    @Override
    public Optional<byte[]> generated(Output.Generated generated) {
      return Optional.of(generated.bytes());
    }
  }
}
