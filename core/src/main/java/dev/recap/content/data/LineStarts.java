package dev.recap.content.data;

import dev.recap.problem.Place;
import java.util.Arrays;

/**
 * Where the lines of a text begin, so that thousands of places in it are found without counting
 * from its start each time. Looked for when the first place is asked for; LF, CRLF and CR end a
 * line.
 */
final class LineStarts {

  private static final int[] UNKNOWN = {};

  private final String text;
  private int[] starts = UNKNOWN;

  LineStarts(String text) {
    this.text = text;
  }

  Place place(String file, int offset) {
    if (starts.length == 0) {
      starts = find(text);
    }
    int end = Math.min(offset, text.length());
    int found = Arrays.binarySearch(starts, end);
    int line = found >= 0 ? found : -found - 2;
    return new Place(file, line + 1, end - starts[line] + 1);
  }

  private static int[] find(String text) {
    int[] starts = new int[64];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
