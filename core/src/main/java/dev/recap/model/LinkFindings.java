package dev.recap.model;

import dev.recap.problem.Problem;
import java.util.List;

/**
 * The result of checking a document's links.
 *
 * @param anchored true if it depends on the text of other documents, because a link leads to an
 *     anchor
 */
public record LinkFindings(List<Problem> problems, boolean anchored) {

  public static final LinkFindings NONE = new LinkFindings(List.of(), false);

  public LinkFindings {
    problems = List.copyOf(problems);
  }
}
