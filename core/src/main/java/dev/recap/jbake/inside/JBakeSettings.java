package dev.recap.jbake.inside;

import dev.recap.config.Folders;
import dev.recap.config.Settings;
import java.util.TimeZone;
import org.apache.commons.configuration2.BaseConfiguration;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.convert.DefaultListDelimiterHandler;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jspecify.annotations.Nullable;

/** A project's settings, as what is written against JBake asks for them. */
final class JBakeSettings {

  private JBakeSettings() {}

  static DefaultJBakeConfiguration of(Settings settings) {
    BaseConfiguration keys = new BaseConfiguration();
    settings.raw().forEach(keys::setProperty);
    CompositeConfiguration all = new CompositeConfiguration();
    // jbake: so too for what a class sets later
    all.setListDelimiterHandler(new DefaultListDelimiterHandler(','));
    all.addConfiguration(keys);
    Folders folders = settings.folders();
    DefaultJBakeConfiguration configuration =
        new DefaultJBakeConfiguration(folders.project().toFile(), all) {
          /** None: templates get their dates by the machine's clock here. */
          @Override
          public @Nullable TimeZone getFreemarkerTimeZone() {
            return null;
          }
        };
    configuration.setContentFolder(folders.content().toFile());
    configuration.setTemplateFolder(folders.templates().toFile());
    configuration.setAssetFolder(folders.assets().toFile());
    configuration.setDataFolder(folders.data().toFile());
    configuration.setDestinationFolder(folders.output().toFile());
    return configuration;
  }
}
