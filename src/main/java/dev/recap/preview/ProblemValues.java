package dev.recap.preview;

import dev.recap.problem.Printable;
import dev.recap.problem.Problem;
import dev.recap.problem.ShownProblems;
import dev.recap.problem.SourceExcerpt;
import dev.recap.problem.SourceExcerpts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Problems as the preview's own templates see them: errors and warnings, the first of each. */
final class ProblemValues {

  private static final int OF_EACH_KIND = 20;

  private final Places places;
  private final SourceExcerpts excerpts;

  /**
   * @param project the folder with the sources, lines of which are shown
   */
  ProblemValues(Places places, Path project) {
    this.places = places;
    this.excerpts = new SourceExcerpts(project);
  }

  Map<String, Object> values(List<Problem> problems) {
    Map<String, Object> values = new HashMap<>();
    for (boolean errors : List.of(true, false)) {
      List<Problem> kind =
          problems.stream().filter(problem -> LiveState.isError(problem) == errors).toList();
      ShownProblems shown = ShownProblems.of(kind, OF_EACH_KIND);
      String name = errors ? "errors" : "warnings";
      values.put(name, shown.problems().stream().map(this::values).toList());
      values.put(name + "Count", kind.size());
      values.put(name + "More", shown.more());
    }
    return values;
  }

  private Map<String, Object> values(Problem problem) {
    Map<String, Object> values = new HashMap<>();
    values.put("severity", problem.severity().word());
    values.put("code", problem.code());
    values.put("place", Printable.of(problem.place().toString()));
    values.put("message", Printable.of(problem.message()));
    values.put("hint", Printable.of(problem.hint()));
    places.address(problem.place()).ifPresent(address -> values.put("address", address));
    excerpts.of(problem.place()).ifPresent(excerpt -> values.put("excerpt", lines(excerpt)));
    return values;
  }

  private static String lines(SourceExcerpt excerpt) {
    String margin = excerpt.number() + " | ";
    String line = margin + excerpt.text();
    return excerpt.caret().isEmpty()
        ? line
        : line + "\n" + " ".repeat(margin.length() + excerpt.caret().getAsInt()) + "^";
  }
}
