package dev.recap.render;

import dev.recap.config.Folders;
import dev.recap.model.KnownEngine;
import dev.recap.plan.Output;
import dev.recap.problem.DidYouMean;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects the errors of templates as problems with a place. An error that affects many pages is
 * reported once, with the first of them. Thread-safe.
 */
final class TemplateProblems {

  private static final String CHECK_FILE =
      "check what the file is, its encoding (render.encoding) and its permissions";

  /** Follows the name of the template in that of a text that {@code ?interpret} reads. */
  private static final String INTERPRETED = "->";

  private static final Pattern CALL =
      Pattern.compile("in template \"([^\"]*)\".*? at line (\\d+), column (\\d+)");

  private final String folder;
  private final TemplateSources sources;
  private final Map<Problem, ConcurrentSkipListSet<String>> pages = new ConcurrentHashMap<>();

  TemplateProblems(Folders folders, Charset encoding) {
    this(
        folders.project().relativize(folders.templates()).toString().replace('\\', '/'),
        TemplateSources.of(folders.templates(), folders.themeTemplates(), encoding));
  }

  /**
   * @param folder the templates' folder, relative to the project
   */
  TemplateProblems(String folder, TemplateSources sources) {
    this.folder = folder;
    this.sources = sources;
  }

  void missing(Output.Page output) {
    add(
        output,
        Problem.error(
            "missing-template",
            place(output.template(), null, null),
            "the template \"" + output.template() + "\" doesn't exist",
            similarTemplate(output.template())
                .map(similar -> "did you mean %s? Name it in jbake.properties".formatted(similar))
                .orElse("add it, or name another one in jbake.properties")));
  }

  /** Adds a template that cannot be read or parsed. */
  void unreadable(Output.Page output, String template, IOException e) {
    IOException first = first(e);
    if (first instanceof ParseException malformed) {
      add(output, syntax(malformed));
      return;
    }
    if (first instanceof TemplateGuard.Refused refused) {
      add(output, report(refused));
      return;
    }
    add(
        output,
        Problem.error(
            "template-unreadable",
            place(template, null, null),
            "the template can't be read: " + FreemarkerMessage.of(first),
            CHECK_FILE));
  }

  /** Freemarker keeps a failure and wraps it for every page that meets it later. */
  private static IOException first(IOException e) {
    return e.getCause() instanceof IOException cause ? first(cause) : e;
  }

  Problem syntax(ParseException e) {
    String template = e.getTemplateName();
    SyntaxMessage found = SyntaxMessage.of(e, sources.text(template));
    return Problem.error(
        "template-syntax",
        place(template, found.line(), found.column()),
        found.message(),
        found.hint());
  }

  /** Returns the template of a similar name, or of the same name in another folder. */
  private Optional<String> similarTemplate(String missing) {
    Collection<String> names = sources.names();
    String file = missing.substring(missing.lastIndexOf('/') + 1);
    return DidYouMean.of(missing, names)
        .or(() -> names.stream().filter(name -> name.endsWith("/" + file)).findFirst());
  }

  private Problem report(TemplateGuard.Refused refused) {
    return Problem.error(
        "template-error",
        place(refused.template(), refused.line(), 0),
        "the template writes .error, which is no text for readers",
        "write words of your own after <#recover>");
  }

  /** Returns the problem of a part of a template that has no effect, or too much. */
  Problem slip(TemplateGuard.Slip slip) {
    return Problem.warning(
        "template-syntax",
        place(slip.template(), slip.line(), slip.column()),
        slip.message(),
        slip.hint());
  }

  /** Returns true if a template cannot be parsed. */
  boolean hasSyntaxError(String template) {
    return pages.keySet().stream()
        .anyMatch(
            problem ->
                problem.code().equals("template-syntax")
                    && problem.place().file().equals(folder + "/" + template));
  }

  /** Adds a character that the encoding of the site lacks. */
  void lost(Output.Page output, String template, int character) {
    add(
        output,
        Problem.warning(
            "bad-encoding",
            place(template, null, null),
            "the page has the character \"%s\", which render.encoding can't write"
                .formatted(Character.toString(character)),
            "write render.encoding=UTF-8, or other characters"));
  }

  Problem clock(String template, int line) {
    return Problem.warning(
        "template-clock",
        place(template, line, 0),
        "the template writes .now, so that every bake of the same files gives another site",
        "write published_date, which follows SOURCE_DATE_EPOCH");
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

  void tooLong(Output.Page output, String template) {
    add(
        output,
        Problem.error(
            "template-endless",
            place(template, null, null),
            "the page is too long for the memory; a page may have 64 million characters",
            "look for a list without end, or show less on the page"));
  }

  void report(Output.Page output, String template, TemplateException e) {
    add(output, failure(template, e));
  }

  Problem failure(String template, TemplateException e) {
    String name = e.getTemplateSourceName() == null ? template : e.getTemplateSourceName();
    return name.contains(INTERPRETED)
        ? problem(placeOfInterpret(name, e), e)
        : problem(place(name, e.getLineNumber(), e.getColumnNumber()), e);
  }

  /** Returns the place of the call of a text that {@code ?interpret} reads. */
  private Place placeOfInterpret(String name, TemplateException e) {
    Matcher call = CALL.matcher(e.getFTLInstructionStack());
    while (call.find()) {
      if (!call.group(1).contains(INTERPRETED)) {
        return place(call.group(1), Integer.valueOf(call.group(2)), Integer.valueOf(call.group(3)));
      }
    }
    return place(name.substring(0, name.indexOf(INTERPRETED)), null, null);
  }

  /** Adds the error of a template that another engine renders. */
  void report(Output.Page output, String template, EngineException e) {
    add(
        output,
        Problem.error(
            "template-error",
            place(template, null, null),
            String.valueOf(e.getMessage()),
            e.hint()));
  }

  void missingEngine(Output.Page output, String template) {
    KnownEngine engine = TemplateResolver.knownEngine(template).orElseThrow();
    add(
        output,
        Problem.error(
            "missing-engine",
            place(template, null, null),
            "the template \"%s\" needs %s, which Recap doesn't bring"
                .formatted(template, engine.title()),
            engine.hint()));
  }

  private Problem problem(Place place, TemplateException e) {
    if (e.getCause() instanceof TemplateException inner
        && e.getMessageWithoutStackTop().startsWith("Template created with")) {
      return problem(place, inner);
    }
    String blamed = e.getBlamedExpressionString();
    if (e instanceof InvalidReferenceException && blamed != null) {
      return missingValue(place, blamed, SimilarNames.of(e));
    }
    if (e.getCause() instanceof IOException failure) {
      return includeProblem(place, FreemarkerMessage.quote(e), first(failure));
    }
    return Problem.error(
        "template-error", place, FreemarkerMessage.of(e), "fix the template or its data");
  }

  private Problem missingValue(Place place, String blamed, Optional<String> similar) {
    if (isCall(place)) {
      return Problem.error(
          "template-missing-value",
          place,
          "there is no macro " + blamed,
          similar
              .map("did you mean %s?"::formatted)
              .orElse("define it with <#macro>, or import the template that has it"));
    }
    return Problem.error(
        "template-missing-value",
        place,
        blamed + " is missing here",
        similar.map("did you mean %s? Otherwise "::formatted).orElse("")
            + "write ${%s!} or <#if (%s)??> where it may be missing".formatted(blamed, blamed));
  }

  /** Returns true if the name at a place is that of a macro in its call. */
  private boolean isCall(Place place) {
    List<String> lines = sources.text(place.file().substring(folder.length() + 1)).lines().toList();
    return place.line() > 0
        && place.line() <= lines.size()
        && place.column() > 1
        && place.column() <= lines.get(place.line() - 1).length()
        && lines.get(place.line() - 1).charAt(place.column() - 2) == '@';
  }

  private Problem includeProblem(Place place, String included, IOException failure) {
    if (failure instanceof ParseException malformed) {
      return malformed.getTemplateName().contains(INTERPRETED)
          ? Problem.error(
              "template-syntax",
              place,
              "the text of ?interpret has an error in line %d, column %d: %s"
                  .formatted(
                      malformed.getLineNumber(),
                      malformed.getColumnNumber(),
                      FreemarkerMessage.of(malformed)),
              "fix the text that ?interpret reads")
          : syntax(malformed);
    }
    if (failure instanceof TemplateGuard.Refused refused) {
      return report(refused);
    }
    String template = "the included template \"" + included + "\"";
    String start =
        similarTemplate(included)
            .map("did you mean %s?"::formatted)
            .orElse("paths of includes start at " + folder + "/");
    if (failure instanceof MalformedTemplateNameException) {
      return Problem.error(
          "missing-include", place, template + " can't be a template's name", start);
    }
    if (failure instanceof TemplateNotFoundException) {
      return Problem.error("missing-include", place, template + " doesn't exist", start);
    }
    return Problem.error(
        "template-unreadable",
        place,
        template + " can't be read: " + FreemarkerMessage.of(failure),
        CHECK_FILE);
  }

  private Place place(String template, @Nullable Integer line, @Nullable Integer column) {
    return new Place(
        folder + "/" + template,
        line == null ? 0 : Math.max(0, line),
        line == null || column == null ? 0 : Math.max(0, column));
  }

  private void add(Output.Page output, Problem problem) {
    pages.computeIfAbsent(problem, p -> new ConcurrentSkipListSet<>()).add(name(output));
  }

  /** Returns the page's name for its author: a document's file, a term, or else its path. */
  private static String name(Output.Page output) {
    boolean named = output.kind().document().isPresent() || output.kind().term().isPresent();
    return named ? output.origin().name() : output.path().value();
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    pages.forEach(
        (problem, origins) -> {
          String first = new TreeSet<>(origins).first();
          String more = origins.size() == 1 ? "" : " and " + (origins.size() - 1) + " more";
          problems.add(
              new Problem(
                  problem.severity(),
                  problem.code(),
                  problem.place(),
                  problem.message() + " (rendering " + first + more + ")",
                  problem.hint()));
        });
    return problems;
  }
}
