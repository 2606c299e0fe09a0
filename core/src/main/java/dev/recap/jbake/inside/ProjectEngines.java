package dev.recap.jbake.inside;

import dev.recap.problem.Problems;
import java.io.File;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jbake.app.ContentStore;
import org.jbake.app.FileUtil;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.FreemarkerTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.TemplateEngines;
import org.jbake.template.model.TemplateModel;

/**
 * JBake's template engines and those of the jars. Where JBake only logs that nobody renders a
 * template, it says so.
 */
final class ProjectEngines extends DelegatingTemplateEngine {

  private static final String FILE = "META-INF/org.jbake.parser.TemplateEngines.properties";

  // JBake's are private; what has no library is not among them.
  private final TemplateEngines engines;

  private ProjectEngines(ContentStore store, JBakeConfiguration configuration) {
    super(store, configuration);
    this.engines = new TemplateEngines(configuration, store);
  }

  /**
   * All that can be used.
   *
   * @param problems is told of classes that can't be
   */
  static ProjectEngines of(
      ContentStore store, JBakeConfiguration configuration, Problems problems) {
    ProjectEngines engines = new ProjectEngines(store, configuration);
    for (Registration registration : Registration.in(FILE)) {
      if (registration.isOfProject() && !engines.has(registration)) {
        registration
            .trial(
                AbstractTemplateEngine.class,
                type ->
                    type.getConstructor(JBakeConfiguration.class, ContentStore.class)
                        .newInstance(configuration, store))
            .ifPresent(problems::add);
      }
    }
    return engines;
  }

  private boolean has(Registration registration) {
    return engines.getRecognizedExtensions().stream()
        .flatMap(extension -> engine(extension).stream())
        .anyMatch(engine -> engine.getClass().getName().equals(registration.className()));
  }

  /** Of the templates that Recap leaves to them: Freemarker's only if a jar renders those. */
  List<String> extensions() {
    List<String> extensions = new ArrayList<>(engines.getRecognizedExtensions());
    extensions.removeIf(
        extension -> engines.getEngine(extension) instanceof FreemarkerTemplateEngine);
    return extensions;
  }

  Optional<AbstractTemplateEngine> engine(String extension) {
    return Optional.ofNullable(engines.getEngine(extension));
  }

  @Override
  public void renderDocument(TemplateModel model, String template, Writer writer)
      throws RenderingException {
    File file = new File(config.getTemplateFolder(), template);
    if (file.exists() && engine(FileUtil.fileExt(template)).isEmpty()) {
      throw new RenderingException("no engine renders the template \"" + template + "\"");
    }
    super.renderDocument(model, template, writer);
  }
}
