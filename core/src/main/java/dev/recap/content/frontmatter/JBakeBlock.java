package dev.recap.content.frontmatter;

import dev.recap.config.ReadSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JBake header, found as JBake 2.7.0 finds it: every line above one that is exactly the separator
 * is empty or holds a {@code =}; {@code type=} and {@code status=} begin a line each, unless the
 * settings have a default.
 *
 * @param lines the lines that hold a {@code =}
 * @param bodyStart where the line after the separator begins
 */
record JBakeBlock(List<Line> lines, int bodyStart) {

  static Optional<JBakeBlock> find(String text, ReadSettings settings) {
    List<Line> lines = new ArrayList<>();
    boolean typed = !settings.defaultType().isEmpty();
    boolean hasStatus = !settings.defaultStatus().isEmpty();
    for (int at = 0; at < text.length(); ) {
      Line line = Line.at(text, at);
      String words = line.textIn(text);
      if (words.equals(settings.headerSeparator())) {
        return typed && hasStatus
            ? Optional.of(new JBakeBlock(List.copyOf(lines), line.next()))
            : Optional.empty();
      }
      if (words.contains("=")) {
        lines.add(line);
        typed |= words.trim().startsWith("type=");
        hasStatus |= words.trim().startsWith("status=");
      } else if (!words.isEmpty()) {
        return Optional.empty();
      }
      at = line.next();
    }
    return Optional.empty();
  }
}
