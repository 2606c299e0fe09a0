package dev.recap.config.properties;

import dev.recap.problem.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a {@code .properties} file joined with the lines that continue it, and the places of
 * its characters in the file.
 *
 * @param complete false if it ends in a backslash that no line follows
 */
record LogicalLine(String text, List<Piece> pieces, boolean complete) {

  /** The part on one line of the file. */
  record Piece(int start, int line, int column) {}

  LogicalLine {
    pieces = List.copyOf(pieces);
  }

  /**
   * Returns all lines except comments and empty ones. As in Commons Configuration, these are left
   * out even between a line and its continuation, and white space around each line is dropped.
   */
  static List<LogicalLine> allOf(String text) {
    List<LogicalLine> lines = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    List<Piece> pieces = new ArrayList<>();
    int number = 0;
    for (int start = 0; start < text.length(); ) {
      int end = endOfLine(text, start);
      number++;
      int from = start;
      while (from < end && text.charAt(from) <= ' ') {
        from++;
      }
      int to = end;
      while (to > from && text.charAt(to - 1) <= ' ') {
        to--;
      }
      if (from < to && text.charAt(from) != '#' && text.charAt(from) != '!') {
        boolean continued = closingBackslashes(text, from, to) % 2 == 1;
        pieces.add(new Piece(joined.length(), number, from - start + 1));
        joined.append(text, from, continued ? to - 1 : to);
        if (!continued) {
          lines.add(new LogicalLine(joined.toString(), pieces, true));
          joined.setLength(0);
          pieces.clear();
        }
      }
      boolean crlf = text.startsWith("\r\n", end);
      start = end + (crlf ? 2 : 1);
    }
    if (!pieces.isEmpty()) {
      lines.add(new LogicalLine(joined.toString(), pieces, false));
    }
    return lines;
  }

  private static int endOfLine(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static int closingBackslashes(String text, int from, int to) {
    int count = 0;
    while (to - count > from && text.charAt(to - count - 1) == '\\') {
      count++;
    }
    return count;
  }

  /** Returns the place of a character of {@link #text} in the file. */
  Place place(String file, int index) {
    Piece piece = pieces.get(0);
    for (Piece later : pieces) {
      if (later.start() <= index) {
        piece = later;
      }
    }
    return new Place(file, piece.line(), piece.column() + index - piece.start());
  }
}
