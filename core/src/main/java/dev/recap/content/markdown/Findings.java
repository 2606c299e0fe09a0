package dev.recap.content.markdown;

import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problems of a Markdown document: markup that readers do not see as it was meant. */
final class Findings {

  private static final int LONGEST = 60;

  private static final DataKey<List<Finding>> KEY =
      new DataKey<>("RECAP_FINDINGS", List.of(), holder -> new ArrayList<>());

  private Findings() {}

  /**
   * A problem in a text.
   *
   * @param offset where it is in the text; -1 if that is not known
   */
  record Finding(String code, int offset, String message, String hint) {}

  static void add(DataHolder document, Finding finding) {
    KEY.get(document).add(finding);
  }

  /** Returns the findings of a document, in the order of the text. */
  static List<Finding> of(DataHolder document) {
    return KEY.get(document).stream().sorted(Comparator.comparingInt(Finding::offset)).toList();
  }

  /** Returns the first line of what the author wrote, cut to a length that fits into a message. */
  static String shorten(String written) {
    int lineEnd = written.indexOf('\n');
    String line = lineEnd < 0 ? written : written.substring(0, lineEnd);
    return line.length() < LONGEST && line.length() == written.length()
        ? line
        : line.substring(0, Math.min(LONGEST, line.length())) + "…";
  }
}
