package dev.recap.content.frontmatter.jbake;

import dev.recap.config.ReadSettings;
import dev.recap.content.data.SourceText;
import dev.recap.content.frontmatter.Line;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Explains why what looks like a JBake header is none. JBake silently takes such a file for one
 * without a header.
 */
final class JBakeHeaderHints {

  private static final Pattern ASSIGNMENT = Pattern.compile("\\s*[A-Za-z][\\w.-]*\\s*=.*");
  private static final String CODE = "unread-header";

  private final SourceText source;
  private final ReadSettings settings;
  private int assignments;
  private boolean typed;
  private boolean hasStatus;
  private Optional<Line> stray = Optional.empty();

  private JBakeHeaderHints(SourceText source, ReadSettings settings) {
    this.source = source;
    this.settings = settings;
  }

  /** Returns empty if the text does not begin with a line {@code word=…}. */
  static Optional<Problem> explain(SourceText source, ReadSettings settings) {
    return new JBakeHeaderHints(source, settings).explain();
  }

  private Optional<Problem> explain() {
    String text = source.text();
    for (int at = 0; at < text.length(); ) {
      Line line = Line.at(text, at);
      String words = line.textIn(text);
      if (words.strip().equals(settings.headerSeparator())) {
        return assignments > 0 ? Optional.of(separated(line, words)) : Optional.empty();
      }
      boolean assignment = ASSIGNMENT.matcher(words).matches();
      if (!words.isBlank() && assignments == 0 && !assignment) {
        return Optional.empty();
      }
      if (stray.isEmpty()) {
        note(line, words, assignment);
      }
      at = line.next();
    }
    return typed || hasStatus ? Optional.of(notClosed()) : Optional.empty();
  }

  private void note(Line line, String words, boolean assignment) {
    if (assignment) {
      assignments++;
      typed |= words.trim().startsWith("type=");
      hasStatus |= words.trim().startsWith("status=");
    }
    if (!words.isEmpty() && !words.contains("=")) {
      stray = Optional.of(line);
    }
  }

  private Problem separated(Line separator, String words) {
    if (stray.isPresent()) {
      Line line = stray.get();
      return Problem.warning(
          CODE,
          place(line),
          "\"%s\" is not key=value, so the header above %s is not read as one"
              .formatted(line.textIn(source.text()).strip(), settings.headerSeparator()),
          "write key=value in one line, and leave blank lines entirely empty");
    }
    if (!words.equals(settings.headerSeparator())) {
      return Problem.warning(
          CODE,
          place(separator),
          "there are blanks next to %s, so the lines above are not read as a header"
              .formatted(settings.headerSeparator()),
          "delete the blanks");
    }
    String missing = typed || !settings.defaultType(source.file()).isEmpty() ? "status" : "type";
    String example = missing.equals("type") ? "type=post" : "status=published";
    return Problem.warning(
        CODE,
        place(separator),
        "the lines above %s are not read as a header, for they have no line %s="
            .formatted(settings.headerSeparator(), missing),
        "add %s without blanks around =, or set default.%s in jbake.properties"
            .formatted(example, missing));
  }

  private Problem notClosed() {
    return Problem.warning(
        CODE,
        stray.map(this::place).orElseGet(() -> Place.ofLine(source.file().value(), 1)),
        "the header is not closed, so it is read as part of the text",
        "add a line %s below the header".formatted(settings.headerSeparator()));
  }

  private Place place(Line line) {
    return Place.ofLine(source.file().value(), source.placeAt(line.start()).line());
  }
}
