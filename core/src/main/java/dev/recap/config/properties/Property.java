package dev.recap.config.properties;

import dev.recap.problem.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A key of a {@code .properties} file and every line that gives it a value; there is at least one.
 */
public record Property(String key, List<Assignment> assignments) {

  /**
   * One line.
   *
   * @param value with its escapes resolved, but not those of commas
   */
  public record Assignment(String key, String value, Place keyPlace, Place valuePlace) {}

  public Property {
    assignments = List.copyOf(assignments);
  }

  public Assignment first() {
    return assignments.get(0);
  }

  /** The values of all lines, each split at commas: as JBake has them. */
  List<String> values() {
    if (assignments.size() == 1) {
      return CommaList.split(first().value());
    }
    List<String> values = new ArrayList<>();
    for (Assignment assignment : assignments) {
      values.addAll(CommaList.split(assignment.value()));
    }
    return List.copyOf(values);
  }

  /** A string, or a list where there is more than one value. */
  public Object raw() {
    List<String> values = values();
    return values.size() == 1 ? values.get(0) : values;
  }

  /** The first line's value in one piece, commas and all. */
  public String whole() {
    return CommaList.whole(first().value());
  }
}
