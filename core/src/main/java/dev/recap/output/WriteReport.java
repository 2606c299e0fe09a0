package dev.recap.output;

import dev.recap.problem.Problem;
import java.util.List;

/**
 * The changes that a bake made to its output.
 *
 * @param written the number of files that are new or have other bytes
 * @param unchanged the number of files that have the same bytes
 * @param removed the number of files of earlier bakes that the site no longer has
 * @param problems the warnings about the output
 */
public record WriteReport(int written, int unchanged, int removed, List<Problem> problems) {

  public WriteReport {
    problems = List.copyOf(problems);
  }
}
