package dev.recap.highlight;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One pattern of a grammar, compiled when it is first needed. Thread-safe. */
final class TokenPattern {

  static final int IGNORE_CASE = 1;
  static final int MULTILINE = 2;
  static final int DOT_ALL = 4;
  static final int LOOKBEHIND = 8;
  static final int GREEDY = 16;

  private static final String SPACES =
      "\\\\s\\\\u00a0\\\\u1680\\\\u2000-\\\\u200a\\\\u2028\\\\u2029\\\\u202f\\\\u205f\\\\u3000\\\\ufeff";
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

  private final String expression;
  private final int flags;
  private final List<String> aliases;
  private @Nullable Grammar inside;
  private volatile @Nullable Pattern forAscii;
  private volatile @Nullable Pattern forUnicode;

  TokenPattern(String expression, int flags, List<String> aliases) {
    this.expression = expression;
    this.flags = flags;
    this.aliases = aliases;
  }

  /** Sets the grammar of what the pattern matches; grammars contain each other in circles. */
  void setInside(Grammar grammar) {
    inside = grammar;
  }

  @Nullable Grammar inside() {
    return inside;
  }

  List<String> aliases() {
    return aliases;
  }

  /** Returns true if the first group is not part of the token. */
  boolean hasLookbehind() {
    return (flags & LOOKBEHIND) != 0;
  }

  /** Returns true if the pattern may match across tokens of earlier patterns. */
  boolean isGreedy() {
    return (flags & GREEDY) != 0;
  }

  /**
   * Returns the pattern for a text.
   *
   * @param ascii true if the text is nothing but ASCII, for which Java and JavaScript agree
   */
  Pattern pattern(boolean ascii) {
    Pattern compiled = ascii ? forAscii : forUnicode;
    if (compiled == null) {
      compiled = compile(ascii);
      if (ascii) {
        forAscii = compiled;
      } else {
        forUnicode = compiled;
      }
    }
    return compiled;
  }

  private Pattern compile(boolean ascii) {
    int options = Pattern.UNIX_LINES;
    options |= (flags & MULTILINE) != 0 ? Pattern.MULTILINE : 0;
    options |= (flags & DOT_ALL) != 0 ? Pattern.DOTALL : 0;
    if ((flags & IGNORE_CASE) != 0) {
      options |= ascii ? Pattern.CASE_INSENSITIVE : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }
    return Pattern.compile(ascii ? expression : forUnicode(expression), options);
  }

  /**
   * Replaces what means more than ASCII in Java but not in JavaScript, or the other way round:
   * words are ASCII in JavaScript, and spaces are not.
   */
  private static String forUnicode(String expression) {
    return ESCAPE
        .matcher(expression)
        .replaceAll(
            escape ->
                switch (escape.group(1)) {
                  case "b" -> "(?:(?<=\\\\w)(?!\\\\w)|(?<!\\\\w)(?=\\\\w))";
                  case "B" -> "(?:(?<=\\\\w)(?=\\\\w)|(?<!\\\\w)(?!\\\\w))";
                  case "s" -> "[" + SPACES + "]";
                  case "S" -> "[^" + SPACES + "]";
                  default -> "$0";
                });
  }
}
