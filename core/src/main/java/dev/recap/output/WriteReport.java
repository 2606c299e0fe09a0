package dev.recap.output;

import dev.recap.problem.Problem;
import java.util.List;

/**
 * What a bake did to its output.
 *
 * @param written files that are new or have other bytes than before
 * @param unchanged files that were there with the same bytes
 * @param removed files of earlier bakes that the site no longer has
 * @param problems what was odd about the output and did not stop the bake
 */
public record WriteReport(int written, int unchanged, int removed, List<Problem> problems) {

  public WriteReport {
    problems = List.copyOf(problems);
  }
}
