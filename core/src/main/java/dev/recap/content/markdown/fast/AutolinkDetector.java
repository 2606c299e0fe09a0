package dev.recap.content.markdown.fast;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;

/**
 * Addresses in the middle of prose, which become links by themselves. Looking for them takes
 * flexmark a quarter of its time, and few posts have any: a post is parsed without first, and again
 * only where its plain text holds what could be one.
 */
final class AutolinkDetector {

  private static final List<String> MARKS = List.of("//", "www.", "@");

  private AutolinkDetector() {}

  static boolean mayBeIn(String markdown) {
    for (String mark : MARKS) {
      if (markdown.contains(mark)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there may be one in text that is not marked up as something else. */
  static boolean mayBeIn(String markdown, Document document) {
    List<Occurrences> marks = MARKS.stream().map(mark -> new Occurrences(markdown, mark)).toList();
    for (Node node : Nodes.below(document)) {
      if (node instanceof Text) {
        for (Occurrences mark : marks) {
          if (mark.isBetween(node.getStartOffset(), node.getEndOffset())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Asked from the start of a text to its end, which looks at each character once. */
  private static final class Occurrences {

    private final String text;
    private final String mark;
    private int next = -1;

    Occurrences(String text, String mark) {
      this.text = text;
      this.mark = mark;
    }

    boolean isBetween(int start, int end) {
      if (next < start) {
        int found = text.indexOf(mark, start);
        next = found < 0 ? Integer.MAX_VALUE : found;
      }
      return next < end;
    }
  }
}
