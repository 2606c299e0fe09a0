package dev.recap.importer;

import dev.recap.problem.Problem;
import dev.recap.problem.Severity;
import java.util.List;

/**
 * The result of an import.
 *
 * @param source the name of the system; empty if nothing was read
 * @param created true if the project is a new one
 * @param left the files that the author has changed
 * @param file the written report, from the project's folder
 */
public record ImportReport(
    String source,
    boolean created,
    int posts,
    int pages,
    int drafts,
    int written,
    int unchanged,
    int left,
    int redirects,
    String file,
    List<Problem> problems) {

  public ImportReport {
    problems = List.copyOf(problems);
  }

  /** Returns the report of an import that read nothing. */
  static ImportReport failed(List<Problem> problems) {
    return new ImportReport("", false, 0, 0, 0, 0, 0, 0, 0, "", problems);
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
