package dev.recap.cli;

import dev.recap.model.Place;
import dev.recap.model.Problem;
import dev.recap.model.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem as lines of text:
 *
 * <pre>
 * content/a.md:3:7: error: the date "1st of July" can't be read [bad-date]
 *     3 | date: 1st of July
 *       |       ^
 *   hint: write 2013-07-01, 2013-07-01 21:54 or 2013-07-01T21:54:00+03:00, for example
 * </pre>
 */
final class ProblemText {

  private static final int WIDEST_LINE = 160;
  private static final int LONGEST_MESSAGE = 600;

  private final Path project;
  private final boolean colours;
  private final Map<String, List<String>> files = new HashMap<>();

  ProblemText(Path project, boolean colours) {
    this.project = project;
    this.colours = colours;
  }

  String of(Problem problem) {
    StringBuilder text = new StringBuilder();
    text.append(bold(printable(problem.place().toString())))
        .append(": ")
        .append(severity(problem.severity()))
        .append(": ")
        .append(printable(problem.message()))
        .append(" [")
        .append(problem.code())
        .append(']');
    source(problem.place(), text);
    if (!problem.hint().isEmpty()) {
      text.append("\n  hint: ").append(printable(problem.hint()));
    }
    return text.toString();
  }

  /** Without line breaks, escape sequences and endless values, which files and names may hold. */
  static String printable(String text) {
    String whole =
        text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "…";
    StringBuilder printable = new StringBuilder(whole);
    for (int i = 0; i < printable.length(); i++) {
      if (Character.isISOControl(printable.charAt(i))) {
        printable.setCharAt(i, '\uFFFD');
      }
    }
    return printable.toString();
  }

  private void source(Place place, StringBuilder text) {
    List<String> lines = place.line() == 0 ? List.of() : lines(place.file());
    if (place.line() < 1 || place.line() > lines.size()) {
      return;
    }
    String line = lines.get(place.line() - 1);
    int column = Math.min(Math.max(place.column(), 1), line.length() + 1);
    // Of a line that is far too long, the part around the place.
    int from = line.length() <= WIDEST_LINE ? 0 : Math.max(0, column - WIDEST_LINE / 2);
    String shown = line.substring(from, Math.min(line.length(), from + WIDEST_LINE));
    String number = Integer.toString(place.line());
    text.append("\n  ").append(number).append(" | ").append(printable(shown.replace('\t', ' ')));
    if (place.column() > 0) {
      text.append("\n  ")
          .append(" ".repeat(number.length()))
          .append(" | ")
          .append(" ".repeat(column - 1 - from))
          .append(colours ? "\u001b[1;32m^\u001b[0m" : "^");
    }
  }

  private List<String> lines(String file) {
    return files.computeIfAbsent(file, this::read);
  }

  private List<String> read(String file) {
    try {
      Path path = project.resolve(file);
      if (!Files.isRegularFile(path)) {
        return List.of();
      }
      // Only to show a line: bytes that are no UTF-8 become replacement characters.
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
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
