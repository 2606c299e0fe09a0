package dev.recap.content.html;

import com.vladsch.flexmark.util.sequence.Html5Entities;

/** Resolves HTML's character references, numeric and named. */
public final class CharacterReferences {

  private static final int LONGEST = 33;

  private CharacterReferences() {}

  /** Returns the text of a part of HTML that contains no tags. */
  public static String resolve(String html, int start, int end) {
    String raw = html.substring(start, end);
    if (raw.indexOf('&') < 0) {
      return raw;
    }
    StringBuilder text = new StringBuilder(end - start);
    int i = start;
    while (i < end) {
      int after = html.charAt(i) == '&' ? endOf(html, i, end) : -1;
      if (after > 0) {
        text.append(character(html.substring(i, after)));
        i = after;
      } else {
        text.append(html.charAt(i++));
      }
    }
    return text.toString();
  }

  /** Returns the end of the reference at an ampersand, after its semicolon, or -1. */
  static int endOf(String html, int ampersand, int limit) {
    int end = Math.min(limit, ampersand + LONGEST);
    int i = ampersand + 1;
    while (i < end && isNamePart(html.charAt(i), i == ampersand + 1)) {
      i++;
    }
    return i < end && i > ampersand + 1 && html.charAt(i) == ';' ? i + 1 : -1;
  }

  static String character(String reference) {
    if (reference.startsWith("&#") && reference.length() > 12) {
      return "\uFFFD";
    }
    return Html5Entities.entityToString(reference);
  }

  private static boolean isNamePart(char c, boolean first) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (first && c == '#');
  }
}
