package dev.recap.content.data;

import dev.recap.problem.Problem;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What RFC 8259 allows of a text that was read as YAML, which is the larger language: a file that
 * is named {@code .json} is meant for other readers too. How deep it nests the YAML parser bounds.
 */
final class JsonGrammar {

  private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r]*+");
  private static final Pattern STRING =
      Pattern.compile("\"(?:[^\"\\\\\\x00-\\x1F]++|\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+\"");
  private static final Pattern WORD =
      Pattern.compile(
          "(?:true|false|null|-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?)"
              + "(?![\\w.+-])");

  private final String text;
  private final Matcher matcher;
  private int at;

  private JsonGrammar(String text) {
    this.text = text;
    this.matcher = SPACE.matcher(text);
  }

  /** The first thing that is not JSON. */
  static Optional<Problem> problem(SourceText source) {
    JsonGrammar json = new JsonGrammar(source.text());
    if (json.value() && json.at == json.text.length()) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.error("bad-json", source.placeAt(json.at), json.message(), json.hint()));
  }

  private String message() {
    return at < text.length()
        ? "JSON allows no %s here".formatted(Character.toString(text.codePointAt(at)))
        : "the JSON ends where more should follow";
  }

  private String hint() {
    return switch (at < text.length() ? text.charAt(at) : ' ') {
      case '}', ']' -> "delete the comma before it, or add what is missing";
      case '"' -> "close the text on its line, and write a line break in it as \\n";
      case '\'' -> "put names and texts in double quotes";
      case '#', '/' -> "JSON has no comments; delete it, or name the file .yaml";
      default -> "put names and texts in double quotes, or name the file .yaml";
    };
  }

  private boolean value() {
    takes(SPACE);
    boolean good =
        switch (at < text.length() ? text.charAt(at) : ' ') {
          case '{' -> items('}', () -> takes(STRING) && takes(SPACE) && takes(':') && value());
          case '[' -> items(']', this::value);
          case '"' -> takes(STRING);
          default -> takes(WORD);
        };
    return good && takes(SPACE);
  }

  private boolean items(char close, BooleanSupplier item) {
    at++;
    takes(SPACE);
    if (takes(close)) {
      return true;
    }
    while (item.getAsBoolean()) {
      if (takes(close)) {
        return true;
      }
      if (!takes(',')) {
        return false;
      }
      takes(SPACE);
    }
    return false;
  }

  private boolean takes(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private boolean takes(Pattern pattern) {
    matcher.usePattern(pattern).region(at, text.length());
    boolean there = matcher.lookingAt();
    at = there ? matcher.end() : at;
    return there;
  }
}
