package dev.recap.content.markdown;

import dev.recap.model.SourcePath;
import dev.recap.problem.Place;
import java.util.Arrays;

/** Turns offsets of a body's text into places of the file that the body stands in. */
final class BodyLines {

  private final String file;
  private final int firstLine;
  private final int firstColumn;
  private final int[] starts;
  private final int count;

  /**
   * @param body the text from {@code bodyStart} on, with LF for every line end
   */
  BodyLines(SourcePath source, String fileText, int bodyStart, String body) {
    Place begin = Place.ofOffset(source.value(), fileText, bodyStart);
    file = begin.file();
    firstLine = begin.line();
    firstColumn = begin.column();
    int[] found = new int[64];
    int lines = 1;
    for (int end = body.indexOf('\n'); end >= 0; end = body.indexOf('\n', end + 1)) {
      if (lines == found.length) {
        found = Arrays.copyOf(found, lines * 2);
      }
      found[lines++] = end + 1;
    }
    starts = found;
    count = lines;
  }

  Place placeAt(int offset) {
    int index = Arrays.binarySearch(starts, 0, count, offset);
    int line = index >= 0 ? index : -index - 2;
    int column = offset - starts[line] + 1;
    return new Place(file, firstLine + line, line == 0 ? column + firstColumn - 1 : column);
  }
}
