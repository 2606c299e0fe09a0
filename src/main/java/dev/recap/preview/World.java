package dev.recap.preview;

import dev.recap.build.PlannedSite;
import dev.recap.cache.Memory;
import dev.recap.config.Settings;
import dev.recap.content.Content;
import dev.recap.content.ContentReader;
import dev.recap.jbake.Extensions;
import dev.recap.links.Mentions;
import dev.recap.model.Progress;
import dev.recap.parallel.Workers;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.render.ForeignTemplates;
import dev.recap.render.Renderer;
import dev.recap.render.SiteValues;
import dev.recap.site.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** A project as long as its settings are what they are. For one thread. */
final class World implements AutoCloseable {

  private final Settings settings;
  private final LiveOptions options;
  private final Workers workers;
  private final Memory memory;
  private final Extensions extensions;
  private final ContentReader reader;
  private final Problems ofExtensions;
  private final LatestBodies bodies = new LatestBodies();

  /**
   * What was read at one moment.
   *
   * @param planned what is wrong with the site as it is ordered and planned
   * @param problems all that is wrong
   */
  record Read(Content content, LiveSite site, List<Problem> planned, List<Problem> problems) {}

  private World(
      Settings settings,
      LiveOptions options,
      Workers workers,
      Memory memory,
      Extensions extensions,
      Problems ofExtensions) {
    this.settings = settings;
    this.options = options;
    this.workers = workers;
    this.memory = memory;
    this.extensions = extensions;
    this.ofExtensions = ofExtensions;
    this.reader = new ContentReader(settings, extensions.markup(), memory.documents());
  }

  /**
   * Opens what a project needs.
   *
   * @param own the settings without what only concerns the preview, as bakes know them
   * @param forget whether what was remembered is of no use
   */
  static World open(
      Settings settings,
      Settings own,
      LiveOptions options,
      Workers workers,
      boolean forget,
      Progress progress)
      throws IOException {
    Path folder = settings.folders().project().toRealPath().resolve(".recap");
    progress.stage("reading", 0);
    Memory memory = Memory.open(Files.createDirectories(folder), own, forget, progress);
    try {
      Problems problems = new Problems(settings::weigh);
      Extensions extensions = Extensions.of(settings, problems);
      return new World(settings, options, workers, memory, extensions, problems);
    } catch (IOException | RuntimeException e) {
      memory.close();
      throw e;
    }
  }

  Settings settings() {
    return settings;
  }

  /** Reads everything. */
  Read read() throws IOException {
    Problems problems = new Problems(settings::weigh);
    Content content = reader.read(workers, problems);
    Planned planned = plan(content);
    SiteValues values = values(planned.site());
    Renderer renderer = new Renderer(values, extensions.pages(values).templates());
    return read(content, problems, planned, renderer);
  }

  /**
   * Reads what has changed.
   *
   * @param changed content, assets or data
   * @param templates whether some of them have changed
   */
  Read reread(Read before, Collection<Path> changed, boolean templates) throws IOException {
    Problems problems = new Problems(settings::weigh);
    Content content = reader.reread(changed, workers, problems);
    Planned planned = new Planned(before.site().planned(), before.planned());
    if (content.differsInTextsOnly(before.content())) {
      bodies.take(content.documents());
    } else {
      planned = plan(content);
    }
    SiteValues values = values(planned.site());
    ForeignTemplates foreign = extensions.pages(values).templates();
    Renderer renderer =
        templates ? new Renderer(values, foreign) : before.site().renderer().with(values, foreign);
    return read(content, problems, planned, renderer);
  }

  private Read read(Content content, Problems problems, Planned planned, Renderer renderer) {
    problems.addAll(ofExtensions.sorted());
    problems.addAll(planned.problems());
    LiveSite site = new LiveSite(settings, planned.site(), renderer, options.clock().get());
    return new Read(content, site, planned.problems(), problems.sorted());
  }

  private record Planned(PlannedSite site, List<Problem> problems) {}

  private Planned plan(Content content) {
    Problems problems = new Problems(settings::weigh);
    Audience audience = options.audience(options.clock().get());
    Content bound = content.withDocuments(bodies.bound(content.documents()));
    PlannedSite site = PlannedSite.of(bound, settings, audience, problems);
    return new Planned(site, problems.sorted());
  }

  private SiteValues values(PlannedSite planned) {
    // Texts may have changed since the plan was made.
    Mentions mentions = new Mentions(planned.site(), planned.links());
    return new SiteValues(
        planned.site(), planned.plan(), planned.links(), mentions, settings, options.clock().get());
  }

  /** Keeps what was read for later starts. */
  void remember() {
    memory.commit();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    extensions.close();
    memory.close();
  }
}
