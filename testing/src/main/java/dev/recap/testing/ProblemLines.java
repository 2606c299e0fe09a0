package dev.recap.testing;

import dev.recap.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Problems as the command line prints them, a line each. */
final class ProblemLines {

  private ProblemLines() {}

  static String of(List<Problem> problems) {
    return problems.stream().map(ProblemLines::line).collect(Collectors.joining());
  }

  private static String line(Problem problem) {
    return "\n  %s: %s: %s [%s]"
        .formatted(problem.place(), problem.severity().word(), problem.message(), problem.code());
  }
}
