package dev.recap.preview;

import dev.recap.problem.Problem;
import dev.recap.problem.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What is shown at one moment.
 *
 * @param version tells it from what is shown before and after
 * @param site nothing where none could be read yet
 * @param problems of the whole project, but for those that only its templates tell
 */
record LiveState(String version, Optional<PreviewSite> site, List<Problem> problems) {

  LiveState {
    problems = List.copyOf(problems);
  }

  LiveState with(List<Problem> others) {
    return new LiveState(version, site, others);
  }

  static boolean isError(Problem problem) {
    return problem.severity() == Severity.ERROR;
  }
}
