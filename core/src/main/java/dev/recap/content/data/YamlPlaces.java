package dev.recap.content.data;

import dev.recap.problem.Place;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Converts marks of the YAML parser, which count code points of the part that it was given, to
 * places in the file.
 */
public final class YamlPlaces {

  private static final int[] NO_PAIRS = {};

  private final SourceText source;
  private final int start;

  /** The offset of each code point of a part with surrogate pairs; otherwise empty. */
  private final int[] offsets;

  /**
   * @param start the offset of the part
   */
  YamlPlaces(SourceText source, int start, int end) {
    this.source = source;
    this.start = start;
    this.offsets = offsets(source.text().substring(start, end));
  }

  public Place placeOf(Node node) {
    return placeOf(node.getStartMark());
  }

  Place placeOf(Optional<Mark> mark) {
    return placeAt(mark.map(Mark::getIndex).orElse(0));
  }

  /** Returns the place of a code point of the part. */
  Place placeAt(int codePoint) {
    return atOffset(offset(codePoint) - start);
  }

  /** Returns the place of a UTF-16 unit of the part. */
  Place atOffset(int offset) {
    return source.placeAt(start + offset);
  }

  private int offset(int codePoint) {
    if (offsets.length == 0) {
      return start + codePoint;
    }
    return start + offsets[Math.min(codePoint, offsets.length - 1)];
  }

  private static int[] offsets(String part) {
    int count = part.codePointCount(0, part.length());
    if (count == part.length()) {
      return NO_PAIRS;
    }
    int[] offsets = new int[count + 1];
    for (int i = 0; i < count; i++) {
      offsets[i + 1] = offsets[i] + Character.charCount(part.codePointAt(offsets[i]));
    }
    return offsets;
  }
}
