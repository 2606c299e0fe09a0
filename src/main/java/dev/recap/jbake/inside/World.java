package dev.recap.jbake.inside;

import dev.recap.config.Settings;
import dev.recap.content.MarkupReader;
import dev.recap.jbake.JBakeWorld;
import dev.recap.jbake.PageExtensions;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.render.SiteValues;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentTypes;
import org.jspecify.annotations.Nullable;

/** The way in: one project's JBake, set up as JBake's own oven sets it up. */
public final class World implements JBakeWorld {

  private final DefaultJBakeConfiguration configuration;
  private final Problems problems;
  private final MarkupReader markup;

  /**
   * @param problems is told of classes that can't be used
   */
  public World(Settings settings, Problems problems) {
    this.configuration = JBakeSettings.of(settings);
    this.problems = problems;
    for (String type : configuration.getDocumentTypes()) {
      DocumentTypes.addDocumentType(type);
    }
    this.markup = MarkupEngines.find(configuration, problems);
  }

  @Override
  public PageExtensions pages(SiteValues site) {
    AtomicReference<@Nullable PageExtensions> pages = new AtomicReference<>();
    Failure.of(() -> pages.set(new Pages(site, configuration, problems).withTools(problems)))
        // JBake's registers can't be had after a class that is none of theirs, which was told.
        .filter(failure -> !problems.hasErrors())
        .ifPresent(failure -> problems.add(unusable(failure)));
    return Optional.ofNullable(pages.get()).orElse(PageExtensions.NONE);
  }

  private static Problem unusable(Failure failure) {
    return Problem.error(
        "broken-extension",
        Origin.LIB,
        "what the jars add to the pages can't be used: " + failure.text(),
        failure.hint());
  }

  @Override
  public MarkupReader markup() {
    return markup;
  }
}
