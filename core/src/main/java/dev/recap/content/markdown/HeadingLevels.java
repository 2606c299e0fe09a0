package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.recap.content.markdown.fast.Nodes;
import java.util.ArrayList;
import java.util.List;

/**
 * A page's title is its heading of the first level. Where a body has such headings too, all of its
 * headings go down by one level, so that the outline stays what the author meant.
 */
final class HeadingLevels {

  private static final int LOWEST = 6;

  private HeadingLevels() {}

  static void belowTitle(Document document) {
    List<Heading> headings = new ArrayList<>();
    boolean first = false;
    for (Node node : Nodes.blocksBelow(document)) {
      if (node instanceof Heading heading) {
        headings.add(heading);
        first |= heading.getLevel() == 1;
      }
    }
    if (first) {
      headings.forEach(heading -> heading.setLevel(Math.min(LOWEST, heading.getLevel() + 1)));
    }
  }
}
