package dev.recap.jbake.inside;

import dev.recap.config.Settings;
import dev.recap.jbake.JBakeWorld;
import dev.recap.model.Problems;
import dev.recap.read.MarkupReader;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentTypes;

/** The way in: one project's JBake, set up as JBake's own oven sets it up. */
public final class World implements JBakeWorld {

  private final MarkupReader markup;

  /**
   * @param problems is told of classes that can't be used
   */
  public World(Settings settings, Problems problems) {
    JBakeConfiguration configuration = JBakeSettings.of(settings);
    for (String type : configuration.getDocumentTypes()) {
      DocumentTypes.addDocumentType(type);
    }
    this.markup = MarkupEngines.find(configuration, problems);
  }

  @Override
  public MarkupReader markup() {
    return markup;
  }
}
