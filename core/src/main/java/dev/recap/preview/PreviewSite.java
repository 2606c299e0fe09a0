package dev.recap.preview;

import dev.recap.build.LoadedSite;
import dev.recap.build.PictureFiles;
import dev.recap.build.SiteSearch;
import dev.recap.cache.BuildCache;
import dev.recap.config.Settings;
import dev.recap.incremental.DependencyTracker;
import dev.recap.model.OutputPath;
import dev.recap.parallel.Workers;
import dev.recap.plan.Output;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.render.Renderer;
import dev.recap.render.calendar.Calendars;
import dev.recap.search.SearchIndex;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A site at one moment, whose pages are rendered on request. Thread-safe. */
final class PreviewSite {

  private final Settings settings;
  private final LoadedSite planned;
  private final PictureFiles pictures;
  private final Renderer renderer;
  private final Calendars calendars;
  private final Instant now;
  private final PageCache pages = new PageCache();
  private @Nullable SearchIndex search;

  PreviewSite(
      Settings settings,
      LoadedSite planned,
      PictureFiles pictures,
      Renderer renderer,
      Instant now) {
    this.settings = settings;
    this.planned = planned;
    this.pictures = pictures;
    this.renderer = renderer;
    this.calendars = planned.calendars();
    this.now = now;
  }

  /**
   * A rendered page.
   *
   * @param bytes nothing if the template failed
   * @param problems of the templates
   */
  record Rendered(Optional<byte[]> bytes, List<Problem> problems) {}

  Settings settings() {
    return settings;
  }

  LoadedSite planned() {
    return planned;
  }

  PictureFiles pictures() {
    return pictures;
  }

  Renderer renderer() {
    return renderer;
  }

  Instant now() {
    return now;
  }

  Optional<Output> at(OutputPath path) {
    return planned.plan().outputAt(path);
  }

  /** Returns the site's page for missing pages. */
  Optional<Output.Page> missing() {
    return planned
        .plan()
        .singleOf("error404")
        .or(() -> OutputPath.parse("404.html"))
        .flatMap(this::pageAt);
  }

  Optional<Output.Page> pageAt(OutputPath path) {
    return at(path).flatMap(Output::asPage);
  }

  Rendered render(Output.Page page) {
    return pages.get(page.path(), () -> renderUncached(page));
  }

  byte[] calendar(Output.Calendar calendar) {
    return calendars.bytes(calendar.scope(), DependencyTracker.NONE);
  }

  /** Returns a file of the search index, which is built when the first file is asked for. */
  synchronized byte[] search(Output.SearchFile file) {
    SearchIndex index = search;
    if (index == null) {
      try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
          SiteSearch building = SiteSearch.start(planned, BuildCache.NONE, workers)) {
        index = building.index().orElseThrow();
      }
      search = index;
    }
    return index.bytes(file.name());
  }

  private Rendered renderUncached(Output.Page page) {
    Renderer own = renderer.withoutProblems();
    Optional<byte[]> bytes = own.render(page, DependencyTracker.NONE);
    Problems problems = new Problems(settings::withConfiguredSeverity);
    own.report(problems);
    return new Rendered(bytes, problems.sorted());
  }
}
