package dev.recap.content.html;

import java.util.Set;

/** Finds the words that a reader of HTML sees. */
public final class HtmlText {

  private static final Set<String> HIDDEN = Set.of("script", "style", "svg", "math", "template");

  private HtmlText() {}

  /** Returns the text of HTML, with a space between two blocks. */
  public static String of(String html) {
    StringBuilder text = new StringBuilder(html.length());
    int at = 0;
    while (at < html.length()) {
      int bracket = html.indexOf('<', at);
      int end = bracket < 0 ? html.length() : bracket;
      text.append(CharacterReferences.resolve(html, at, end));
      at = bracket < 0 ? end : afterTag(html, bracket, text);
    }
    return text.toString();
  }

  private static int afterTag(String html, int from, StringBuilder text) {
    if (html.startsWith("<!--", from)) {
      int end = html.indexOf("-->", from);
      return end < 0 ? html.length() : end + 3;
    }
    boolean closes = html.startsWith("</", from);
    int begin = from + (closes ? 2 : 1);
    if (begin >= html.length() || !Character.isLetter(html.charAt(begin))) {
      text.append('<');
      return from + 1;
    }
    Tag tag = Tag.read(html, begin - 1);
    if (!ElementNames.isWithinText(tag.name())) {
      text.append(' ');
    }
    if (!closes && HIDDEN.contains(tag.name()) && html.charAt(tag.end() - 2) != '/') {
      int close =
          html.indexOf("</" + html.substring(begin, begin + tag.name().length()), tag.end());
      return close < 0 ? html.length() : Tag.read(html, close + 1).end();
    }
    return tag.end();
  }
}
