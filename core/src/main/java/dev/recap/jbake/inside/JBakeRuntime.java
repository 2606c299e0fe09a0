package dev.recap.jbake.inside;

import dev.recap.config.Folders;
import dev.recap.config.Settings;
import dev.recap.content.MarkupReader;
import dev.recap.jbake.Extensions;
import dev.recap.jbake.PageExtensions;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.render.PlainSiteModel;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.configuration2.BaseConfiguration;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.convert.DefaultListDelimiterHandler;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentTypes;
import org.jspecify.annotations.Nullable;

/** One project's JBake, set up as by JBake's own oven. */
public final class JBakeRuntime implements Extensions.Bridge {

  private final DefaultJBakeConfiguration configuration;
  private final Problems problems;
  private final MarkupReader markup;

  /**
   * @param problems collects classes that cannot be used
   */
  public JBakeRuntime(Settings settings, Problems problems) {
    this.configuration = configure(settings);
    this.problems = problems;
    for (String type : configuration.getDocumentTypes()) {
      DocumentTypes.addDocumentType(type);
    }
    this.markup = MarkupEngines.find(configuration, problems);
  }

  private static DefaultJBakeConfiguration configure(Settings settings) {
    BaseConfiguration keys = new BaseConfiguration();
    settings.raw().forEach(keys::setProperty);
    CompositeConfiguration composite = new CompositeConfiguration();
    // jbake: also for values that a class sets later
    composite.setListDelimiterHandler(new DefaultListDelimiterHandler(','));
    composite.addConfiguration(keys);
    Folders folders = settings.folders();
    DefaultJBakeConfiguration configuration =
        new DefaultJBakeConfiguration(folders.project().toFile(), composite) {
          /** Returns null: these templates format dates in the zone of the machine. */
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

  @Override
  public PageExtensions pages(PlainSiteModel site) {
    AtomicReference<@Nullable PageExtensions> pages = new AtomicReference<>();
    ExtensionFailure.attempt(
            () -> pages.set(new JBakePages(site, configuration, problems).withTools(problems)))
        // After a registered class of a wrong type, which is reported, JBake's registries fail.
        .filter(extensionFailure -> !problems.hasErrors())
        .ifPresent(extensionFailure -> problems.add(unusable(extensionFailure)));
    return Optional.ofNullable(pages.get()).orElse(PageExtensions.NONE);
  }

  private static Problem unusable(ExtensionFailure extensionFailure) {
    return Problem.error(
        "broken-extension",
        JarOrigin.LIB,
        "what the jars add to the pages can't be used: " + extensionFailure.summary(),
        extensionFailure.hint());
  }

  @Override
  public MarkupReader markup() {
    return markup;
  }
}
