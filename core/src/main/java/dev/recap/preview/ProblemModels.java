package dev.recap.preview;

import dev.recap.problem.Problem;
import dev.recap.problem.ProblemSummary;
import dev.recap.problem.SafeText;
import dev.recap.problem.SourceExcerpts;
import dev.recap.problem.SourceExcerpts.Excerpt;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Models of problems for the preview's own templates: the first errors and warnings. */
final class ProblemModels {

  private static final int MOST_OF_EACH_KIND = 20;

  private final EditorLinks editorLinks;
  private final SourceExcerpts excerpts;

  /**
   * @param project the folder of the source files that are quoted
   */
  ProblemModels(EditorLinks editorLinks, Path project) {
    this.editorLinks = editorLinks;
    this.excerpts = new SourceExcerpts(project);
  }

  Map<String, Object> values(List<Problem> problems) {
    Map<String, Object> values = new HashMap<>();
    for (boolean errors : List.of(true, false)) {
      List<Problem> kind =
          problems.stream()
              .filter(problem -> PreviewState.View.isError(problem) == errors)
              .toList();
      ProblemSummary summary = ProblemSummary.of(kind, MOST_OF_EACH_KIND);
      String name = errors ? "errors" : "warnings";
      values.put(name, summary.problems().stream().map(this::values).toList());
      values.put(name + "Count", kind.size());
      values.put(name + "More", summary.more());
    }
    return values;
  }

  private Map<String, Object> values(Problem problem) {
    Map<String, Object> values = new HashMap<>();
    values.put("severity", problem.severity().word());
    values.put("code", problem.code());
    values.put("place", SafeText.of(problem.place().toString()));
    values.put("message", SafeText.of(problem.message()));
    values.put("hint", SafeText.of(problem.hint()));
    editorLinks.address(problem.place()).ifPresent(address -> values.put("address", address));
    excerpts.excerptAt(problem.place()).ifPresent(excerpt -> values.put("excerpt", lines(excerpt)));
    return values;
  }

  private static String lines(Excerpt excerpt) {
    String margin = excerpt.number() + " | ";
    String line = margin + excerpt.text();
    return excerpt.caret().isEmpty()
        ? line
        : line + "\n" + " ".repeat(margin.length() + excerpt.caret().getAsInt()) + "^";
  }
}
