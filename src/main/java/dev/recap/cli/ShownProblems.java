package dev.recap.cli;

import dev.recap.model.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The problems that are worth printing: of each kind the first hundred, for one mistake may have
 * thousands of them, which would push all others off the screen.
 *
 * @param more a line for each kind of which there are more
 */
record ShownProblems(List<Problem> problems, List<String> more) {

  static final int OF_EACH_KIND = 100;

  static ShownProblems of(List<Problem> problems) {
    List<Problem> shown = new ArrayList<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Problem problem : problems) {
      if (counts.merge(kind(problem), 1, Integer::sum) <= OF_EACH_KIND) {
        shown.add(problem);
      }
    }
    List<String> more =
        counts.entrySet().stream()
            .filter(kind -> kind.getValue() > OF_EACH_KIND)
            .map(kind -> "and %s more: %s".formatted(kind.getValue() - OF_EACH_KIND, kind.getKey()))
            .toList();
    return new ShownProblems(shown, more);
  }

  /** An error is not the same as a warning of the same code. */
  private static String kind(Problem problem) {
    return problem.severity().word() + " [" + problem.code() + "]";
  }
}
