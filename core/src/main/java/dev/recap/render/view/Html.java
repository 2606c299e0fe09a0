package dev.recap.render.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions on HTML text. */
final class Html {

  private static final Pattern TAG =
      Pattern.compile(
          "<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9-]*)(?:[^>\"']|\"[^\"]*\"|'[^']*')*>",
          Pattern.DOTALL);
  // HTML, section 13.1.2: void elements have no end tag.
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");

  private Html() {}

  /** Escapes text for an attribute's value in quotes. */
  static String escapeAttribute(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace("'", "&#39;");
  }

  /** Escapes text between tags. */
  static String escapeText(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Returns the end tags for the elements that are still open at the end of a cut body. */
  static String endTags(String html) {
    Deque<String> open = new ArrayDeque<>();
    Matcher matcher = TAG.matcher(html);
    while (matcher.find()) {
      String name = matcher.group(2);
      if (name == null || VOID.contains(name.toLowerCase(Locale.ROOT))) {
        continue;
      }
      if (matcher.group(1).isEmpty()) {
        open.push(name);
      } else if (open.contains(name)) {
        while (!open.pop().equals(name)) {
          // An end tag closes what was left open inside.
        }
      }
    }
    StringBuilder tags = new StringBuilder();
    open.forEach(name -> tags.append("</").append(name).append('>'));
    return tags.toString();
  }
}
