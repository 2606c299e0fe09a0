package dev.recap.content.frontmatter;

import java.util.Optional;

/**
 * YAML front matter as Jekyll has it: the file begins with a line {@code ---}; the first line
 * {@code ---} or {@code ...} after it ends the header, and later ones belong to the body.
 *
 * @param start where the YAML begins
 * @param end where it ends
 * @param bodyStart where the line after the closing fence begins
 */
record YamlFence(int start, int end, int bodyStart) {

  static boolean opens(String text) {
    return text.startsWith("---") && isFence(text, Line.at(text, 0), "---");
  }

  /** The front matter of a text that opens one; nothing where it is not closed. */
  static Optional<YamlFence> find(String text) {
    int start = Line.at(text, 0).next();
    for (int at = start; at < text.length(); ) {
      Line line = Line.at(text, at);
      if (isFence(text, line, "---") || isFence(text, line, "...")) {
        return Optional.of(new YamlFence(start, line.start(), line.next()));
      }
      at = line.next();
    }
    return Optional.empty();
  }

  private static boolean isFence(String text, Line line, String fence) {
    return text.startsWith(fence, line.start())
        && text.substring(line.start() + fence.length(), line.end()).isBlank();
  }
}
