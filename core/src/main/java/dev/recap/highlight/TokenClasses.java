package dev.recap.highlight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns tokens into spans with the classes of the theme, or with those of Prism's themes. */
enum TokenClasses {
  /** One letter for each colour; what has no colour has no span, and spans are not nested. */
  SHORT {
    @Override
    void add(Token token, int start, String inherited, List<Span> spans) {
      String own = classOf(token, inherited);
      if (token.content().isEmpty()) {
        addRun(start, start + token.length(), own, spans);
        return;
      }
      int at = start;
      for (Token part : token.content()) {
        add(part, at, own, spans);
        at += part.length();
      }
    }
  },
  /** {@code token keyword}: all types and aliases, as Prism writes them. */
  PRISM {
    @Override
    void add(Token token, int start, String inherited, List<Span> spans) {
      if (!token.isText()) {
        String aliases = token.aliases().isEmpty() ? "" : " " + String.join(" ", token.aliases());
        spans.add(new Span(start, start + token.length(), "token " + token.type() + aliases));
      }
      int at = start;
      for (Token part : token.content()) {
        add(part, at, inherited, spans);
        at += part.length();
      }
    }
  };

  /** The class of each type of token; the letters are explained in docs/code.md. */
  private static final Map<String, String> SHORT_NAMES =
      byType(
          Map.ofEntries(
              Map.entry("c", "comment prolog cdata doctype shebang coord"),
              Map.entry("k", "keyword atrule important title rule"),
              Map.entry("s", "string char attr-value regex url"),
              Map.entry(
                  "n", "number boolean constant symbol unit color version date time datetime"),
              Map.entry("f", "function builtin function-name"),
              Map.entry("t", "class-name type namespace module datatype builtin-type"),
              Map.entry("g", "tag selector section-name"),
              Map.entry("a", "attr-name property annotation decorator attribute key label"),
              Map.entry("v", "variable register"),
              Map.entry("o", "operator entity escape"),
              Map.entry("p", "prompt shell-symbol"),
              Map.entry("i", "inserted"),
              Map.entry("d", "deleted"),
              Map.entry("b", "bold"),
              Map.entry("e", "italic"),
              // What is in these parts has nothing to do with what is around them.
              Map.entry("", "interpolation attr-equals embedded-code")));

  private static Map<String, String> byType(Map<String, String> types) {
    Map<String, String> names = new HashMap<>();
    types.forEach((name, all) -> List.of(all.split(" ")).forEach(type -> names.put(type, name)));
    return names;
  }

  /** Returns the classes of a type that is no token of a grammar. */
  String of(String type) {
    return this == PRISM ? "token " + type : SHORT_NAMES.getOrDefault(type, "");
  }

  List<Span> spans(List<Token> tokens) {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    for (Token token : tokens) {
      add(token, at, "", spans);
      at += token.length();
    }
    return spans;
  }

  /**
   * Adds the spans of a token.
   *
   * @param inherited the class of the tokens around it
   */
  abstract void add(Token token, int start, String inherited, List<Span> spans);

  private static String classOf(Token token, String inherited) {
    String own = SHORT_NAMES.get(token.type());
    for (String alias : token.aliases()) {
      if (own == null) {
        own = alias.startsWith("language-") ? "" : SHORT_NAMES.get(alias);
      }
    }
    return own == null ? inherited : own;
  }

  private static void addRun(int start, int end, String name, List<Span> spans) {
    if (name.isEmpty() || start == end) {
      return;
    }
    Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
    if (last != null && last.end() == start && last.classes().equals(name)) {
      spans.set(spans.size() - 1, new Span(last.start(), end, name));
    } else {
      spans.add(new Span(start, end, name));
    }
  }
}
