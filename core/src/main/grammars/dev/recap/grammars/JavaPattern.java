package dev.recap.grammars;

/**
 * Translates a regular expression of JavaScript, without the flag {@code u}, into one that {@link
 * java.util.regex.Pattern} reads in the same way with {@code UNIX_LINES}.
 *
 * <p>Not translated are {@code \b}, {@code \B}, {@code \s} and {@code \S}, which differ only for
 * text outside of ASCII: {@code dev.recap.highlight} replaces them for such text. For that, a
 * translated pattern contains no other backslash before these letters.
 */
final class JavaPattern {

  /** The letters that mean the same after a backslash. */
  private static final String SAME_ESCAPES = "bBdDfnrsStwWxu";

  private final String source;
  private final boolean multiline;
  private final int groups;
  private final StringBuilder out;
  private int at;

  private JavaPattern(String source, boolean multiline) {
    this.source = source;
    this.multiline = multiline;
    this.groups = countGroups(source);
    this.out = new StringBuilder(source.length() + 16);
  }

  static String of(String source, boolean multiline) {
    return new JavaPattern(source, multiline).translate();
  }

  private String translate() {
    while (at < source.length()) {
      char c = source.charAt(at);
      switch (c) {
        case '\\' -> escape(false);
        case '[' -> characterClass();
        case '{' -> brace();
        case '$' -> {
          // Java's $ also matches before a line end at the end of the text.
          out.append(multiline ? "$" : "\\z");
          at++;
        }
        default -> {
          out.append(c);
          at++;
        }
      }
    }
    return out.toString();
  }

  /** Copies a quantifier; any other brace is a character in JavaScript and an error in Java. */
  private void brace() {
    int end = source.indexOf('}', at);
    if (end > 0 && source.substring(at + 1, end).matches("\\d+(?:,\\d*)?")) {
      out.append(source, at, end + 1);
      at = end + 1;
    } else {
      out.append("\\{");
      at++;
    }
  }

  private void characterClass() {
    if (source.startsWith("[^]", at)) {
      out.append("[\\s\\S]");
      at += 3;
      return;
    }
    if (source.startsWith("[]", at)) {
      out.append("(?!)");
      at += 2;
      return;
    }
    out.append('[');
    at++;
    if (source.charAt(at) == '^') {
      out.append('^');
      at++;
    }
    while (source.charAt(at) != ']') {
      char c = source.charAt(at);
      if (c == '\\') {
        escape(true);
      } else {
        // Java has classes in classes, and && for their intersection.
        out.append(c == '[' || c == '&' || c == '^' ? "\\" + c : String.valueOf(c));
        at++;
      }
    }
    out.append(']');
    at++;
  }

  private void escape(boolean inClass) {
    char c = source.charAt(at + 1);
    at += 2;
    if (c >= '1' && c <= '9' && !inClass) {
      reference(c);
    } else if (c == '0') {
      out.append("\\x00");
    } else if (c == 'b' && inClass) {
      out.append("\\x08");
    } else if (c == 'v') {
      out.append("\\x0B");
    } else if (c == 'c') {
      out.append("\\x%02X".formatted(source.charAt(at) % 32));
      at++;
    } else if (isLetter(c) && SAME_ESCAPES.indexOf(c) < 0) {
      out.append(c);
    } else {
      out.append('\\').append(c);
    }
  }

  private void reference(char digit) {
    int number = digit - '0';
    while (at < source.length() && Character.isDigit(source.charAt(at))) {
      int longer = number * 10 + source.charAt(at) - '0';
      if (longer > groups) {
        break;
      }
      number = longer;
      at++;
    }
    if (number > groups) {
      out.append("\\x0").append(number);
    } else {
      // In parentheses, since a digit may follow.
      out.append("(?:\\").append(number).append(')');
    }
  }

  private static int countGroups(String source) {
    int groups = 0;
    boolean inClass = false;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        inClass = true;
      } else if (c == ']') {
        inClass = false;
      } else if (c == '(' && !inClass && !source.startsWith("(?", i)) {
        groups++;
      }
    }
    return groups;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
