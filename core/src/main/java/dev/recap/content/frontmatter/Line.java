package dev.recap.content.frontmatter;

/**
 * A line of a text; LF, CRLF and CR end it.
 *
 * @param start where it begins
 * @param end where its own characters end
 * @param next where the next line begins, or the text's end
 */
record Line(int start, int end, int next) {

  static Line at(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    int next = end < text.length() ? end + 1 : end;
    if (text.startsWith("\r\n", end)) {
      next++;
    }
    return new Line(start, end, next);
  }

  String textIn(String text) {
    return text.substring(start, end);
  }
}
