package dev.recap.content.frontmatter;

import dev.recap.content.data.SourceText;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Severity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognizes the headers of other generators, which Recap does not read. */
public final class ForeignHeader {

  /** Hugo's TOML and the formats of gray-matter. */
  private static final Pattern FENCE =
      Pattern.compile("(\\+\\+\\+|;;;|---(?:json|toml|ya?ml|js|coffee|cson))[ \\t]*");

  /** Hugo's and Roq's JSON; not {@code {{ }}}, {@code {% %}} or an attribute list. */
  private static final Pattern JSON =
      Pattern.compile("\\{\\s*(?:\"[^\"\\r\\n]*\"\\s*:|\\}\\s*\\R)");

  private static final Pattern FIRST_KEY =
      Pattern.compile("(?i)(title|date|slug|layout)[ \\t]*:(?:[ \\t].*)?");

  /** A key that texts begin with too, such as a summary. */
  private static final Pattern OTHER_KEY =
      Pattern.compile(
          "(?i)(authors?|category|categories|tags?|summary|description|status|modified|updated"
              + "|lang|template|type|draft|keywords|save_as|url|image|cover)"
              + "[ \\t]*:(?:[ \\t].*)?");

  private ForeignHeader() {}

  /**
   * Returns the problem of a text with such a header.
   *
   * @param lenient true if a header that JBake takes for text is only a warning
   */
  public static Optional<Problem> explain(SourceText source, boolean lenient) {
    String text = source.text();
    Line first = Line.at(text, 0);
    Matcher fence = FENCE.matcher(first.textIn(text));
    if (fence.matches()) {
      return Optional.of(
          problem(
              source,
              "the line %s opens a kind of header that can't be read".formatted(fence.group(1)),
              "write the header as YAML between lines ---, each line as key: value"));
    }
    Optional<Problem> found = Optional.empty();
    if (JSON.matcher(text).lookingAt()) {
      found =
          Optional.of(
              problem(
                  source,
                  "the file begins with a header of JSON, which can't be read",
                  "write the header as YAML between lines ---, each line as key: value"));
    } else if (hasBareKeys(text, first)) {
      found =
          Optional.of(
              problem(
                  source,
                  "the lines of the header are not between two lines ---",
                  "put a line --- above and a line --- below these lines"));
    }
    return lenient ? found.map(problem -> problem.withSeverity(Severity.WARNING)) : found;
  }

  /** Recognizes the header of Pelican and MultiMarkdown, {@code Title: …} without fences. */
  private static boolean hasBareKeys(String text, Line first) {
    String line = first.textIn(text);
    return FIRST_KEY.matcher(line).matches()
        || (OTHER_KEY.matcher(line).matches()
            && Stream.of(FIRST_KEY, OTHER_KEY)
                .anyMatch(key -> key.matcher(Line.at(text, first.next()).textIn(text)).matches()));
  }

  private static Problem problem(SourceText source, String message, String hint) {
    return Problem.error("unread-header", Place.ofLine(source.file().value(), 1), message, hint);
  }
}
