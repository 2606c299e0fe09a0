package dev.recap.preview;

import dev.recap.model.Document;
import dev.recap.plan.Output;
import dev.recap.plan.PageKind;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
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

/** What the preview itself has to say, as HTML in nothing but ASCII. Thread-safe. */
final class PreviewPages {

  private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
  private final boolean showsSources;

  /**
   * @param showsSources whether the files of the project may be seen
   */
  PreviewPages(boolean showsSources) {
    this.showsSources = showsSources;
    freemarker.setTemplateLoader(new ClassTemplateLoader(PreviewPages.class, ""));
    freemarker.setDefaultEncoding("UTF-8");
    freemarker.setNumberFormat("computer");
    freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
  }

  /** What goes into a page before its end: the bar and the script. */
  String insertion(LiveState state, PreviewSite site, Output.Page page, List<Problem> ofPage) {
    return render("insertion", values(state, site, page, ofPage));
  }

  /** The bar alone. */
  String panel(LiveState state, PreviewSite site, Output.Page page, List<Problem> ofPage) {
    return render("panel", values(state, site, page, ofPage));
  }

  /** A page that can't be made. */
  String renderBroken(LiveState state, PreviewSite site, Output.Page page, List<Problem> ofPage) {
    return render("broken", values(state, site, page, ofPage));
  }

  /** For an address that leads nowhere, and a project of which nothing could be read. */
  String missing(LiveState state, boolean readable) {
    Map<String, Object> values = new HashMap<>();
    values.put("version", state.version());
    values.put("page", "");
    values.put("readable", readable);
    List<Problem> problems = state.problems();
    state.site().ifPresent(site -> values.putAll(problems(site).values(problems)));
    values.putIfAbsent("errors", List.of());
    values.putIfAbsent("warnings", List.of());
    return render("missing", values);
  }

  /** A file of the project. */
  String source(String name, List<String> lines) {
    return render("source", Map.of("name", name, "lines", lines));
  }

  private Map<String, Object> values(
      LiveState state, PreviewSite site, Output.Page page, List<Problem> ofPage) {
    Map<String, Object> values = new HashMap<>();
    values.put("version", state.version());
    values.put("page", page.path().value());
    source(site, page)
        .ifPresent(
            file -> {
              values.put("source", file);
              places(site)
                  .address(Place.ofFile(file))
                  .ifPresent(address -> values.put("address", address));
            });
    document(page)
        .flatMap(found -> badge(found, site))
        .ifPresent(text -> values.put("badge", text));
    List<Problem> problems = new ArrayList<>(ofPage);
    problems.addAll(state.problems());
    String own = document(page).map(found -> found.file().value()).orElse("");
    problems.sort(
        Comparator.<Problem, Boolean>comparing(found -> !ofPage.contains(found))
            .thenComparing(found -> !found.place().file().equals(own))
            .thenComparing(Comparator.naturalOrder()));
    values.putAll(problems(site).values(problems.stream().distinct().toList()));
    return values;
  }

  /** The document that a page is, or the record of the speaker or event that it is about. */
  private static Optional<Document> document(Output.Page page) {
    if (page.kind() instanceof PageKind.TermPage of) {
      return of.term().profile();
    }
    return page.kind() instanceof PageKind.DocumentPage of
        ? Optional.of(of.document())
        : Optional.empty();
  }

  /** The document, or else the template that lists them. */
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

  private EditorLinks places(PreviewSite site) {
    return new EditorLinks(site.settings(), showsSources);
  }

  private ProblemModels problems(PreviewSite site) {
    return new ProblemModels(places(site), site.settings().folders().project());
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

  /** So that it can stand in a page of any encoding. */
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
