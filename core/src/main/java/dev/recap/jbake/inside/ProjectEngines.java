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
 * JBake's template engines and those of the jars. Fails for a template without an engine, which
 * JBake only logs.
 */
final class ProjectEngines extends DelegatingTemplateEngine {

  private static final String FILE = "META-INF/org.jbake.parser.TemplateEngines.properties";

  // JBake's field is private. An engine without its library is not in it.
  private final TemplateEngines engines;

  private ProjectEngines(ContentStore store, JBakeConfiguration configuration) {
    super(store, configuration);
    this.engines = new TemplateEngines(configuration, store);
  }

  /**
   * Finds the engines that can be used.
   *
   * @param problems collects classes that cannot
   */
  static ProjectEngines of(
      ContentStore store, JBakeConfiguration configuration, Problems problems) {
    ProjectEngines engines = new ProjectEngines(store, configuration);
    for (RegisteredClass engine : RegisteredClass.in(FILE)) {
      if (engine.isFromProject() && !engines.has(engine)) {
        engine
            .check(
                AbstractTemplateEngine.class,
                type ->
                    type.getConstructor(JBakeConfiguration.class, ContentStore.class)
                        .newInstance(configuration, store))
            .ifPresent(problems::add);
      }
    }
    return engines;
  }

  private boolean has(RegisteredClass type) {
    return engines.getRecognizedExtensions().stream()
        .flatMap(extension -> engine(extension).stream())
        .anyMatch(engine -> engine.getClass().getName().equals(type.className()));
  }

  /** Returns the extensions of templates that Recap leaves to these engines, not Freemarker's. */
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
