package dev.recap.importer;

import dev.recap.problem.Problem;
import java.util.List;
import java.util.Map;

/**
 * The result of an import.
 *
 * @param source the name of the system; empty if nothing was read
 * @param created true if the project is a new one
 * @param records the number of talks and other records by kind
 * @param changes what came, went, moved or has another title since the last import
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
    Map<String, Integer> records,
    List<String> changes,
    String file,
    List<Problem> problems) {

  public ImportReport {
    records = Map.copyOf(records);
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
  }

  /** Returns the report of an import that read nothing. */
  static ImportReport failed(List<Problem> problems) {
    return new ImportReport("", false, 0, 0, 0, 0, 0, 0, 0, Map.of(), List.of(), "", problems);
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
