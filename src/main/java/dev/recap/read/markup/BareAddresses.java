package dev.recap.read.markup;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;

/**
 * Addresses in the middle of prose, which become links by themselves. Looking for them takes
 * flexmark a quarter of its time, and few posts have any.
 */
final class BareAddresses {

  private BareAddresses() {}

  /** The same Markdown for a text that {@link #mayBeIn} says has none. */
  static DataHolder without(DataHolder options) {
    MutableDataSet other = new MutableDataSet(options);
    other.set(
        Parser.EXTENSIONS,
        Parser.EXTENSIONS.get(options).stream()
            .filter(extension -> !(extension instanceof AutolinkExtension))
            .toList());
    return other.toImmutable();
  }

  /** Whether there is anything that could be one; mostly right, and never wrong when it says no. */
  static boolean mayBeIn(String markdown) {
    return markdown.indexOf('@') >= 0
        || hasBare(markdown, "://", true)
        || hasBare(markdown, "www.", false);
  }

  private static boolean hasBare(String markdown, String mark, boolean schemeBefore) {
    for (int at = markdown.indexOf(mark); at >= 0; at = markdown.indexOf(mark, at + 1)) {
      int start = at;
      while (schemeBefore && start > 0 && Character.isLetter(markdown.charAt(start - 1))) {
        start--;
      }
      if (!isMarkedUp(markdown, start)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Behind {@code ](}, {@code ="} and {@code <}, and within a longer address, it is one already.
   */
  private static boolean isMarkedUp(String markdown, int start) {
    char before = start == 0 ? ' ' : markdown.charAt(start - 1);
    char beforeThat = start < 2 ? ' ' : markdown.charAt(start - 2);
    return switch (before) {
      case '(' -> beforeThat == ']';
      case '"', '\'' -> beforeThat == '=';
      case '<' -> true;
      case '/' -> beforeThat == '/';
      default -> false;
    };
  }
}
