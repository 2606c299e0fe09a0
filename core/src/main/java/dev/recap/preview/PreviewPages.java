package dev.recap.preview;

import dev.recap.model.Document;
import dev.recap.plan.Output;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.site.Term;
import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders the preview's own HTML in ASCII. Thread-safe. */
final class PreviewPages {

  private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
  private final boolean showsSources;

  /**
   * @param showsSources true if the preview may show files of the project
   */
  PreviewPages(boolean showsSources) {
    this.showsSources = showsSources;
    freemarker.setTemplateLoader(new ClassTemplateLoader(PreviewPages.class, ""));
    freemarker.setDefaultEncoding("UTF-8");
    freemarker.setNumberFormat("computer");
    freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
  }

  /** Renders the HTML that is inserted into a page: the panel and the script. */
  String insertion(
      PreviewState.View view, PreviewSite site, Output.Page page, List<Problem> pageProblems) {
    return render("insertion", values(view, site, page, pageProblems));
  }

  /** Renders the panel alone. */
  String panel(
      PreviewState.View view, PreviewSite site, Output.Page page, List<Problem> pageProblems) {
    return render("panel", values(view, site, page, pageProblems));
  }

  /** Renders the response for a page whose template fails. */
  String renderBroken(
      PreviewState.View view, PreviewSite site, Output.Page page, List<Problem> pageProblems) {
    return render("broken", values(view, site, page, pageProblems));
  }

  /**
   * Renders the response for a missing page.
   *
   * @param readable false if the project could not be read
   */
  String missing(PreviewState.View view, boolean readable) {
    Map<String, Object> values = new HashMap<>();
    values.put("version", view.version());
    values.put("page", "");
    values.put("readable", readable);
    List<Problem> problems = view.problems();
    view.site().ifPresent(site -> values.putAll(problems(site).values(problems)));
    values.putIfAbsent("errors", List.of());
    values.putIfAbsent("warnings", List.of());
    return render("missing", values);
  }

  /** Renders a file of the project with line numbers. */
  String source(String name, List<String> lines) {
    return render("source", Map.of("name", name, "lines", lines));
  }

  private Map<String, Object> values(
      PreviewState.View view, PreviewSite site, Output.Page page, List<Problem> pageProblems) {
    Map<String, Object> values = new HashMap<>();
    values.put("version", view.version());
    values.put("page", page.path().value());
    source(site, page)
        .ifPresent(
            file -> {
              values.put("source", file);
              links(site)
                  .address(Place.ofFile(file))
                  .ifPresent(address -> values.put("address", address));
            });
    document(page)
        .flatMap(found -> badge(found, site))
        .ifPresent(text -> values.put("badge", text));
    List<Problem> problems = new ArrayList<>(pageProblems);
    problems.addAll(view.problems());
    String own = document(page).map(found -> found.file().value()).orElse("");
    problems.sort(
        Comparator.<Problem, Boolean>comparing(found -> !pageProblems.contains(found))
            .thenComparing(found -> !found.place().file().equals(own))
            .thenComparing(Comparator.naturalOrder()));
    values.putAll(problems(site).values(problems.stream().distinct().toList()));
    return values;
  }

  /** Returns the document of a page, or the record of its speaker or event. */
  private static Optional<Document> document(Output.Page page) {
    return page.document().or(() -> page.kind().term().flatMap(Term::profile));
  }

  /** Returns the source file of a page: its document, or else its template. */
  private static Optional<String> source(PreviewSite site, Output.Page page) {
    return document(page)
        .map(found -> found.file().value())
        .or(
            () -> {
              var folders = site.settings().folders();
              var template = folders.templates().resolve(page.template());
              return Files.isRegularFile(template)
                  ? Optional.of(
                      folders.project().relativize(template).toString().replace('\\', '/'))
                  : Optional.empty();
            });
  }

  private static Optional<String> badge(Document document, PreviewSite site) {
    if (document.status().isDraft()) {
      return Optional.of("draft");
    }
    return document
        .date()
        .filter(date -> date.toInstant().isAfter(site.now()))
        .map(date -> "future: " + date.toLocalDate());
  }

  private EditorLinks links(PreviewSite site) {
    return new EditorLinks(site.settings(), showsSources);
  }

  private ProblemModels problems(PreviewSite site) {
    return new ProblemModels(links(site), site.settings().folders().project());
  }

  private String render(String template, Map<String, ?> values) {
    StringWriter text = new StringWriter();
    try {
      freemarker.getTemplate(template + ".ftlh").process(values, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    }
    return ascii(text.toString());
  }

  /** Escapes all other characters, so that the HTML can be inserted into a page of any encoding. */
  private static String ascii(String html) {
    StringBuilder ascii = new StringBuilder(html.length());
    html.codePoints()
        .forEach(
            c -> {
              if (c < 0x80) {
                ascii.append((char) c);
              } else {
                ascii.append("&#").append(c).append(';');
              }
            });
    return ascii.toString();
  }
}
