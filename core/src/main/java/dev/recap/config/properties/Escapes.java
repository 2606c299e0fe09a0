package dev.recap.config.properties;

import java.util.function.IntConsumer;

/**
 * Resolves the escapes of a {@code .properties} file like Commons Configuration 2, which reads keys
 * with Commons Text's {@code unescapeJava} and values with an unescaping of its own.
 *
 * <p>{@code bad} gets the offset of each {@code \}{@code u} without four hex digits, at which JBake
 * fails; such text is kept as it is.
 */
final class Escapes {

  private static final String ESCAPED_IN_VALUES = ":#=!\\'\"";

  private Escapes() {}

  /** Resolves a value; {@code \,} is kept for the splitting of lists, as are unknown escapes. */
  static String value(String text, IntConsumer bad) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        out.append(c);
        continue;
      }
      char next = text.charAt(++i);
      int control = control(next);
      if (control >= 0) {
        out.append((char) control);
      } else if (next == 'u') {
        i = unicode(text, i - 1, i + 1, out, bad) - 1;
      } else if (ESCAPED_IN_VALUES.indexOf(next) >= 0) {
        out.append(next);
      } else {
        out.append('\\').append(next);
      }
    }
    return out.toString();
  }

  /** Resolves a key; a backslash that escapes nothing is dropped. */
  static String key(String text, IntConsumer bad) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      if (i + 1 == text.length()) {
        break;
      }
      char next = text.charAt(i + 1);
      int control = control(next);
      if (isOctal(next)) {
        int end = octalEnd(text, i + 1);
        out.append((char) Integer.parseInt(text.substring(i + 1, end), 8));
        i = end - 1;
      } else if (next == 'u') {
        i = unicode(text, i, digitsOfKey(text, i + 1), out, bad) - 1;
      } else if (control >= 0) {
        out.append((char) control);
        i++;
      } else if (next == '\\' || next == '"' || next == '\'') {
        out.append(next);
        i++;
      }
    }
    return out.toString();
  }

  private static int control(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'b' -> '\b';
      default -> -1;
    };
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }

  private static int octalEnd(String text, int start) {
    int longest = text.charAt(start) <= '3' ? 3 : 2;
    int end = start + 1;
    while (end < text.length() && end - start < longest && isOctal(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int digitsOfKey(String text, int start) {
    int digits = start;
    while (digits < text.length() && text.charAt(digits) == 'u') {
      digits++;
    }
    return digits < text.length() && text.charAt(digits) == '+' ? digits + 1 : digits;
  }

  /** Appends the character with the digits at an offset; returns the offset after them. */
  private static int unicode(
      String text, int backslash, int digits, StringBuilder out, IntConsumer bad) {
    int end = Math.min(digits + 4, text.length());
    try {
      if (end == digits + 4) {
        out.append((char) Integer.parseInt(text.substring(digits, end), 16));
        return end;
      }
    } catch (NumberFormatException e) {
      // reported below, like missing digits
    }
    bad.accept(backslash);
    out.append(text, backslash, end);
    return end;
  }
}
