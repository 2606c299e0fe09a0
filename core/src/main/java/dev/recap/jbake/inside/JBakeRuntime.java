package dev.recap.jbake.inside;

import dev.recap.config.Settings;
import dev.recap.content.MarkupReader;
import dev.recap.jbake.JBakeBridge;
import dev.recap.jbake.PageExtensions;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.render.PlainSiteModel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentTypes;
import org.jspecify.annotations.Nullable;

/** The way in: one project's JBake, set up as JBake's own oven sets it up. */
public final class JBakeRuntime implements JBakeBridge {

  private final DefaultJBakeConfiguration configuration;
  private final Problems problems;
  private final MarkupReader markup;

  /**
   * @param problems is told of classes that can't be used
   */
  public JBakeRuntime(Settings settings, Problems problems) {
    this.configuration = JBakeSettings.of(settings);
    this.problems = problems;
    for (String type : configuration.getDocumentTypes()) {
      DocumentTypes.addDocumentType(type);
    }
    this.markup = MarkupEngines.find(configuration, problems);
  }

  @Override
  public PageExtensions pages(PlainSiteModel site) {
    AtomicReference<@Nullable PageExtensions> pages = new AtomicReference<>();
    EngineFailure.of(
            () -> pages.set(new JBakePages(site, configuration, problems).withTools(problems)))
        // JBake's registers can't be had after a class that is none of theirs, which was told.
        .filter(engineFailure -> !problems.hasErrors())
        .ifPresent(engineFailure -> problems.add(unusable(engineFailure)));
    return Optional.ofNullable(pages.get()).orElse(PageExtensions.NONE);
  }

  private static Problem unusable(EngineFailure engineFailure) {
    return Problem.error(
        "broken-extension",
        JarOrigin.LIB,
        "what the jars add to the pages can't be used: " + engineFailure.text(),
        engineFailure.hint());
  }

  @Override
  public MarkupReader markup() {
    return markup;
  }
}
