package dev.recap.read.data;

import dev.recap.model.Place;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * From the marks of the YAML parser, which count code points of the part that it was given, to
 * places in the file.
 *
 * @param start where the part begins in the file's text
 */
public record YamlPlaces(SourceText source, int start) {

  public Place of(Node node) {
    return of(node.getStartMark());
  }

  Place of(Optional<Mark> mark) {
    return at(mark.map(Mark::getIndex).orElse(0));
  }

  /** The place of a code point of the part. */
  Place at(int codePoint) {
    return atOffset(offset(codePoint) - start);
  }

  /** The place of a UTF-16 unit of the part. */
  Place atOffset(int offset) {
    return source.placeAt(start + offset);
  }

  private int offset(int codePoint) {
    String text = source.text();
    int offset = start;
    for (int i = 0; i < codePoint && offset < text.length(); i++) {
      offset += Character.charCount(text.codePointAt(offset));
    }
    return offset;
  }
}
