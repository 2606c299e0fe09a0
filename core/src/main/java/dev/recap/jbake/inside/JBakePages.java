package dev.recap.jbake.inside;

import dev.recap.config.Settings;
import dev.recap.jbake.PageExtensions;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.render.EngineException;
import dev.recap.render.PlainSiteModel;
import dev.recap.render.TemplateEngines;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jbake.app.FileUtil;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.ModelAttributes;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.ModelExtractors;
import org.jbake.template.TemplateEngineAdapter;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;

/**
 * Runs the template engines, model extractors and rendering tools of a project on Recap's site.
 *
 * <p>jbake: bakes in one thread, and engines and extractors rely on that. So pages are rendered one
 * after the other here.
 */
final class JBakePages implements TemplateEngines {

  private final Settings settings;
  private final DefaultJBakeConfiguration configuration;
  private final SiteStore store;
  private final ProjectEngines engines;
  private final Map<String, String> extractors;

  /**
   * @param problems collects classes that cannot be used
   */
  JBakePages(PlainSiteModel site, DefaultJBakeConfiguration configuration, Problems problems) {
    String dataType = Optional.ofNullable(configuration.getDataFileDocType()).orElse("data");
    this.settings = site.settings();
    this.configuration = configuration;
    this.store = new SiteStore(site, dataType);
    this.extractors = ProjectVariables.extractors(problems);
    ProjectVariables.register(
        site, configuration.getDocumentTypes(), dataType, extractors.keySet());
    this.engines = ProjectEngines.of(store, configuration, problems);
  }

  /** Adds the rendering tools, which work on the pages when all of them are written. */
  PageExtensions withTools(Problems problems) {
    ProjectTools tools = ProjectTools.find(problems);
    return new PageExtensions(
        this, tools.isEmpty() ? Optional.empty() : Optional.of(pages -> runTools(tools, pages)));
  }

  @Override
  public List<String> extensions() {
    return engines.extensions();
  }

  @Override
  public String render(String template, Map<String, @Nullable Object> variables)
      throws EngineException {
    StringWriter text = new StringWriter(16 << 10);
    call(
        subject(template),
        variables,
        model -> {
          engines.renderDocument(model, template, text);
          return text;
        });
    return text.toString();
  }

  /** jbake: the store knows which posts a page of the home page shows. */
  private void paginate(Map<String, @Nullable Object> variables) {
    if (variables.containsKey("published_posts")
        && variables.get(ModelAttributes.CURRENT_PAGE_NUMBERS) instanceof Number number) {
      int size = settings.pages().postsPerPage();
      store.setStart((number.intValue() - 1) * size);
      store.setLimit(size);
    }
  }

  /** Names the engine of a jar that fails; for JBake's own, the name of the template is enough. */
  private String subject(String template) {
    String name =
        engines
            .engine(FileUtil.fileExt(template))
            .map(AbstractTemplateEngine::getClass)
            .map(Class::getName)
            .orElse("");
    return name.isEmpty() || name.startsWith("org.jbake.template.")
        ? ""
        : "the template engine " + name + " failed: ";
  }

  @Override
  public Set<String> extracted() {
    return extractors.keySet();
  }

  @Override
  public @Nullable Object extract(String key, Map<String, @Nullable Object> variables)
      throws EngineException {
    return call(
        "the model extractor " + extractors.get(key) + " failed: ",
        variables,
        model ->
            ModelExtractors.getInstance()
                .extractAndTransform(
                    store, key, withConfiguration(model), new TemplateEngineAdapter.NoopAdapter()));
  }

  /** A call of the jars' classes for a page. */
  private interface PageCall {
    @Nullable Object run(TemplateModel page) throws Exception;
  }

  private synchronized @Nullable Object call(
      String subject, Map<String, @Nullable Object> variables, PageCall call)
      throws EngineException {
    AtomicReference<@Nullable Object> result = new AtomicReference<>();
    paginate(variables);
    Optional<ExtensionFailure> failure =
        ExtensionFailure.attempt(() -> result.set(call.run(model(variables))));
    store.resetPagination();
    if (failure.isPresent()) {
      String hint =
          subject.isEmpty() && !failure.get().isLinkageError()
              ? "fix the template or its data"
              : failure.get().hint();
      throw new EngineException(subject + failure.get().sentence(), hint, failure.get().thrown());
    }
    return result.get();
  }

  private TemplateModel model(Map<String, @Nullable Object> variables) {
    TemplateModel model = new TemplateModel();
    model.putAll(variables);
    // Variables with an extractor must not be here as well: Jade's model would call it again.
    model.keySet().removeAll(ModelExtractors.getInstance().keySet());
    model.setRenderer(engines);
    if (variables.get(ModelAttributes.CONTENT) instanceof Map<?, ?> content) {
      Map<String, @Nullable Object> values = new HashMap<>();
      content.forEach((key, value) -> values.put(String.valueOf(key), value));
      model.setContent(JBakeDocument.model(values, settings.folders().project()));
    }
    return model;
  }

  /** Adds the values that JBake's own renderer adds. */
  private TemplateModel withConfiguration(TemplateModel model) {
    model.setVersion(configuration.getVersion());
    model.setConfig(configuration.asHashMap());
    return model;
  }

  private synchronized List<Problem> runTools(ProjectTools tools, Path pages) {
    configuration.setDestinationFolder(pages.toFile());
    return tools.run(engines, store, configuration);
  }
}
