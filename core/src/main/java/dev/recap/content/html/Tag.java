package dev.recap.content.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A start tag, read as by HTML's tokenizer (HTML Living Standard, section 13.2.5), with its
 * attributes.
 *
 * @param end the offset after its {@code >}, or the end of the text if there is none
 * @param closed true if there is a {@code >}
 */
public record Tag(String name, int start, int end, boolean closed, List<Attribute> attributes) {

  /**
   * An attribute. Start and end are those of its value without quotes.
   *
   * @param after the offset after the value and its quote
   */
  public record Attribute(String name, int start, int end, int after) {}

  /** Reads the tag that begins at an offset. */
  public static Tag read(String html, int start) {
    int length = html.length();
    int i = start + 1;
    while (i < length
        && !isSpace(html.charAt(i))
        && html.charAt(i) != '/'
        && html.charAt(i) != '>') {
      i++;
    }
    String name = html.substring(start + 1, i).toLowerCase(Locale.ROOT);
    List<Attribute> attributes = new ArrayList<>(4);
    while (i < length && html.charAt(i) != '>') {
      if (isSpace(html.charAt(i)) || html.charAt(i) == '/') {
        i++;
      } else {
        Attribute attribute = attribute(html, i);
        attributes.add(attribute);
        i = attribute.after();
      }
    }
    return new Tag(name, start, Math.min(length, i + 1), i < length, attributes);
  }

  private static Attribute attribute(String html, int start) {
    int length = html.length();
    int i = start + 1;
    while (i < length && !isSpace(html.charAt(i)) && "/>=".indexOf(html.charAt(i)) < 0) {
      i++;
    }
    String name = html.substring(start, i).toLowerCase(Locale.ROOT);
    int nameEnd = i;
    i = skipSpaces(html, i);
    if (i == length || html.charAt(i) != '=') {
      return new Attribute(name, nameEnd, nameEnd, nameEnd);
    }
    i = skipSpaces(html, i + 1);
    if (i < length && (html.charAt(i) == '"' || html.charAt(i) == '\'')) {
      int quote = html.indexOf(html.charAt(i), i + 1);
      int end = quote < 0 ? length : quote;
      return new Attribute(name, i + 1, end, Math.min(length, end + 1));
    }
    int valueStart = i;
    while (i < length && !isSpace(html.charAt(i)) && html.charAt(i) != '>') {
      i++;
    }
    return new Attribute(name, valueStart, i, i);
  }

  /** Returns the first attribute of a name; HTML ignores further ones. */
  public Optional<Attribute> attribute(String wanted) {
    for (Attribute attribute : attributes) {
      if (attribute.name().equals(wanted)) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }

  /** Returns the value of an attribute with character references resolved, or an empty string. */
  public String value(String wanted, String html) {
    return attribute(wanted)
        .map(found -> CharacterReferences.resolve(html, found.start(), found.end()))
        .orElse("");
  }

  /** Returns the offset after the last attribute or, if there is none, after the name. */
  public int attributesEnd() {
    return attributes.isEmpty()
        ? start + 1 + name.length()
        : attributes.get(attributes.size() - 1).after();
  }

  /** Returns the end of the attribute before another one or, if there is none, of the name. */
  public int endBefore(Attribute attribute) {
    int index = attributes.indexOf(attribute);
    return index == 0 ? start + 1 + name.length() : attributes.get(index - 1).after();
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private static int skipSpaces(String html, int from) {
    int i = from;
    while (i < html.length() && isSpace(html.charAt(i))) {
      i++;
    }
    return i;
  }
}
