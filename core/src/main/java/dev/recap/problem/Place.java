package dev.recap.problem;

import java.util.Comparator;

/**
 * A place in a file of the project.
 *
 * @param file the path from the project's folder, with {@code /}
 * @param line 1 for the first line, 0 for the whole file
 * @param column 1 for the first character, 0 for the whole line; counted in UTF-16 units
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  public static Place ofFile(String file) {
    return new Place(file, 0, 0);
  }

  public static Place ofLine(String file, int line) {
    return new Place(file, line, 0);
  }

  /** Returns the place of a character in the file's text; LF, CRLF and CR end a line. */
  public static Place ofOffset(String file, CharSequence text, int offset) {
    int end = Math.min(offset, text.length());
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
        line++;
        lineStart = i + 1;
      }
    }
    return new Place(file, line, end - lineStart + 1);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** Returns the form of compilers: {@code file}, {@code file:line} or {@code file:line:column}. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
