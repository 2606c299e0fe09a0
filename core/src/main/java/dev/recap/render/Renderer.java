package dev.recap.render;

import dev.recap.config.Folders;
import dev.recap.config.Settings;
import dev.recap.incremental.DependencyTracker;
import dev.recap.incremental.TrackedSite;
import dev.recap.model.OutputPath;
import dev.recap.plan.Output;
import dev.recap.plan.PageKind;
import dev.recap.problem.Problems;
import dev.recap.render.TemplateResolver.Choice;
import dev.recap.render.view.PageContext;
import dev.recap.render.view.TemplateDialect;
import dev.recap.render.view.TemplateValues;
import dev.recap.render.view.TermModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Renders the pages of a plan. Thread-safe: a bake renders many pages at once. */
public final class Renderer {

  private final PlainSiteModel values;
  private final Templates templates;
  private final TemplateResolver resolver;
  private final TemplateEngines foreign;
  private final ExtractedVariables extracted;
  private final TemplateProblems templateProblems;
  private final PageEncoding encoding;
  private final SharedParts parts = new SharedParts(this::part);

  /**
   * @param foreign renders the templates that are not Freemarker's
   * @throws IOException if the folder of templates cannot be read
   */
  public Renderer(PlainSiteModel values, TemplateEngines foreign) throws IOException {
    this(values, foreign, new Templates(values.settings()));
  }

  private Renderer(PlainSiteModel values, TemplateEngines foreign, Templates templates) {
    Settings settings = values.settings();
    this.values = values;
    this.foreign = foreign;
    this.extracted = new ExtractedVariables(foreign, settings.site().zone());
    this.encoding = new PageEncoding(settings.read().encoding());
    this.templates = templates;
    this.resolver =
        new TemplateResolver(settings.folders().templates(), templates, foreign.extensions());
    this.templateProblems = new TemplateProblems(settings.folders(), settings.read().encoding());
  }

  /**
   * Returns a renderer that shares the loaded templates but uses other values and starts with no
   * problems.
   */
  public Renderer with(PlainSiteModel others, TemplateEngines foreignOfOthers) {
    return new Renderer(others, foreignOfOthers, templates);
  }

  /** Returns the same renderer without its problems. */
  public Renderer withoutProblems() {
    return with(values, foreign);
  }

  /**
   * Renders a page. Returns nothing if its template has an error, which {@link #report} reports.
   *
   * @param tracker records what the page is made from
   */
  public Optional<byte[]> render(Output.Page output, DependencyTracker tracker) {
    Optional<Choice> choice = resolver.resolve(output.template());
    if (choice.isEmpty()) {
      templateProblems.missing(output);
      return Optional.empty();
    }
    TrackedSite site = values.site().with(tracker);
    String template = choice.get().name();
    Optional<String> text =
        switch (choice.get().engine()) {
          case FREEMARKER -> renderByFreemarker(output, template, site, tracker);
          case PROJECT -> renderByEngine(output, template, site);
          case MISSING -> {
            templateProblems.missingEngine(output, template);
            yield Optional.empty();
          }
        };
    return text.map(page -> encode(page, output, template, site));
  }

  private byte[] encode(String text, Output.Page output, String template, TrackedSite site) {
    PageEncoding.Encoded page = encoding.encode(text, output.path().fileName());
    page.lost()
        .ifPresent(
            character -> {
              // The next bake has to report it again.
              site.recordUnknown();
              templateProblems.lost(output, template, character);
            });
    return page.bytes();
  }

  private Optional<String> renderByEngine(Output.Page output, String template, TrackedSite site) {
    site.recordUnknown();
    try {
      return Optional.of(foreign.render(template, values.pageVariables(output)));
    } catch (EngineException e) {
      templateProblems.report(output, template, e);
      return Optional.empty();
    }
  }

  private Optional<String> renderByFreemarker(
      Output.Page output, String template, TrackedSite site, DependencyTracker tracker) {
    StringWriter text = new PageText();
    try {
      PageContext page = page(output, template, site);
      Scope scope = new Scope(page, PageVariables.of(page), tracker);
      boolean forPrograms = isForPrograms(output.kind());
      templates.render(template, scope, scope.names(), text, site, forPrograms);
      return Optional.of(text.toString());
    } catch (TemplateException e) {
      templateProblems.report(output, template, e);
    } catch (TemplateNotFoundException e) {
      templateProblems.missing(output);
    } catch (IOException e) {
      templateProblems.unreadable(output, template, e);
    } catch (StackOverflowError e) {
      templateProblems.endless(output, template);
    } catch (OutOfMemoryError e) {
      templateProblems.tooLong(output, template);
    }
    return Optional.empty();
  }

  /** Renders a part of pages, which sees nothing of the page that has it. */
  private String part(String template, Map<String, Object> arguments, DependencyTracker tracker)
      throws IOException, TemplateException {
    TrackedSite site = values.site().with(tracker);
    PageContext anyPage =
        new PageContext(
            new OutputPath("index.html"),
            new PageKind.SinglePage("part"),
            site,
            values.shared(),
            TemplateDialect.RECAP,
            true,
            false);
    Map<String, TemplateModel> own = new HashMap<>();
    arguments.forEach((name, value) -> own.put(name, TemplateValues.wrapped(value)));
    Scope scope = new Scope(anyPage, own, tracker);
    StringWriter text = new PageText();
    templates.render(template, scope, scope.names(), text, site, false);
    return text.toString();
  }

  /** The text of a page, which ends at a length that only an endless loop reaches. */
  private static final class PageText extends StringWriter {

    private static final int LONGEST = 64 << 20;

    PageText() {
      super(16 << 10);
    }

    @Override
    public void write(String text) {
      limit(text.length());
      super.write(text);
    }

    @Override
    public void write(String text, int from, int length) {
      limit(length);
      super.write(text, from, length);
    }

    @Override
    public void write(char[] text, int from, int length) {
      limit(length);
      super.write(text, from, length);
    }

    private void limit(int more) {
      if (getBuffer().length() > LONGEST - more) {
        throw new OutOfMemoryError("the page is too long");
      }
    }
  }

  private PageContext page(Output.Page output, String template, TrackedSite site) {
    TemplateDialect dialect = template.endsWith(".ftl") ? values.dialect() : TemplateDialect.RECAP;
    boolean markup = template.endsWith(".ftlh");
    boolean absolute = hasAbsoluteLinks(output.kind(), template);
    return new PageContext(
        output.path(), output.kind(), site, values.shared(), dialect, markup, absolute);
  }

  /** Dates in feeds are English in every language: {@code Mon, 01 Jul 2013} (RFC 822). */
  private static boolean isForPrograms(PageKind kind) {
    return isFeedOfTerm(kind)
        || Stream.of("feed", "atom", "sitemap", "robots").anyMatch(kind::isSingle);
  }

  private static boolean isFeedOfTerm(PageKind kind) {
    return kind.term().isPresent() && kind.slice().isEmpty();
  }

  /** Feeds have absolute links; jbake: in its feed bodies stay as they are. */
  private boolean hasAbsoluteLinks(PageKind kind, String template) {
    if (kind.isSingle("feed")) {
      return template.endsWith(".ftlx") || values.settings().addresses().relativeLinks();
    }
    return isFeedOfTerm(kind) || kind.isSingle("atom");
  }

  /** The variables of a page by precedence: the project's extractors, the page's own, the rest. */
  private final class Scope implements TemplateHashModel {

    private final PageContext page;
    private final Map<String, TemplateModel> own;
    private final GlobalVariables global;
    private final DependencyTracker tracker;
    // A template asks for some of them a dozen times.
    private final Map<String, @Nullable TemplateModel> known = new HashMap<>();
    // Templates ask for the project's own variables again and again, or never.
    private @Nullable Map<String, @Nullable Object> plain;

    Scope(PageContext page, Map<String, TemplateModel> own, DependencyTracker tracker) {
      this.page = page;
      this.own = own;
      this.tracker = tracker;
      Optional<TermModel> term =
          own.get("term") instanceof TermModel model ? Optional.of(model) : Optional.empty();
      this.global = new GlobalVariables(page, values.dialect().data(), term);
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      if (extracted.has(key)) {
        page.site().recordUnknown();
        return extracted.get(key, this::plain);
      }
      TemplateModel value = own.get(key);
      if (value != null) {
        return value;
      }
      value = known.get(key);
      if (value == null && !known.containsKey(key)) {
        value = global.get(key);
        if (value == null && page.markup() && key.equals(SharedParts.DIRECTIVE)) {
          value = parts.directive(tracker);
        }
        known.put(key, value);
      }
      return value;
    }

    /** Returns the names of the variables that templates expect. */
    List<String> names() {
      return Stream.of(own.keySet(), GlobalVariables.NAMES, foreign.extracted())
          .flatMap(Collection::stream)
          .toList();
    }

    private Map<String, @Nullable Object> plain() {
      if (plain == null) {
        plain = values.pageVariables(page.kind(), own);
      }
      return plain;
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  private String dataFolder() {
    Folders folders = values.settings().folders();
    return folders.project().relativize(folders.data()).toString().replace('\\', '/');
  }

  /** Reports the errors of templates, each once for all pages that it affects. */
  public void report(Problems problems) {
    problems.addAll(templateProblems.problems());
    problems.addAll(values.dialect().data().problems(dataFolder()));
    templates.slips().stream()
        .filter(slip -> !templateProblems.hasSyntaxError(slip.template()))
        .forEach(slip -> problems.add(templateProblems.slip(slip)));
    templates
        .clocks()
        .forEach((template, line) -> problems.add(templateProblems.clock(template, line)));
  }
}
