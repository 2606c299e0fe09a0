package dev.recap.cli;

import dev.recap.problem.Problem;
import dev.recap.problem.SafeText;
import dev.recap.problem.Severity;
import dev.recap.problem.SourceExcerpts;
import dev.recap.problem.SourceExcerpts.Excerpt;
import java.nio.file.Path;

/**
 * Formats a problem as lines of text:
 *
 * <pre>
 * content/a.md:3:7: error: the date "1st of July" can't be read [bad-date]
 *     3 | date: 1st of July
 *       |       ^
 *   hint: write 2013-07-01, 2013-07-01 21:54 or 2013-07-01T21:54:00+03:00, for example
 * </pre>
 */
final class ProblemText {

  private final boolean colours;
  private final SourceExcerpts excerpts;

  ProblemText(Path project, boolean colours) {
    this.excerpts = new SourceExcerpts(project);
    this.colours = colours;
  }

  String format(Problem problem) {
    StringBuilder text = new StringBuilder();
    text.append(bold(SafeText.of(problem.place().toString())))
        .append(": ")
        .append(severity(problem.severity()))
        .append(": ")
        .append(SafeText.of(problem.message()))
        .append(" [")
        .append(problem.code())
        .append(']');
    excerpts.excerptAt(problem.place()).ifPresent(excerpt -> source(excerpt, text));
    if (!problem.hint().isEmpty()) {
      text.append("\n  hint: ").append(SafeText.of(problem.hint()));
    }
    return text.toString();
  }

  private void source(Excerpt excerpt, StringBuilder text) {
    String number = Integer.toString(excerpt.number());
    text.append("\n  ").append(number).append(" | ").append(excerpt.text());
    excerpt
        .caret()
        .ifPresent(
            before ->
                text.append("\n  ")
                    .append(" ".repeat(number.length()))
                    .append(" | ")
                    .append(" ".repeat(before))
                    .append(colours ? "\u001b[1;32m^\u001b[0m" : "^"));
  }

  private String severity(Severity severity) {
    if (!colours) {
      return severity.word();
    }
    return "\u001b[1;"
        + (severity == Severity.ERROR ? 31 : 33)
        + "m"
        + severity.word()
        + "\u001b[0m";
  }

  private String bold(String text) {
    return colours ? "\u001b[1m" + text + "\u001b[0m" : text;
  }
}
