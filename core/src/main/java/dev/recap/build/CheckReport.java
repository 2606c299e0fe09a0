package dev.recap.build;

import dev.recap.problem.Problem;
import java.util.List;

/**
 * The result of a check.
 *
 * @param misconfigured whether jbake.properties has errors, so that nothing was read
 * @param problems by file, line and column
 * @param pages how many pages were looked at
 */
public record CheckReport(boolean misconfigured, List<Problem> problems, int pages) {

  public CheckReport {
    problems = List.copyOf(problems);
  }

  public long errors() {
    return problems.stream().filter(Problem::isError).count();
  }

  public long warnings() {
    return problems.size() - errors();
  }
}
