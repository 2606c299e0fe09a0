package dev.recap.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first few problems of each kind: one mistake may cause thousands, which would push all others
 * off the screen.
 *
 * @param more a line for each kind that has more
 */
public record ProblemSummary(List<Problem> problems, List<String> more) {

  /**
   * Chooses the first problems of each kind.
   *
   * @param most the number of each kind
   */
  public static ProblemSummary of(List<Problem> problems, int most) {
    List<Problem> shown = new ArrayList<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Problem problem : problems) {
      if (counts.merge(kind(problem), 1, Integer::sum) <= most) {
        shown.add(problem);
      }
    }
    List<String> more =
        counts.entrySet().stream()
            .filter(kind -> kind.getValue() > most)
            .map(kind -> "and %s more: %s".formatted(kind.getValue() - most, kind.getKey()))
            .toList();
    return new ProblemSummary(shown, more);
  }

  /** Returns the kind: an error and a warning of the same code are two. */
  private static String kind(Problem problem) {
    return problem.severity().word() + " [" + problem.code() + "]";
  }
}
