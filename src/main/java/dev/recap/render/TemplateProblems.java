package dev.recap.render;

import dev.recap.config.Folders;
import dev.recap.model.Place;
import dev.recap.model.Problem;
import dev.recap.plan.Output;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * What Freemarker complains of, as problems with a place in a template. One mistake in a template
 * spoils many pages; it is told once, with the first of them.
 */
final class TemplateProblems {

  private final String folder;
  private final Map<Problem, ConcurrentSkipListSet<String>> pages = new ConcurrentHashMap<>();

  TemplateProblems(Folders folders) {
    this.folder = folders.project().relativize(folders.templates()).toString().replace('\\', '/');
  }

  void missing(Output.Page output) {
    add(
        output,
        Problem.error(
            "missing-template",
            place(output.template(), null, null),
            "the template \"" + output.template() + "\" does not exist",
            "add it, or name another one in jbake.properties"));
  }

  void malformed(Output.Page output, ParseException e) {
    add(
        output,
        Problem.error(
            "template-syntax",
            place(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber()),
            oneLine(e.getEditorMessage()),
            "mend the template; see the Freemarker manual"));
  }

  void unreadable(Output.Page output, String template, IOException e) {
    add(
        output,
        Problem.error(
            "template-unreadable",
            place(template, null, null),
            "the template can't be read: " + oneLine(String.valueOf(e.getMessage())),
            "check its encoding (render.encoding) and its permissions"));
  }

  void endless(Output.Page output, String template) {
    add(
        output,
        Problem.error(
            "template-endless",
            place(template, null, null),
            "the template calls itself without end",
            "look for a macro or an include that reaches itself"));
  }

  void failed(Output.Page output, String template, TemplateException e) {
    String name = e.getTemplateSourceName() == null ? template : e.getTemplateSourceName();
    Place place = place(name, e.getLineNumber(), e.getColumnNumber());
    add(output, problem(place, e));
  }

  private Problem problem(Place place, TemplateException e) {
    String blamed = e.getBlamedExpressionString();
    if (e instanceof InvalidReferenceException && blamed != null) {
      return Problem.error(
          "template-missing-value",
          place,
          blamed + " is missing here",
          "write ${%s!} or <#if (%s)??> where it may be missing".formatted(blamed, blamed));
    }
    String message = oneLine(e.getMessageWithoutStackTop());
    if (message.startsWith("Template inclusion failed")
        || message.startsWith("Template importing failed")) {
      return includeProblem(place, message, e);
    }
    return Problem.error("template-error", place, message, "mend the template or what it is given");
  }

  private Problem includeProblem(Place place, String message, TemplateException e) {
    Throwable cause = e.getCause();
    if (cause instanceof ParseException malformed) {
      return Problem.error(
          "template-syntax",
          place(
              malformed.getTemplateName(), malformed.getLineNumber(), malformed.getColumnNumber()),
          oneLine(malformed.getEditorMessage()),
          "mend the template; see the Freemarker manual");
    }
    int from = message.indexOf('"');
    int to = message.indexOf('"', from + 1);
    String included = from >= 0 && to > from ? message.substring(from + 1, to) : "?";
    return Problem.error(
        "missing-include",
        place,
        "the included template \"" + included + "\" does not exist",
        "paths of includes start at " + folder + "/");
  }

  private Place place(
      String template,
      @org.jspecify.annotations.Nullable Integer line,
      @org.jspecify.annotations.Nullable Integer column) {
    return new Place(
        folder + "/" + template,
        line == null ? 0 : Math.max(0, line),
        line == null || column == null ? 0 : Math.max(0, column));
  }

  private void add(Output.Page output, Problem problem) {
    pages.computeIfAbsent(problem, p -> new ConcurrentSkipListSet<>()).add(output.origin().name());
  }

  List<Problem> problems() {
    List<Problem> told = new ArrayList<>();
    pages.forEach(
        (problem, origins) -> {
          String first = new TreeSet<>(origins).first();
          String more = origins.size() == 1 ? "" : " and " + (origins.size() - 1) + " more";
          told.add(
              new Problem(
                  problem.severity(),
                  problem.code(),
                  problem.place(),
                  problem.message() + " (rendering " + first + more + ")",
                  problem.hint()));
        });
    return told;
  }

  /** Freemarker's messages span lines and end in advice for Java programmers. */
  private static String oneLine(String message) {
    int advice = message.indexOf("\n----");
    String kept = advice < 0 ? message : message.substring(0, advice);
    return kept.replaceAll("\\s*\\[in template [^\\]]*\\]", "")
        .replace("==>", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
