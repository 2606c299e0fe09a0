package dev.recap.model;

import dev.recap.problem.Problem;
import java.util.List;

/**
 * What was found when a document's links were looked at.
 *
 * @param anchored whether it depends on the text of other documents: a link leads to an anchor of
 *     one
 */
public record LinkFindings(List<Problem> problems, boolean anchored) {

  public static final LinkFindings NONE = new LinkFindings(List.of(), false);

  public LinkFindings {
    problems = List.copyOf(problems);
  }
}
