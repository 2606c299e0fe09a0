package dev.recap.content.markdown;

import dev.recap.model.SourcePath;
import dev.recap.problem.Place;
import java.util.Arrays;

/**
 * The text of a body and the places of its characters in the file. The lines are counted when the
 * first place is asked for: few bodies need one.
 */
final class BodyLines {

  private final SourcePath source;
  private final String fileText;
  private final int bodyStart;
  private final String text;
  private Place begin;
  private int[] starts = new int[0];
  private int count;

  BodyLines(SourcePath source, String fileText, int bodyStart) {
    this.source = source;
    this.fileText = fileText;
    this.bodyStart = bodyStart;
    this.text = endLinesWithLf(fileText.substring(bodyStart));
    this.begin = Place.ofFile(source.value());
  }

  /** Ends every line, the last one included, in LF, as JBake does before it calls its engines. */
  static String endLinesWithLf(String source) {
    String text = source;
    if (text.indexOf('\r') >= 0) {
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }

  /** Returns the body, with LF for every line end. */
  String text() {
    return text;
  }

  /** Returns the place of the whole file. */
  Place file() {
    return Place.ofFile(source.value());
  }

  /** Returns the place of an offset of the {@link #text}. */
  Place placeAt(int offset) {
    if (count == 0) {
      countLines();
    }
    int index = Arrays.binarySearch(starts, 0, count, offset);
    int line = index >= 0 ? index : -index - 2;
    int column = offset - starts[line] + 1;
    return new Place(
        begin.file(), begin.line() + line, line == 0 ? column + begin.column() - 1 : column);
  }

  private void countLines() {
    begin = Place.ofOffset(source.value(), fileText, bodyStart);
    starts = new int[64];
    count = 1;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = end + 1;
    }
  }
}
