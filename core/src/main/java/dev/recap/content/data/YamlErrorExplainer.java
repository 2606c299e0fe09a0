package dev.recap.content.data;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Explains an error of the YAML parser to the author of a blog post. The parser reports what it
 * expected; the line itself mostly shows what was meant.
 */
final class YamlErrorExplainer {

  private static final Pattern KEY_AND_VALUE =
      Pattern.compile("(?<lead>\\s*(?:- +)*)(?<key>[^\\s:'\"\\[{][^:]*):[ \\t]+(?<value>\\S.*)");
  private static final String QUOTE_IT = "put the value in quotes";
  private static final int LONGEST_EXAMPLE = 72;

  private final String text;
  private final YamlPlaces places;
  private final String context;
  private final String problem;
  private final int contextAt;
  private final int problemAt;

  YamlErrorExplainer(MarkedYamlEngineException mistake, String text, YamlPlaces places) {
    this.text = text;
    this.places = places;
    this.context = mistake.getContext() == null ? "" : mistake.getContext();
    this.problem = mistake.getProblem() == null ? "" : mistake.getProblem();
    Optional<Mark> mark = mistake.getProblemMark();
    this.problemAt = offset(mark.or(mistake::getContextMark));
    this.contextAt = offset(mistake.getContextMark().or(() -> mark));
  }

  Problem explain() {
    if (problem.startsWith("mapping values are not allowed")) {
      return strayColon();
    }
    if (problem.contains("(TAB)")) {
      return problemAt(problemAt, "there is a tab where YAML needs spaces", "indent with spaces");
    }
    if (problem.startsWith("found character")) {
      return problemAt(
          problemAt,
          "a value can't begin with " + characterAt(problemAt),
          quote(lineAt(problemAt)));
    }
    if (context.contains("quoted scalar")) {
      return badQuotes();
    }
    if (problem.startsWith("could not find expected ':'")) {
      return notKeyAndValue(contextAt);
    }
    if (problem.startsWith("expected ',' or")) {
      return unclosedBracket();
    }
    if (context.contains("alias") || context.contains("anchor")) {
      return problemAt(
          contextAt,
          "a value can't begin with %s unless it is an anchor or an alias"
              .formatted(characterAt(contextAt)),
          quote(lineAt(contextAt)));
    }
    if (context.contains("scanning a tag") || context.contains("parsing a node")) {
      return problemAt(
          contextAt, "a value can't begin with ! unless it is a tag", quote(lineAt(contextAt)));
    }
    return blockProblem();
  }

  private Problem blockProblem() {
    if (problem.startsWith("found undefined alias")) {
      return problemAt(
          problemAt,
          "\"%s\" refers to an anchor that is not there".formatted(wordAt(problemAt)),
          quote(lineAt(problemAt)));
    }
    if (problem.startsWith("sequence entries") || problem.startsWith("mapping keys")) {
      return problemAt(
          problemAt,
          "a value can't begin with %s and a space".formatted(characterAt(problemAt)),
          quote(lineAt(problemAt)));
    }
    if (context.contains("block scalar")) {
      return problemAt(
          contextAt,
          "there is text on the same line as %s".formatted(characterAt(contextAt)),
          quote(lineAt(contextAt)));
    }
    if (problem.contains("another document")) {
      return problemAt(
          problemAt,
          "a second document begins here",
          "delete the line --- or move what follows it into a file of its own");
    }
    if (problem.equals(YamlComposer.TOO_DEEP)) {
      return problemAt(
          problemAt, "lists and maps are " + problem, QUOTE_IT + " if it is meant as text");
    }
    if (problem.contains("but found '<scalar>'") && contextOfClosing().isPresent()) {
      return textAfterClosing(contextOfClosing().get());
    }
    if (problem.contains("<block end>") || problem.contains("<document start>")) {
      return problemAt(
          problemAt,
          "the line is not indented like those that it belongs to",
          "begin the keys of one map, and the items of one list, in the same column");
    }
    if (problem.contains("found '<stream end>'")) {
      return problemAt(
          problemAt,
          "the YAML ends where a value should be",
          "close every [ and {, or put the value in quotes if it is meant as text");
    }
    return problemAt(
        problemAt, "this is not YAML: " + oneLine(problem), QUOTE_IT + " if it is meant as text");
  }

  private Problem strayColon() {
    String line = lineAt(problemAt);
    int column = problemAt - lineStart(problemAt);
    Matcher matcher = KEY_AND_VALUE.matcher(line);
    if (matcher.matches() && column > matcher.end("key")) {
      return problemAt(
          problemAt,
          "the value of \"%s\" holds a colon and a space".formatted(matcher.group("key").strip()),
          quote(line));
    }
    int above = lineAbove(problemAt);
    String before = lineAt(above).strip();
    if (above < lineStart(problemAt) && !before.endsWith(":") && !before.matches(".*:\\s.*|- .*")) {
      return notKeyAndValue(above);
    }
    return problemAt(
        problemAt,
        "the line is indented further than the one that it follows",
        "begin all keys in the same column, and put a text of several lines that holds a colon in"
            + " quotes");
  }

  private Problem notKeyAndValue(int at) {
    String line = lineAt(at).strip();
    int colon = line.indexOf(':');
    String hint =
        colon > 0
            ? "put a space after the colon: "
                + line.substring(0, colon + 1)
                + " "
                + line.substring(colon + 1).strip()
            : "write it as key: value, or indent it if it goes on from the line above";
    int indent = lineAt(at).indexOf(line);
    return problemAt(
        lineStart(at) + indent,
        "\"%s\" is not a key, a colon, a space and a value".formatted(shorten(line)),
        shortEnough(hint, "put a space after the colon"));
  }

  private Problem badQuotes() {
    if (problem.startsWith("found unknown escape")) {
      return problemAt(
          problemAt,
          "\"\\%s\" means nothing between double quotes".formatted(characterAt(problemAt)),
          "put the value in single quotes, or write \\\\ for a backslash");
    }
    if (problem.startsWith("expected escape sequence of")) {
      int backslash = Math.max(contextAt, text.lastIndexOf('\\', problemAt));
      String escape = text.substring(backslash, Math.min(text.length(), backslash + 2));
      return problemAt(
          backslash,
          "\"%s\" is not followed by %s hexadecimal digits".formatted(escape, digits(escape)),
          "put the value in single quotes, or write \\\\ for a backslash");
    }
    char quote = text.charAt(Math.min(contextAt, text.length() - 1));
    String inside =
        quote == '\''
            ? "an apostrophe inside is written twice ('')"
            : "a \" inside is written \\\"";
    return problemAt(
        contextAt,
        "the quote %s is opened and never closed".formatted(quote),
        "close it with %s; %s".formatted(quote, inside));
  }

  /** Returns the number of digits of an escape (YAML 1.2, section 5.7). */
  private static int digits(String escape) {
    return escape.endsWith("x") ? 2 : escape.endsWith("u") ? 4 : 8;
  }

  private Problem unclosedBracket() {
    boolean list = problem.contains("']'");
    return problemAt(
        contextAt,
        "the %s is opened and not closed".formatted(list ? "[" : "{"),
        "close it with %s, or %s if it is meant as text".formatted(list ? "]" : "}", QUOTE_IT));
  }

  /** Returns the quote or bracket that the parser took for the end of the value. */
  private Optional<Character> contextOfClosing() {
    String before = text.substring(lineStart(problemAt), problemAt).stripTrailing();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    char last = before.charAt(before.length() - 1);
    return "'\"]}".indexOf(last) < 0 ? Optional.empty() : Optional.of(last);
  }

  private Problem textAfterClosing(char closing) {
    String hint =
        switch (closing) {
          case '\'' -> "an apostrophe inside single quotes is written twice ('')";
          case '"' -> "put the whole value in quotes; a \" inside double quotes is written \\\"";
          default -> quote(lineAt(problemAt));
        };
    return problemAt(problemAt, "text follows the closing %s of a value".formatted(closing), hint);
  }

  private Problem problemAt(int offset, String message, String hint) {
    Place place = places.atOffset(offset);
    return Problem.error("bad-yaml", place, message, hint);
  }

  /** Returns the line with its value in quotes. */
  private String quote(String line) {
    Matcher matcher = KEY_AND_VALUE.matcher(line);
    if (!matcher.matches()) {
      return QUOTE_IT;
    }
    String value = matcher.group("value").strip();
    boolean simple = value.indexOf('"') < 0 && value.indexOf('\\') < 0;
    String inQuotes = simple ? "\"" + value + "\"" : "'" + value.replace("'", "''") + "'";
    return shortEnough(QUOTE_IT + ": " + matcher.group("key").strip() + ": " + inQuotes, QUOTE_IT);
  }

  private static String oneLine(String words) {
    return words.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ");
  }

  private static String shortEnough(String hint, String otherwise) {
    return hint.length() <= QUOTE_IT.length() + LONGEST_EXAMPLE ? hint : otherwise;
  }

  private static String shorten(String line) {
    return line.length() <= LONGEST_EXAMPLE ? line : line.substring(0, LONGEST_EXAMPLE) + "…";
  }

  private String characterAt(int offset) {
    return offset < text.length() ? Character.toString(text.codePointAt(offset)) : "nothing";
  }

  private String wordAt(int offset) {
    return text.substring(offset, lineEnd(offset)).split("\\s", 2)[0];
  }

  private String lineAt(int offset) {
    return text.substring(lineStart(offset), lineEnd(offset));
  }

  private int lineStart(int offset) {
    int start = Math.min(offset, text.length());
    while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private int lineEnd(int offset) {
    int end = Math.min(offset, text.length());
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Returns an offset in the last non-blank line above. */
  private int lineAbove(int offset) {
    int above = lineStart(offset);
    while (above > 0 && Character.isWhitespace(text.charAt(above - 1))) {
      above--;
    }
    return Math.max(0, above - 1);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private int offset(Optional<Mark> mark) {
    int codePoints = mark.map(Mark::getIndex).orElse(0);
    int offset = 0;
    for (int i = 0; i < codePoints && offset < text.length(); i++) {
      offset += Character.charCount(text.codePointAt(offset));
    }
    return offset;
  }
}
