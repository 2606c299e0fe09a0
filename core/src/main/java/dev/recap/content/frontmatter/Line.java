package dev.recap.content.frontmatter;

/**
 * A line of a text; LF, CRLF and CR end it.
 *
 * @param start the offset of its first character
 * @param end the offset after its last character, without the line end
 * @param next the offset of the next line, or the length of the text
 */
public record Line(int start, int end, int next) {

  public static Line at(String text, int start) {
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

  public String textIn(String text) {
    return text.substring(start, end);
  }
}
