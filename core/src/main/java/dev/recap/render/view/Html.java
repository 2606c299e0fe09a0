package dev.recap.render.view;

import dev.recap.content.html.Tag;
import dev.recap.content.html.Tag.Attribute;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** Elements in which ids are used by the element itself, or are no ids. */
  private static final Set<String> WITH_OWN_IDS =
      Set.of("svg", "math", "script", "style", "textarea");

  /**
   * Attributes other than links that refer to ids: of form fields, tables and names for readers.
   */
  private static final Pattern USES_OF_IDS =
      Pattern.compile("\\s(?:for|form|list|headers|aria-[a-z]+)=[\"']?([^\"'>]*)");

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

  /** Removes ids that nothing but links can refer to. */
  static String withoutIds(String html) {
    if (!html.contains(" id=")) {
      return html;
    }
    Set<String> used =
        USES_OF_IDS
            .matcher(html)
            .results()
            .flatMap(use -> Stream.of(use.group(1).split("\\s+")))
            .collect(Collectors.toSet());
    StringBuilder without = new StringBuilder(html.length());
    int from = 0;
    int at = html.indexOf('<');
    while (at >= 0) {
      if (html.startsWith("<!--", at)) {
        at = Math.max(at, html.indexOf("-->", at));
      } else if (at + 1 < html.length() && Character.isLetter(html.charAt(at + 1))) {
        Tag tag = Tag.read(html, at);
        Optional<Attribute> id = tag.attribute("id");
        if (WITH_OWN_IDS.contains(tag.name())) {
          at = Math.max(at, html.indexOf("</" + tag.name(), tag.end()));
        } else if (id.isPresent() && !used.contains(tag.value("id", html))) {
          without.append(html, from, tag.endBefore(id.get()));
          from = id.get().after();
        }
      }
      at = html.indexOf('<', at + 1);
    }
    return without.append(html, from, html.length()).toString();
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
