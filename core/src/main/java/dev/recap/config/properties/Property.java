package dev.recap.config.properties;

import dev.recap.problem.Place;
import java.util.ArrayList;
import java.util.List;

/** A key of a {@code .properties} file and the lines that set it, at least one. */
public record Property(String key, List<Assignment> assignments) {

  /**
   * One line.
   *
   * @param value with its escapes resolved, except those of commas
   */
  public record Assignment(String key, String value, Place keyPlace, Place valuePlace) {}

  public Property {
    assignments = List.copyOf(assignments);
  }

  public Assignment first() {
    return assignments.get(0);
  }

  /** Returns the value as JBake sees it: a string, or a list if there is more than one value. */
  public Object raw() {
    List<String> values =
        assignments.stream().flatMap(line -> split(line.value()).stream()).toList();
    return values.size() == 1 ? values.get(0) : values;
  }

  /** Returns the first line's value in one piece, with its commas. */
  public String whole() {
    return String.join(",", parts(first().value())).trim();
  }

  /**
   * Splits a value like JBake: at every comma that has no backslash in front, with the parts
   * trimmed. {@code \\} is a backslash.
   *
   * @return at least one part, which may be empty
   */
  public static List<String> split(String value) {
    return parts(value).stream().map(String::trim).toList();
  }

  private static List<String> parts(String value) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',') {
        parts.add(part.toString());
        part.setLength(0);
      } else if (value.startsWith("\\,", i) || value.startsWith("\\\\", i)) {
        part.append(value.charAt(++i));
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }
}
