package dev.recap.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is open at a place of a template, since Freemarker only names the place where it
 * noticed that.
 */
final class OpenTags {

  private static final Pattern TAG =
      Pattern.compile("<#--|<(?<end>/?)(?<name>[#@][\\w.]*)|[$#]\\{");

  /** The directives that have a closing tag. */
  private static final Set<String> BLOCKS =
      Set.of(
          "#if",
          "#list",
          "#items",
          "#foreach",
          "#macro",
          "#function",
          "#attempt",
          "#switch",
          "#escape",
          "#noescape",
          "#autoesc",
          "#noautoesc",
          "#outputformat",
          "#compress",
          "#transform",
          "#noparse");

  /** The directives that have a closing tag only if they do not set a value themselves. */
  private static final Set<String> ASSIGNMENTS = Set.of("#assign", "#local", "#global");

  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();

  private OpenTags(String text) {
    this.text = text;
  }

  /**
   * A part of a template that is not finished.
   *
   * @param offset of its first character
   * @param opening the shortest form of its beginning, such as {@code <#if>}
   * @param closing what ends it, such as {@code </#if>}
   */
  record Open(int offset, String opening, String closing) {}

  /** Returns the innermost part that begins before an offset and is not finished there. */
  static Optional<Open> before(String text, int offset) {
    OpenTags tags = new OpenTags(text.substring(0, Math.min(offset, text.length())));
    tags.scan();
    return Optional.ofNullable(tags.open.peek());
  }

  private void scan() {
    Matcher tag = TAG.matcher(text);
    int at = 0;
    while (tag.find(at)) {
      int start = tag.start();
      String found = tag.group();
      if (found.equals("<#--")) {
        at = after(text.indexOf("-->", start), 3, new Open(start, "<#--", "-->"));
      } else if (found.endsWith("{")) {
        at = after(endOf(tag.end(), '}'), 1, new Open(start, found, "}"));
      } else {
        String name = tag.group("name");
        int end = endOf(tag.end(), '>');
        at = after(end, 1, new Open(start, found, ">"));
        if (end >= 0) {
          at = tag.group("end").isEmpty() ? begin(name, start, end) : close(name, at);
        }
      }
      if (at < 0) {
        return;
      }
    }
  }

  /** Returns the offset after the end of a part; without an end, the part is open. */
  private int after(int end, int length, Open part) {
    if (end < 0) {
      open.push(part);
      return -1;
    }
    return end + length;
  }

  private int begin(String name, int start, int end) {
    String directive = name.toLowerCase(Locale.ROOT);
    String rest = text.substring(start + 1 + name.length(), end);
    boolean block =
        name.startsWith("@")
            ? !rest.endsWith("/")
            : BLOCKS.contains(directive)
                || (ASSIGNMENTS.contains(directive) && rest.indexOf('=') < 0);
    if (!block) {
      return end + 1;
    }
    Open part = new Open(start, "<" + name + ">", "</" + name + ">");
    if (directive.equals("#noparse")) {
      return after(text.indexOf("</" + name, end), name.length() + 2, part);
    }
    open.push(part);
    return end + 1;
  }

  private int close(String name, int at) {
    boolean any = name.equals("@") && !open.isEmpty() && open.peek().closing().startsWith("</@");
    if (any || (!open.isEmpty() && open.peek().closing().equals("</" + name + ">"))) {
      open.pop();
    }
    return at;
  }

  /** Returns the offset of the character that ends a tag, outside of strings and brackets. */
  private int endOf(int from, char end) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        i = endOfString(i, c);
      } else if (c == end && depth == 0) {
        return i;
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0) {
        depth--;
      }
    }
    return -1;
  }

  private int endOfString(int from, char quote) {
    int i = from + 1;
    while (i < text.length() && text.charAt(i) != quote) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }
}
