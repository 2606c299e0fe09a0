package dev.recap.content.data;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that a text that is valid YAML is also valid JSON (RFC 8259), the smaller language: other
 * programs read a {@code .json} file too.
 */
final class JsonCheck {

  /** Gson gives the place of a syntax error only in its message. */
  private static final Pattern ERROR =
      Pattern.compile("(?:\\S*Exception: )?(.*) at line (\\d+) column (\\d+) path");

  private JsonCheck() {}

  /** Returns the first syntax error. */
  static Optional<Problem> check(SourceText source) {
    JsonReader reader = new JsonReader(new StringReader(source.text()));
    reader.setStrictness(Strictness.STRICT);
    try {
      var unused = JsonParser.parseReader(reader);
      var unusedEnd = reader.peek();
      return Optional.empty();
    } catch (JsonParseException | IOException e) {
      Matcher error = ERROR.matcher(String.valueOf(e.getMessage()));
      return Optional.of(
          error.lookingAt()
              ? problem(source, error.group(1), offset(source.text(), error))
              : Problem.error("bad-json", source.placeAt(0), "this is not JSON", ""));
    }
  }

  /** Returns the offset of the character that Gson rejected; it mostly stops behind that. */
  private static int offset(String text, Matcher error) {
    int lineStart = 0;
    for (int line = Integer.parseInt(error.group(2)); line > 1; line--) {
      lineStart = text.indexOf('\n', lineStart) + 1;
    }
    int offset = lineStart + Integer.parseInt(error.group(3)) - 1;
    if (error.group(1).startsWith("Unescaped control")) {
      while (text.charAt(offset) >= ' ') {
        offset++;
      }
      return offset;
    }
    boolean valueExpected = error.group(1).matches("Expected value|Use JsonReader.*");
    return offset == 0 || (valueExpected && "[:, \t\r\n".indexOf(text.charAt(offset - 1)) >= 0)
        ? offset
        : offset - 1;
  }

  private static Problem problem(SourceText source, String reason, int offset) {
    int found = source.text().codePointAt(offset);
    String name = found == '\t' ? "tab" : found < ' ' ? "line break" : Character.toString(found);
    String hint =
        reason.contains("escape ") || reason.contains("escaped ")
            ? "write a backslash inside a text twice (\\\\)"
            : switch (found) {
              case '}', ']' -> "delete the comma before it, or add what is missing";
              case '\t', '\r', '\n' -> "write a line break in a text as \\n, and a tab as \\t";
              case '\'' -> "put names and texts in double quotes";
              case '#', '/' -> "JSON has no comments; delete it, or name the file .yaml";
              default -> "put names and texts in double quotes, or name the file .yaml";
            };
    return Problem.error(
        "bad-json", source.placeAt(offset), "JSON allows no %s here".formatted(name), hint);
  }
}
