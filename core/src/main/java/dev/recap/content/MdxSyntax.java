package dev.recap.content;

import dev.recap.content.data.SourceText;
import dev.recap.content.frontmatter.Line;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An MDX file as Markdown: imports and exports are blank, components and expressions stay, and all
 * of them are reported.
 *
 * @param text as long as the file's text, so that offsets and places stay the same
 */
record MdxSyntax(String text, List<Problem> problems) {

  private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
  private static final Pattern MODULE =
      Pattern.compile(
          "import\\s*(?:['\"{*]|[\\w$]+\\s*(?:,|\\s+from\\s+['\"])).*"
              + "|export\\s+(?:default|const|let|var|function|class|async)\\b.*|export\\s*[{*].*");
  private static final Pattern COMPONENT = Pattern.compile("</?[A-Z][\\w.]*[^>]*>?|</?>");

  /** Not the attribute lists of Markdown, {@code {#id}} and {@code {.class}}. */
  private static final Pattern EXPRESSION = Pattern.compile("\\{(?![#.:]).*?(?:\\}|$)");

  private static final Pattern CODE_SPAN = Pattern.compile("(`+)[^`].*?\\1");

  static MdxSyntax in(SourceText source, int bodyStart) {
    StringBuilder text = new StringBuilder(source.text());
    List<Problem> problems = new ArrayList<>();
    String fence = "";
    boolean module = false;
    for (int at = bodyStart; at < text.length(); ) {
      Line line = Line.at(source.text(), at);
      String words = line.textIn(source.text());
      Matcher opening = FENCE.matcher(words);
      if (words.isBlank()) {
        module = false;
      } else if (!fence.isEmpty()) {
        fence = words.strip().startsWith(fence) ? "" : fence;
      } else if (!module && opening.matches()) {
        fence = opening.group(1);
      } else {
        boolean first = !module && MODULE.matcher(words).matches();
        if (first) {
          problems.add(problem(source, at, words, "is left out"));
        }
        module |= first;
        if (module) {
          text.replace(line.start(), line.end(), " ".repeat(line.end() - line.start()));
        } else {
          report(source, at, words, problems);
        }
      }
      at = line.next();
    }
    return new MdxSyntax(text.toString(), problems);
  }

  /** Reports the first component or expression of a line. */
  private static void report(SourceText source, int start, String line, List<Problem> problems) {
    Matcher code = CODE_SPAN.matcher(line);
    String prose = code.replaceAll(span -> " ".repeat(span.group().length()));
    for (Pattern syntax : List.of(COMPONENT, EXPRESSION)) {
      Matcher matcher = syntax.matcher(prose);
      if (matcher.find()) {
        problems.add(
            problem(source, start + matcher.start(), matcher.group(), "does nothing here"));
        return;
      }
    }
  }

  private static Problem problem(SourceText source, int at, String syntax, String effect) {
    String shown = syntax.length() > 60 ? syntax.substring(0, 60) + "…" : syntax;
    return Problem.warning(
        "mdx-syntax",
        source.placeAt(at),
        "MDX is read as Markdown, so \"%s\" %s".formatted(shown.strip(), effect),
        "write it in Markdown or HTML, or in backticks if it is an example");
  }
}
