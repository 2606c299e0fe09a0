package dev.recap.config.properties;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code .properties} file as JBake reads it, in the order of the file: like Commons
 * Configuration's {@code PropertiesConfiguration} with lists split at commas and includes off, plus
 * the place of every key and value, which no library reports.
 */
public record PropertiesFile(Map<String, Property> properties) {

  public PropertiesFile {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  public static PropertiesFile parse(String file, String text, Problems problems) {
    Map<String, List<Property.Assignment>> found = new LinkedHashMap<>();
    for (LogicalLine line : LogicalLine.allOf(text)) {
      if (!line.complete()) {
        problems.add(dropped(line.place(file, 0), "nothing follows its closing backslash"));
        continue;
      }
      Property.Assignment assignment = assignment(file, line, problems);
      if (isInclude(assignment.key())) {
        problems.add(
            Problem.warning(
                "unknown-key",
                assignment.keyPlace(),
                assignment.key() + " does nothing in JBake",
                "put the lines of " + assignment.value() + " here"));
        continue;
      }
      found.computeIfAbsent(assignment.key(), key -> new ArrayList<>(1)).add(assignment);
    }
    Map<String, Property> properties = new LinkedHashMap<>();
    found.forEach((key, assignments) -> properties.put(key, new Property(key, assignments)));
    return new PropertiesFile(properties);
  }

  public Optional<Property> find(String key) {
    return Optional.ofNullable(properties.get(key));
  }

  /** Splits a line at the first {@code =}, {@code :} or white space without a backslash. */
  private static Property.Assignment assignment(String file, LogicalLine line, Problems problems) {
    String text = line.text();
    int keyEnd = keyEnd(text);
    int valueStart = afterSeparator(text, keyEnd);
    Place keyPlace = line.place(file, 0);
    for (int i = valueStart; i < text.length(); i++) {
      if (isLineSeparator(text.charAt(i))) {
        problems.add(dropped(line.place(file, i), "it holds an invisible " + name(text.charAt(i))));
        return new Property.Assignment("", "", keyPlace, keyPlace);
      }
    }
    return new Property.Assignment(
        Escapes.key(text.substring(0, keyEnd).trim(), i -> problems.add(badEscape(file, line, i))),
        Escapes.value(
            text.substring(valueStart).trim(),
            i -> problems.add(badEscape(file, line, valueStart + i))),
        keyPlace,
        line.place(file, valueStart));
  }

  private static int keyEnd(String text) {
    int end = 0;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c == '\\') {
        if (end + 1 == text.length() || isLineSeparator(text.charAt(end + 1))) {
          return end;
        }
        end += 2;
      } else if (c == '=' || c == ':' || isSpace(c)) {
        return end;
      } else {
        end++;
      }
    }
    return end;
  }

  private static int afterSeparator(String text, int keyEnd) {
    int start = afterSpaces(text, keyEnd);
    if (start < text.length() && (text.charAt(start) == '=' || text.charAt(start) == ':')) {
      start = afterSpaces(text, start + 1);
    }
    // The value is trimmed, also of control characters.
    while (start < text.length() && text.charAt(start) <= ' ') {
      start++;
    }
    return start;
  }

  private static int afterSpaces(String text, int index) {
    int end = index;
    while (end < text.length() && isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** Checks for a character that the dots in JBake's regular expression for a line do not match. */
  private static boolean isLineSeparator(char c) {
    return c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static String name(char lineSeparator) {
    return String.format("line separator (U+%04X)", (int) lineSeparator);
  }

  private static boolean isInclude(String key) {
    return key.equalsIgnoreCase("include") || key.equalsIgnoreCase("includeoptional");
  }

  private static Problem dropped(Place place, String reason) {
    return Problem.warning(
        "bad-line", place, "JBake drops this line, because " + reason, "write the line again");
  }

  private static Problem badEscape(String file, LogicalLine line, int index) {
    String text = line.text();
    return Problem.error(
        "bad-escape",
        line.place(file, index),
        text.substring(index, Math.min(index + 6, text.length())) + " is no character",
        "write \\u and four hex digits, or \\\\ for a backslash");
  }
}
