package dev.recap.read.markup;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/**
 * Addresses in the middle of prose, which become links by themselves. Looking for them takes
 * flexmark a quarter of its time, and few posts have any: a post is parsed without first, and again
 * only where its plain text holds what could be one.
 */
final class BareAddresses {

  private static final List<String> MARKS = List.of("//", "www.", "@");

  private BareAddresses() {}

  /** The same Markdown without links that nobody marked up. */
  static DataHolder without(DataHolder options) {
    MutableDataSet other = new MutableDataSet(options);
    other.set(
        Parser.EXTENSIONS,
        Parser.EXTENSIONS.get(options).stream()
            .filter(extension -> !(extension instanceof AutolinkExtension))
            .toList());
    return other.toImmutable();
  }

  static boolean mayBeIn(String markdown) {
    return MARKS.stream().anyMatch(markdown::contains);
  }

  /** Whether there may be one in text that is not marked up as something else. */
  static boolean mayBeIn(Document document) {
    for (Node node : Nodes.below(document)) {
      if (node instanceof Text) {
        BasedSequence text = node.getChars();
        if (MARKS.stream().anyMatch(mark -> text.indexOf(mark) >= 0)) {
          return true;
        }
      }
    }
    return false;
  }
}
