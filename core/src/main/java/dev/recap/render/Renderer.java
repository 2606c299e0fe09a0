package dev.recap.render;

import dev.recap.config.Folders;
import dev.recap.config.Settings;
import dev.recap.incremental.Dependency;
import dev.recap.incremental.DependencyTracker;
import dev.recap.plan.Output;
import dev.recap.plan.PageKind;
import dev.recap.problem.Problems;
import dev.recap.render.TemplateResolver.Choice;
import dev.recap.render.view.PageInfo;
import dev.recap.render.view.RenderingOrder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.Optional;

/** Renders the pages of a plan. Thread-safe: a bake renders many pages at once. */
public final class Renderer {

  private final PlainSiteModel values;
  private final Templates templates;
  private final TemplateResolver resolver;
  private final TemplateEngines foreign;
  private final ExtractedVariables extracted;
  private final TemplateProblems templateProblems;
  private final Charset encoding;

  /**
   * @param foreign what renders the templates that are not Freemarker's
   * @throws IOException if the folder of templates can't be read
   */
  public Renderer(PlainSiteModel values, TemplateEngines foreign) throws IOException {
    this(values, foreign, new Templates(values.settings()));
  }

  private Renderer(PlainSiteModel values, TemplateEngines foreign, Templates templates) {
    Settings settings = values.settings();
    this.values = values;
    this.foreign = foreign;
    this.extracted = new ExtractedVariables(foreign, settings.site().zone());
    this.encoding = settings.read().encoding();
    this.templates = templates;
    this.resolver =
        new TemplateResolver(settings.folders().templates(), templates, foreign.extensions());
    this.templateProblems = new TemplateProblems(settings.folders());
  }

  /** One of the same templates as they were read, for other values; it has told of nothing yet. */
  public Renderer with(PlainSiteModel others, TemplateEngines foreignOfOthers) {
    return new Renderer(others, foreignOfOthers, templates);
  }

  /** The same, which has told of nothing yet. */
  public Renderer withoutProblems() {
    return with(values, foreign);
  }

  /**
   * The bytes of a page; nothing where its template is at fault, which {@link #report} then tells.
   *
   * @param dependencyTracker is told what it is made from
   */
  public Optional<byte[]> render(Output.Page output, DependencyTracker dependencyTracker) {
    Optional<Choice> choice = resolver.resolve(output.template());
    if (choice.isEmpty()) {
      templateProblems.missing(output);
      return Optional.empty();
    }
    return text(output, choice.get(), dependencyTracker).map(page -> page.getBytes(encoding));
  }

  private Optional<String> text(
      Output.Page output, Choice choice, DependencyTracker dependencyTracker) {
    return switch (choice.engine()) {
      case FREEMARKER -> own(output, choice.name(), dependencyTracker);
      case PROJECT -> {
        dependencyTracker.record(Dependency.unknown());
        yield renderByEngine(output, choice.name());
      }
      case MISSING -> {
        templateProblems.missingEngine(output, choice.name());
        yield Optional.empty();
      }
    };
  }

  private Optional<String> renderByEngine(Output.Page output, String template) {
    try {
      return Optional.of(foreign.render(template, values.pageVariables(output)));
    } catch (EngineException e) {
      templateProblems.report(output, template, e);
      return Optional.empty();
    }
  }

  private Optional<String> own(
      Output.Page output, String template, DependencyTracker dependencyTracker) {
    StringWriter text = new StringWriter(16 << 10);
    try {
      PageInfo page = info(output, template, dependencyTracker);
      templates.render(
          template, new TemplateScope(output, page, values, extracted), text, dependencyTracker);
      return Optional.of(text.toString());
    } catch (TemplateException e) {
      templateProblems.report(output, template, e);
    } catch (TemplateNotFoundException e) {
      templateProblems.missing(output);
    } catch (IOException e) {
      templateProblems.unreadable(output, template, e);
    } catch (StackOverflowError e) {
      templateProblems.endless(output, template);
    }
    return Optional.empty();
  }

  private PageInfo info(Output.Page output, String template, DependencyTracker dependencyTracker) {
    return new PageInfo(
        output.path(),
        template.endsWith(".ftl"),
        template.endsWith(".ftlh"),
        isFeed(output.kind(), template),
        RenderingOrder.before(output.kind()),
        dependencyTracker);
  }

  /** Whether links must be absolute; jbake: in its feed bodies stand as they are. */
  private boolean isFeed(PageKind pageKind, String template) {
    if (pageKind.isSingle("feed")) {
      return template.endsWith(".ftlx") || values.settings().addresses().relativeLinks();
    }
    boolean ofTerm = pageKind.term().isPresent() && pageKind.slice().isEmpty();
    return ofTerm || pageKind.isSingle("atom");
  }

  private String dataFolder() {
    Folders folders = values.settings().folders();
    return folders.project().relativize(folders.data()).toString().replace('\\', '/');
  }

  /** Reports what was wrong with the templates, each mistake once however many pages it spoils. */
  public void report(Problems problems) {
    problems.addAll(templateProblems.problems());
    problems.addAll(values.dataFiles().problems(dataFolder()));
    templates
        .clocks()
        .forEach((template, line) -> problems.add(templateProblems.clock(template, line)));
  }
}
