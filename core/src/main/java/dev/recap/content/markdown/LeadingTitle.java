package dev.recap.content.markdown;

import dev.recap.content.html.HtmlScanner;
import dev.recap.model.Heading;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The first-level heading that a Markdown file without a header begins with.
 *
 * @param text the words, without markup
 * @param bodyStart where the file's text goes on after the heading's line
 */
public record LeadingTitle(String text, int bodyStart) {

  /** What Markdown's authors write for a comment: a link that nothing refers to. */
  private static final Pattern COMMENT_LINK =
      Pattern.compile(" {0,3}\\[(?://|comment)]:.*", Pattern.CASE_INSENSITIVE);

  /**
   * Looks at what comes first after an offset, white space, comments and a byte order mark aside.
   * Comments above the title go with it where the title leaves the body.
   *
   * @param markdown says what the heading's words are, and whether it is one
   */
  public static Optional<LeadingTitle> find(
      String fileText, int bodyStart, MarkdownRenderer markdown) {
    int start = firstLine(fileText, bodyStart);
    for (int after = commentEnd(fileText, start); after >= 0; ) {
      start = firstLine(fileText, after);
      after = commentEnd(fileText, start);
    }
    int end = lineEnd(fileText, start);
    if (!fileText.substring(start, end).stripLeading().startsWith("#")) {
      int underline = afterLineEnd(fileText, end);
      if (!isUnderline(fileText, underline)) {
        return Optional.empty();
      }
      end = lineEnd(fileText, underline);
    }
    int after = afterLineEnd(fileText, end);
    return markdown
        .html(fileText.substring(start, end))
        .flatMap(LeadingTitle::textOf)
        .map(text -> new LeadingTitle(text, after));
  }

  private static Optional<String> textOf(String html) {
    List<Heading> headings = HtmlScanner.of(html, 0).headings();
    boolean title = headings.size() == 1 && headings.get(0).level() == 1 && html.startsWith("<h1");
    return title
        ? Optional.of(headings.get(0).text()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /** The start of the first line that is not blank, its indentation included. */
  private static int firstLine(String text, int from) {
    int line = from;
    int i = from;
    while (i < text.length() && (text.charAt(i) <= ' ' || text.charAt(i) == '\uFEFF')) {
      char c = text.charAt(i++);
      if (c == '\n' || c == '\r' || c == '\uFEFF') {
        line = i;
      }
    }
    return line;
  }

  /** Where the line after a comment begins, or -1 where there is no comment of lines of its own. */
  private static int commentEnd(String text, int line) {
    int lineEnd = lineEnd(text, line);
    String first = text.substring(line, lineEnd);
    int indent = first.length() - first.stripLeading().length();
    if (indent < 4 && first.startsWith("<!--", indent)) {
      int close = text.indexOf("-->", line + indent + 4);
      if (close < 0) {
        return -1;
      }
      lineEnd = lineEnd(text, close);
      return text.substring(close + 3, lineEnd).isBlank() ? afterLineEnd(text, lineEnd) : -1;
    }
    return COMMENT_LINK.matcher(first).matches() ? afterLineEnd(text, lineEnd) : -1;
  }

  private static int lineEnd(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private static int afterLineEnd(String text, int lineEnd) {
    return text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : Math.min(text.length(), lineEnd + 1);
  }

  private static boolean isUnderline(String text, int from) {
    String line = text.substring(from, lineEnd(text, from)).stripTrailing();
    return !line.isEmpty() && line.chars().allMatch(c -> c == '=');
  }
}
