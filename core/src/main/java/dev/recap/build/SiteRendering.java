package dev.recap.build;

import dev.recap.cache.DocumentCache;
import dev.recap.config.Settings;
import dev.recap.content.Content;
import dev.recap.content.ContentReader;
import dev.recap.content.SourceFiles;
import dev.recap.jbake.Extensions;
import dev.recap.links.DeadLinks;
import dev.recap.model.Progress;
import dev.recap.parallel.Workers;
import dev.recap.problem.Problems;
import dev.recap.render.PlainSiteModel;
import dev.recap.render.Renderer;
import dev.recap.site.PublishFilter;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads and plans a project so that somebody can look at its pages; no output is written.
 *
 * @param problems is told all that a bake would report
 */
record SiteRendering(
    Settings settings,
    PublishFilter audience,
    Progress progress,
    Workers workers,
    Problems problems) {

  /**
   * Lets somebody look, who is done when this is.
   *
   * @param memory knows what the files were when they were last read
   */
  <T> T run(Optional<DocumentCache> memory, Function<RenderedSite, T> view) throws IOException {
    progress.stage("reading", 0);
    try (Extensions extensions = Extensions.of(settings, problems);
        ContentReader reader = new ContentReader(settings, extensions.markup(), memory)) {
      Content content =
          reader.read(
              SourceFiles.of(settings, problems),
              workers,
              problems,
              new ReadingShown(progress, new Stopwatch()));
      LoadedSite planned = LoadedSite.of(content, settings, audience, problems);
      DeadLinks deadLinks = new DeadLinks(planned.site(), planned.links());
      workers.forEach(
          planned.documentsToCheck(content),
          document -> problems.addAll(deadLinks.check(document).problems()));
      PlainSiteModel values =
          new PlainSiteModel(
              planned.site(),
              planned.plan(),
              planned.links(),
              planned.mentions(),
              settings,
              audience.now());
      Renderer renderer = new Renderer(values, extensions.pages(values).templates());
      return view.apply(new RenderedSite(planned, renderer, content, this));
    }
  }
}
