package dev.recap.content.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  static Optional<AttributeList> read(CharSequence text, int start) {
    return new Reader(text, start).read();
  }

  private static final class Reader {

    private final CharSequence text;
    private int at;
    private Optional<String> id = Optional.empty();
    private final List<String> classes = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    Reader(CharSequence text, int start) {
      this.text = text;
      this.at = start;
    }

    Optional<AttributeList> read() {
      at++;
      boolean kramdown = at < text.length() && text.charAt(at) == ':';
      if (kramdown) {
        at++;
      }
      skipSpaces();
      boolean any = false;
      while (at < text.length()) {
        if (text.charAt(at) == '}') {
          AttributeList list = new AttributeList(id, classes, values, kramdown, at + 1);
          return any ? Optional.of(list) : Optional.empty();
        }
        if (!readOne() || !atBreak()) {
          return Optional.empty();
        }
        any = true;
        skipSpaces();
      }
      return Optional.empty();
    }

    private boolean readOne() {
      char sign = text.charAt(at);
      if (sign == '#' || sign == '.') {
        at++;
        String name = bare();
        if (sign == '#') {
          id = Optional.of(name);
        } else {
          classes.add(name);
        }
        return !name.isEmpty();
      }
      int start = at;
      while (at < text.length() && isNamePart(text.charAt(at), at == start)) {
        at++;
      }
      if (at == start || at == text.length() || text.charAt(at) != '=') {
        return false;
      }
      String name = text.subSequence(start, at).toString();
      at++;
      Optional<String> value = value();
      value.ifPresent(v -> put(name, v));
      return value.isPresent();
    }

    private void put(String name, String value) {
      switch (name) {
        case "id" -> id = Optional.of(value);
        case "class" -> classes.add(value);
        default -> values.put(name, value);
      }
    }

    private Optional<String> value() {
      if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
        char quote = text.charAt(at++);
        int start = at;
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
          at++;
        }
        if (at == text.length() || text.charAt(at) != quote) {
          return Optional.empty();
        }
        return Optional.of(text.subSequence(start, at++).toString());
      }
      return Optional.of(bare()).filter(value -> !value.isEmpty());
    }

    private String bare() {
      int start = at;
      while (at < text.length() && isBare(text.charAt(at))) {
        at++;
      }
      return text.subSequence(start, at).toString();
    }

    private boolean atBreak() {
      return at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '}');
    }

    private void skipSpaces() {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
    }

    private static boolean isNamePart(char c, boolean first) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      return letter || (!first && (c == '-' || c == ':' || c == '.' || (c >= '0' && c <= '9')));
    }

    private static boolean isBare(char c) {
      return c > ' ' && "{}\"'`=<>".indexOf(c) < 0;
    }
  }
}
