package dev.recap.importer.markup;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Writes text with inline elements as Markdown. */
final class InlineWriter {

  private static final Set<String> KEPT =
      Set.of(
          "sub", "sup", "kbd", "mark", "ins", "u", "small", "abbr", "q", "cite", "samp", "var",
          "dfn", "time", "bdo", "bdi", "ruby", "rt", "rp", "s");

  private static final Pattern AUTOLINK = Pattern.compile("https?://[^\\s<>]+");

  private final StringBuilder text = new StringBuilder();

  private InlineWriter() {}

  /** Returns one paragraph; a hard break is a backslash at the end of a line. */
  static String write(List<Node> nodes) {
    InlineWriter writer = new InlineWriter();
    writer.nodes(nodes);
    String text = writer.text.toString();
    return text.contains("\\\n") ? withoutBreaksAtEnds(text) : text;
  }

  private static String withoutBreaksAtEnds(String text) {
    return text.replaceAll("[ \\t]+(?=\\\\\\n)", "")
        .replaceFirst("(?s)(\\\\\\n\\s*)+$", "")
        .replaceFirst("^\\s*(\\\\\\n\\s*)+", "");
  }

  private void nodes(List<Node> nodes) {
    nodes.forEach(this::node);
  }

  private void node(Node node) {
    if (node instanceof TextNode words) {
      append(escape(words.getWholeText()));
    } else if (node instanceof Element element) {
      element(element);
    }
  }

  /** Appends text, with one space for each gap. */
  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c > ' ') {
        text.append(c);
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
        text.append(' ');
      }
    }
  }

  private void element(Element element) {
    switch (element.normalName()) {
      case "strong", "b" -> emphasis(element, "**", "strong");
      case "em", "i" -> emphasis(element, "*", "em");
      case "del", "strike" -> emphasis(element, "~~", "del");
      case "code", "tt" -> code(element);
      case "br" -> text.append("\\\n");
      case "wbr" -> text.append("<wbr>");
      case "a" -> anchor(element);
      case "img" -> text.append(image(element, isAlone(element) ? "" : element.attr("title")));
      case "script", "style", "noscript", "template" -> {}
      default -> {
        if (KEPT.contains(element.normalName())) {
          html(element, element.normalName());
        } else if (element.tagName().contains("-") || isUnknown(element)) {
          text.append(element.outerHtml().replaceAll("\\s*\\n\\s*", " "));
        } else {
          if (element.hasAttr("id")) {
            text.append("<a id=\"").append(Entities.escape(element.id())).append("\"></a>");
          }
          nodes(element.childNodes());
        }
      }
    }
  }

  private static boolean isUnknown(Element element) {
    return Set.of(
            "object",
            "embed",
            "input",
            "button",
            "select",
            "map",
            "picture",
            "math",
            "svg",
            "canvas",
            "label",
            "textarea",
            "meter",
            "progress")
        .contains(element.normalName());
  }

  private static boolean isAlone(Element image) {
    @Nullable Element parent = image.parent();
    return parent == null || parent.text().isBlank();
  }

  private void html(Element element, String name) {
    text.append('<').append(name);
    element
        .attributes()
        .forEach(
            attribute -> {
              if (Set.of("title", "id", "lang", "dir", "datetime", "class")
                  .contains(attribute.getKey())) {
                text.append(' ')
                    .append(attribute.getKey())
                    .append("=\"")
                    .append(Entities.escape(attribute.getValue()))
                    .append('"');
              }
            });
    text.append('>');
    nodes(element.childNodes());
    text.append("</").append(name).append('>');
  }

  private void emphasis(Element element, String marker, String tag) {
    String inner = write(element.childNodes());
    String words = inner.strip();
    if (words.isEmpty()) {
      append(inner);
      return;
    }
    if (element.hasAttr("id")) {
      text.append("<a id=\"").append(Entities.escape(element.id())).append("\"></a>");
    }
    boolean nested = !element.equals(element.closest(tag)) && element.parents().is(tag);
    if (beginsWithGap(element)) {
      append(" ");
    }
    int before = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    boolean gapAfter = Character.isWhitespace(inner.charAt(inner.length() - 1));
    int after = gapAfter ? ' ' : next(element);
    boolean opens = flanks(before, words.codePointAt(0));
    boolean closes = flanks(after, words.codePointBefore(words.length()));
    boolean plain =
        opens
            && closes
            && !nested
            && before != marker.charAt(0)
            && after != marker.charAt(0)
            && !words.contains("\\\n\\\n");
    text.append(plain ? marker : "<" + tag + ">")
        .append(words)
        .append(plain ? marker : "</" + tag + ">");
    if (gapAfter) {
      append(" ");
    }
  }

  private static boolean beginsWithGap(Element element) {
    String words = element.wholeText();
    return !words.isEmpty() && words.charAt(0) <= ' ';
  }

  /** Returns true if a marker between two characters is one of emphasis (CommonMark, 6.2). */
  private static boolean flanks(int outside, int inside) {
    return !isPunctuation(inside) || Character.isWhitespace(outside) || isPunctuation(outside);
  }

  private static boolean isPunctuation(int c) {
    return !Character.isLetterOrDigit(c)
        && !Character.isWhitespace(c)
        && Character.getType(c) != Character.NON_SPACING_MARK;
  }

  /** Returns the character after an element, a space at the end of the block. */
  private static int next(Node node) {
    for (@Nullable Node at = node; at != null; at = at.parent()) {
      for (@Nullable Node sibling = at.nextSibling();
          sibling != null;
          sibling = sibling.nextSibling()) {
        if (sibling instanceof TextNode words && !words.getWholeText().isEmpty()) {
          return words.getWholeText().codePointAt(0);
        }
        if (sibling instanceof Element element) {
          if (!BlockSplitter.isInline(element) || element.normalName().equals("br")) {
            return ' ';
          }
          String inner = element.wholeText();
          return inner.isEmpty() ? '!' : inner.codePointAt(0);
        }
      }
      @Nullable Node parent = at.parent();
      if (parent instanceof Element element && !BlockSplitter.isInline(element)) {
        return ' ';
      }
    }
    return ' ';
  }

  private void code(Element element) {
    String words = element.wholeText().replaceAll("\\s+", " ");
    if (words.isBlank()) {
      append(words);
      return;
    }
    if (!element.select("a[href], img").isEmpty()) {
      html(element, "code");
      return;
    }
    int longest = 0;
    int run = 0;
    for (int i = 0; i < words.length(); i++) {
      run = words.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    boolean pad =
        words.startsWith("`")
            || words.endsWith("`")
            || (words.startsWith(" ") && words.endsWith(" "));
    text.append(fence).append(pad ? " " : "").append(words).append(pad ? " " : "").append(fence);
  }

  private void anchor(Element element) {
    String id = element.id().isEmpty() ? element.attr("name") : element.id();
    if (!id.isEmpty()) {
      text.append("<a id=\"").append(Entities.escape(id)).append("\"></a>");
    }
    if (!element.hasAttr("href")) {
      nodes(element.childNodes());
      return;
    }
    String inner = write(element.childNodes());
    String words = inner.strip();
    if (beginsWithGap(element)) {
      append(" ");
    }
    String href = element.attr("href").strip();
    boolean auto =
        AUTOLINK.matcher(href).matches()
            && element.text().strip().equals(href)
            && element.childrenSize() == 0;
    text.append(auto ? "<" + href + ">" : link(element, words));
    if (!inner.isEmpty() && Character.isWhitespace(inner.charAt(inner.length() - 1))) {
      append(" ");
    }
  }

  /** Returns a link around a text that is Markdown. */
  static String link(Element link, String words) {
    String title = link.attr("title").strip();
    String quoted = title.isEmpty() || Players.isAlone(link) ? "" : " \"" + title(title) + "\"";
    return "[" + words + "](" + address(link.attr("href").strip()) + quoted + ")";
  }

  /** Returns a picture; a title is the caption if it is alone in its paragraph. */
  static String image(Element image, String caption) {
    String title = caption.isBlank() ? "" : " \"" + title(caption.strip()) + "\"";
    String alt = escape(image.attr("alt").replaceAll("\\s+", " ").strip());
    return "![" + alt + "](" + address(image.attr("src").strip()) + title + ")";
  }

  static String title(String words) {
    return words
        .replaceAll("\\s+", " ")
        .replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("&", "&amp;")
        .replace("`", "\\`")
        .replace("<", "\\<");
  }

  /** Returns the address of a link in the form that Markdown reads as the same. */
  static String address(String href) {
    boolean plain =
        !href.isEmpty()
            && href.chars()
                .allMatch(
                    c ->
                        c > ' ' && c != '<' && c != '>' && c != '(' && c != ')' && c != '\\'
                            && c != '&');
    if (plain) {
      return href.replace("*", "\\*").replace("_", "\\_").replace("\\_", "_").replace("\\*", "*");
    }
    return "<"
        + href.replace("\\", "\\\\")
            .replace("<", "%3C")
            .replace(">", "%3E")
            .replace("&", "&amp;")
            .replaceAll("\\s", "%20")
        + ">";
  }

  /** Escapes what Markdown would take for markup. */
  static String escape(String words) {
    StringBuilder escaped = new StringBuilder(words.length() + 16);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      char before = i == 0 ? ' ' : words.charAt(i - 1);
      char after = i + 1 == words.length() ? ' ' : words.charAt(i + 1);
      if (c == '\u00A0') {
        escaped.append("&nbsp;");
      } else if (mustEscape(c, before, after, i == 0, i + 1 == words.length())) {
        escaped.append('\\').append(c);
      } else if (c == '&' && (Character.isLetter(after) || after == '#')) {
        escaped.append("&amp;");
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean mustEscape(char c, char before, char after, boolean first, boolean last) {
    return switch (c) {
      case '*', '`', '[', ']' -> true;
      case '\\' -> last || !Character.isLetterOrDigit(after);
      case '_' ->
          first || last || !Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(after);
      case '<' -> last || !Character.isWhitespace(after);
      case '~' -> before == '~' || after == '~';
      case '{' -> last || "{%#.:".indexOf(after) >= 0 || Character.isLetter(after);
      default -> false;
    };
  }
}
