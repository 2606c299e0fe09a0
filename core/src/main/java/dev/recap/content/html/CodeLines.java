package dev.recap.content.html;

import java.util.BitSet;

/**
 * The lines of a block of code that stand out, and their numbers.
 *
 * @param highlighted the lines that stand out; the first line is 1
 * @param numbered true if the lines have numbers
 * @param first the number of the first line
 */
record CodeLines(BitSet highlighted, boolean numbered, int first) {

  static final CodeLines NONE = new CodeLines(new BitSet(), false, 1);

  /** Returns true if some lines are elements of their own. */
  boolean areMarked() {
    return numbered || !highlighted.isEmpty();
  }

  /** Returns the start tag of a line's element; empty if it needs none. */
  String startTag(int line) {
    boolean stands = highlighted.get(line);
    if (numbered) {
      int number = first + line - 1;
      return "<span class=\"" + (stands ? "ln hl" : "ln") + "\" data-n=\"" + number + "\">";
    }
    return stands ? "<span class=\"hl\">" : "";
  }
}
