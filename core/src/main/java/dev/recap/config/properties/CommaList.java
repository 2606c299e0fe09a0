package dev.recap.config.properties;

import java.util.ArrayList;
import java.util.List;

/**
 * A value as JBake splits it: at every comma, unless a backslash stands before it, and trimmed.
 * {@code \\} is a backslash.
 */
public final class CommaList {

  private CommaList() {}

  /** At least one part, which may be empty. */
  public static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',') {
        parts.add(part.toString().trim());
        part.setLength(0);
      } else if (isEscape(text, i)) {
        part.append(text.charAt(++i));
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString().trim());
    return List.copyOf(parts);
  }

  /** The value in one piece, with its commas. */
  static String whole(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      whole.append(isEscape(text, i) ? text.charAt(++i) : text.charAt(i));
    }
    return whole.toString().trim();
  }

  private static boolean isEscape(String text, int index) {
    if (text.charAt(index) != '\\' || index + 1 == text.length()) {
      return false;
    }
    char next = text.charAt(index + 1);
    return next == ',' || next == '\\';
  }
}
