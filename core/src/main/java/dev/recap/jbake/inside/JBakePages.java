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
 * The template engines, model extractors and rendering tools of a project, over Recap's site.
 *
 * <p>jbake: bakes in one thread, and engines and extractors are written for that. So one page is
 * made after the other here.
 */
final class JBakePages implements TemplateEngines {

  private final Settings settings;
  private final DefaultJBakeConfiguration configuration;
  private final SiteStore store;
  private final ProjectEngines engines;
  private final Map<String, String> extractors;

  /**
   * @param problems is told of classes that can't be used
   */
  JBakePages(PlainSiteModel site, DefaultJBakeConfiguration configuration, Problems problems) {
    String dataType = Optional.ofNullable(configuration.getDataFileDocType()).orElse("data");
    this.settings = site.settings();
    this.configuration = configuration;
    this.store = new SiteStore(site, dataType);
    this.extractors = RegisteredExtractors.in(problems);
    ProjectVariables.register(
        site, configuration.getDocumentTypes(), dataType, extractors.keySet());
    this.engines = ProjectEngines.of(store, configuration, problems);
  }

  /** With the tools, which work on the pages when these are done. */
  PageExtensions withTools(Problems problems) {
    Tools tools = Tools.find(problems);
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
    ask(
        speaker(template),
        variables,
        model -> {
          engines.renderDocument(model, template, text);
          return text;
        });
    return text.toString();
  }

  /** jbake: which of the posts a page of the home page shows stands in the store. */
  private void paginate(Map<String, @Nullable Object> variables) {
    if (variables.containsKey("published_posts")
        && variables.get(ModelAttributes.CURRENT_PAGE_NUMBERS) instanceof Number number) {
      int size = settings.pages().postsPerPage();
      store.setStart((number.intValue() - 1) * size);
      store.setLimit(size);
    }
  }

  /** An engine of a jar is named where it fails; of JBake's own the template's name says enough. */
  private String speaker(String template) {
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
    return ask(
        "the model extractor " + extractors.get(key) + " failed: ",
        variables,
        model ->
            ModelExtractors.getInstance()
                .extractAndTransform(
                    store, key, withConfiguration(model), new TemplateEngineAdapter.NoopAdapter()));
  }

  /** What is asked of the jars' classes about a page. */
  private interface Question {
    @Nullable Object ask(TemplateModel page) throws Exception;
  }

  private synchronized @Nullable Object ask(
      String speaker, Map<String, @Nullable Object> variables, Question question)
      throws EngineException {
    AtomicReference<@Nullable Object> answer = new AtomicReference<>();
    paginate(variables);
    Optional<EngineFailure> failure =
        EngineFailure.of(() -> answer.set(question.ask(model(variables))));
    store.resetPagination();
    if (failure.isPresent()) {
      Throwable thrown = failure.get().thrown();
      String hint =
          speaker.isEmpty() && !failure.get().isOfJars()
              ? "mend the template or what it is given"
              : failure.get().hint();
      throw new EngineException(speaker + ExceptionText.of(thrown), hint, thrown);
    }
    return answer.get();
  }

  private TemplateModel model(Map<String, @Nullable Object> variables) {
    TemplateModel model = new TemplateModel();
    model.putAll(variables);
    // What there is an extractor for must not be there as well: Jade's model would ask it in turn.
    model.keySet().removeAll(ModelExtractors.getInstance().keySet());
    model.setRenderer(engines);
    if (variables.get(ModelAttributes.CONTENT) instanceof Map<?, ?> content) {
      Map<String, @Nullable Object> values = new HashMap<>();
      content.forEach((key, value) -> values.put(String.valueOf(key), value));
      model.setContent(JBakeDocument.model(values, settings.folders().project()));
    }
    return model;
  }

  /** What JBake's own renderer adds. */
  private TemplateModel withConfiguration(TemplateModel model) {
    model.setVersion(configuration.getVersion());
    model.setConfig(configuration.asHashMap());
    return model;
  }

  private synchronized List<Problem> runTools(Tools tools, Path pages) {
    configuration.setDestinationFolder(pages.toFile());
    return tools.run(engines, store, configuration);
  }
}
