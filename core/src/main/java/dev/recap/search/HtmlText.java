package dev.recap.search;

import dev.recap.content.html.CharacterReferences;
import java.util.Locale;
import java.util.Set;

/** Finds the words that a reader of HTML sees. */
final class HtmlText {

  private static final Set<String> WITHIN_WORDS =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "ins", "kbd", "mark", "q", "s",
          "samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr");

  private static final Set<String> HIDDEN = Set.of("script", "style", "svg", "math", "template");

  private HtmlText() {}

  /** Returns the text of HTML, with a space between two blocks. */
  static String of(String html) {
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
    int begin = from + 1;
    boolean closes = begin < html.length() && html.charAt(begin) == '/';
    begin += closes ? 1 : 0;
    int end = begin;
    while (end < html.length() && isNameCharacter(html.charAt(end))) {
      end++;
    }
    if (end == begin) {
      text.append('<');
      return from + 1;
    }
    String name = html.substring(begin, end).toLowerCase(Locale.ROOT);
    int after = endOfTag(html, end);
    if (!WITHIN_WORDS.contains(name)) {
      text.append(' ');
    }
    if (!closes && HIDDEN.contains(name) && html.charAt(after - 2) != '/') {
      int close = html.indexOf("</" + html.substring(begin, end), after);
      return close < 0 ? html.length() : endOfTag(html, close + 2);
    }
    return after;
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  /** Returns the position after the tag's end, which is not in a quoted value. */
  private static int endOfTag(String html, int from) {
    char quote = 0;
    for (int at = from; at < html.length(); at++) {
      char c = html.charAt(at);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return at + 1;
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
    }
    return html.length();
  }
}
