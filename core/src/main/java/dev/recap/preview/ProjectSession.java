package dev.recap.preview;

import dev.recap.build.LoadedSite;
import dev.recap.build.PictureFiles;
import dev.recap.cache.BuildCache;
import dev.recap.config.Settings;
import dev.recap.content.Content;
import dev.recap.content.ContentReader;
import dev.recap.jbake.Extensions;
import dev.recap.model.Progress;
import dev.recap.output.StateFolder;
import dev.recap.parallel.Workers;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.render.PlainSiteModel;
import dev.recap.render.Renderer;
import dev.recap.render.TemplateEngines;
import dev.recap.site.PublishFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** An open project; closed when its settings change. Not thread-safe. */
final class ProjectSession implements AutoCloseable {

  private final Settings settings;
  private final PreviewOptions options;
  private final Workers workers;
  private final BuildCache buildCache;
  private final Extensions extensions;
  private final ContentReader reader;
  private final Problems extensionProblems;
  private final BodyHolder bodies = new BodyHolder();

  /**
   * The project at one moment.
   *
   * @param planned the problems that ordering and planning the site found
   * @param problems all problems
   */
  record Snapshot(
      Content content, PreviewSite site, List<Problem> planned, List<Problem> problems) {}

  private ProjectSession(
      Settings settings,
      PreviewOptions options,
      Workers workers,
      BuildCache buildCache,
      Extensions extensions,
      Problems extensionProblems) {
    this.settings = settings;
    this.options = options;
    this.workers = workers;
    this.buildCache = buildCache;
    this.extensions = extensions;
    this.extensionProblems = extensionProblems;
    this.reader = new ContentReader(settings, extensions.markup(), buildCache);
  }

  /**
   * Opens a project with its cache.
   *
   * @param own the settings of bakes, without changes for the preview
   * @param forget true to discard the cache
   */
  static ProjectSession open(
      Settings settings,
      Settings own,
      PreviewOptions options,
      Workers workers,
      boolean forget,
      Progress progress)
      throws IOException {
    progress.stage("reading", 0);
    Optional<Path> folder = StateFolder.find(settings.folders().project(), progress::note);
    BuildCache buildCache = BuildCache.open(folder, own, forget, progress);
    try {
      Problems problems = new Problems(settings::withConfiguredSeverity);
      Extensions extensions = Extensions.of(settings, problems);
      return new ProjectSession(settings, options, workers, buildCache, extensions, problems);
    } catch (IOException | RuntimeException e) {
      buildCache.close();
      throw e;
    }
  }

  Settings settings() {
    return settings;
  }

  /** Reads the whole project. */
  Snapshot read() throws IOException {
    Problems problems = new Problems(settings::withConfiguredSeverity);
    Content content = reader.read(workers, problems);
    Planned planned = plan(content);
    PlainSiteModel values = planned.site().model(options.clock().get());
    Renderer renderer = new Renderer(values, extensions.pages(values).templates());
    return read(content, problems, planned, renderer);
  }

  /**
   * Reads changed files.
   *
   * @param changed content, assets or data
   * @param templates true if templates have changed
   */
  Snapshot reread(Snapshot before, Collection<Path> changed, boolean templates) throws IOException {
    Problems problems = new Problems(settings::withConfiguredSeverity);
    Content content = reader.reread(changed, workers, problems);
    Planned planned =
        new Planned(before.site().planned(), before.site().pictures(), before.planned());
    if (content.differsInTextsOnly(before.content())) {
      bodies.take(content.documents());
      planned =
          new Planned(planned.site().withTexts(content), planned.pictures(), planned.problems());
    } else {
      planned = plan(content);
    }
    PlainSiteModel values = planned.site().model(options.clock().get());
    TemplateEngines foreign = extensions.pages(values).templates();
    Renderer renderer =
        templates ? new Renderer(values, foreign) : before.site().renderer().with(values, foreign);
    return read(content, problems, planned, renderer);
  }

  private Snapshot read(Content content, Problems problems, Planned planned, Renderer renderer) {
    problems.addAll(extensionProblems.sorted());
    problems.addAll(planned.problems());
    PreviewSite site =
        new PreviewSite(
            settings, planned.site(), planned.pictures(), renderer, options.clock().get());
    return new Snapshot(content, site, planned.problems(), problems.sorted());
  }

  private record Planned(LoadedSite site, PictureFiles pictures, List<Problem> problems) {}

  private Planned plan(Content content) {
    Problems problems = new Problems(settings::withConfiguredSeverity);
    PublishFilter publishFilter = options.publishFilter(options.clock().get());
    Content bound = content.withDocuments(bodies.bound(content.documents()));
    try {
      PictureFiles pictures =
          PictureFiles.onDemand(
              settings,
              StateFolder.existing(settings.folders().project()),
              extensions.classes(),
              problems);
      LoadedSite site = LoadedSite.of(bound, settings, publishFilter, pictures.source(), problems);
      pictures.commit(false);
      return new Planned(site, pictures, problems.sorted());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Saves the cache for later starts. */
  void saveCache() {
    buildCache.commit();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    extensions.close();
    buildCache.close();
  }
}
