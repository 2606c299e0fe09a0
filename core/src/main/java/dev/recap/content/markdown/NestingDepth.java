package dev.recap.content.markdown;

import dev.recap.content.markdown.Findings.Finding;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Estimates in one pass how deep a body is nested. flexmark needs stack for every level and, for
 * lists, time that grows faster than the square: 0.2 s for 1,000 levels, 40 s and more for 10,000.
 * Quotes and lists are counted by the markers at the start of a line, lists also by their
 * indentation, emphasis by pairing its delimiters roughly within a paragraph.
 */
final class NestingDepth {

  /** Far more than people write; rendered in less than a second on the stack of a worker. */
  static final int LIMIT = 1000;

  private final String text;
  private int[] heights = new int[16];
  private int open;
  private int[] indents = new int[16];
  private int indented;

  private NestingDepth(String text) {
    this.text = text;
  }

  /** Returns the offset at which the text is nested deeper than the limit, if it is. */
  static OptionalInt tooDeepAt(String text) {
    // A level needs one character at least: a quote.
    return text.length() <= LIMIT ? OptionalInt.empty() : new NestingDepth(text).find();
  }

  /**
   * Returns what is reported about a text that is too deep.
   *
   * @param offset where, or -1
   */
  static Finding finding(int offset) {
    return new Finding(
        "nested-too-deep",
        offset,
        "quotes, lists or emphasis are nested deeper than " + LIMIT + " levels",
        "remove some of the markers, or put the text in a code block");
  }

  private OptionalInt find() {
    int lineStart = 0;
    while (lineStart < text.length()) {
      int lineEnd = text.indexOf('\n', lineStart);
      if (lineEnd < 0) {
        lineEnd = text.length();
      }
      int content = skipBlanks(lineStart, lineEnd);
      if (content == lineEnd) {
        open = 0;
      } else if (lists(content - lineStart, containers(content, lineEnd)) > LIMIT
          || emphasis(content, lineEnd) > LIMIT) {
        return OptionalInt.of(content);
      }
      lineStart = lineEnd + 1;
    }
    return OptionalInt.empty();
  }

  private int skipBlanks(int from, int end) {
    int i = from;
    while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  /** Returns the depth of a line with markers, including the lists that it is indented below. */
  private int lists(int indent, int containers) {
    if (containers == 0) {
      return 0;
    }
    while (indented > 0 && indents[indented - 1] >= indent) {
      indented--;
    }
    if (indented == indents.length) {
      indents = Arrays.copyOf(indents, indented * 2);
    }
    indents[indented++] = indent;
    return indented - 1 + containers;
  }

  private int containers(int from, int end) {
    int depth = 0;
    int i = from;
    while (i < end) {
      int after = text.charAt(i) == '>' ? i + 1 : afterListMarker(i, end);
      if (after < 0) {
        break;
      }
      depth++;
      i = skipBlanks(after, end);
    }
    return depth;
  }

  /** Returns the offset after a bullet, a number or a definition's colon and its space, or -1. */
  private int afterListMarker(int from, int end) {
    int i = from;
    while (i < end && isDigit(text.charAt(i))) {
      i++;
    }
    boolean marker = i < end && (i == from ? "-*+:" : ".)").indexOf(text.charAt(i)) >= 0;
    return marker && i + 1 < end && text.charAt(i + 1) <= ' ' ? i + 2 : -1;
  }

  private int emphasis(int from, int end) {
    int highest = 0;
    int i = from;
    while (i < end) {
      char c = text.charAt(i);
      int run = i + 1;
      if (c == '*' || c == '_' || c == '~') {
        while (run < end && text.charAt(run) == c) {
          run++;
        }
        boolean spaceBefore = i == from || text.charAt(i - 1) <= ' ';
        boolean spaceAfter = run == end || text.charAt(run) <= ' ';
        if (open > 0 && !spaceBefore && (spaceAfter || c == '*')) {
          highest = Math.max(highest, close());
        } else if (!spaceAfter && (spaceBefore || c == '*')) {
          open();
        }
      }
      i = run;
    }
    return highest;
  }

  private void open() {
    if (open == heights.length) {
      heights = Arrays.copyOf(heights, open * 2);
    }
    heights[open++] = 0;
  }

  private int close() {
    int height = heights[--open] + 1;
    if (open > 0) {
      heights[open - 1] = Math.max(heights[open - 1], height);
    }
    return height;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
