package dev.recap.jbake.inside;

import dev.recap.config.Settings;
import dev.recap.jbake.JBakeWorld;
import dev.recap.jbake.PageExtensions;
import dev.recap.model.Problems;
import dev.recap.read.MarkupReader;
import dev.recap.render.SiteValues;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentTypes;

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
    return new Pages(site, configuration, problems).withTools(problems);
  }

  @Override
  public MarkupReader markup() {
    return markup;
  }
}
