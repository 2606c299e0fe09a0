package dev.recap.content.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Attributes in braces: {@code {#id .class key=value}}, or with kramdown's colon, {@code {: …}}. A
 * bare word is not an attribute, so {@code {name}} in prose stays as it is.
 *
 * @param kramdown true if there is a colon
 * @param end the offset in the text after the closing brace
 */
record AttributeList(
    Optional<String> id,
    List<String> classes,
    Map<String, String> values,
    boolean kramdown,
    int end) {

  private static final String BARE = "[^\\x00- {}\"'`=<>]++";
  private static final String NAME = "[A-Za-z_][A-Za-z_:.0-9-]*+";
  private static final String VALUE = "\"[^\"\n]*+\"|'[^'\n]*+'|" + BARE;
  private static final String ITEM = "[#.]" + BARE + "|" + NAME + "=(?:" + VALUE + ")";
  private static final Pattern LIST =
      Pattern.compile("\\{(:?) *+((?:(?:" + ITEM + ")(?: ++|(?=\\})))++)\\}");
  private static final Pattern ITEMS =
      Pattern.compile("([#.])(" + BARE + ")|(" + NAME + ")=(" + VALUE + ")");

  /** Reads the list at an opening brace of a text, if there is one. */
  static Optional<AttributeList> read(CharSequence text, int start) {
    Matcher list = LIST.matcher(text).region(start, text.length());
    if (!list.lookingAt()) {
      return Optional.empty();
    }
    Optional<String> id = Optional.empty();
    List<String> classes = new ArrayList<>();
    Map<String, String> values = new LinkedHashMap<>();
    Matcher item = ITEMS.matcher(list.group(2));
    while (item.find()) {
      String name = item.group(1) == null ? item.group(3) : item.group(1);
      String value = item.group(1) == null ? unquote(item.group(4)) : item.group(2);
      switch (name) {
        case "#", "id" -> id = Optional.of(value);
        case ".", "class" -> classes.add(value);
        default -> values.put(name, value);
      }
    }
    return Optional.of(
        new AttributeList(id, classes, values, !list.group(1).isEmpty(), list.end()));
  }

  /** Returns the attributes of both lists; those of the other win. */
  AttributeList and(AttributeList other) {
    List<String> allClasses = new ArrayList<>(classes);
    allClasses.addAll(other.classes);
    Map<String, String> allValues = new LinkedHashMap<>(values);
    allValues.putAll(other.values);
    return new AttributeList(
        other.id.or(() -> id), allClasses, allValues, other.kramdown, other.end);
  }

  /** Returns true if a line is nothing but a list. */
  static boolean isOnly(CharSequence line) {
    return read(line, 0)
        .filter(list -> line.subSequence(list.end(), line.length()).toString().isBlank())
        .isPresent();
  }

  private static String unquote(String value) {
    boolean quoted = value.startsWith("\"") || value.startsWith("'");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
