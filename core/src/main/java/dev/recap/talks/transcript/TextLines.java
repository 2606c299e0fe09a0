package dev.recap.talks.transcript;

import java.util.List;
import java.util.regex.Pattern;

/** Splits texts into lines; LF, CRLF and CR end one. */
final class TextLines {

  private static final Pattern END = Pattern.compile("\r\n|\r|\n");
  private static final int BRIEF = 40;

  private TextLines() {}

  /** Returns at least one line. */
  static List<String> of(String text) {
    return List.of(END.split(text, -1));
  }

  /** Shortens a text for a message. */
  static String brief(String text) {
    String stripped = text.strip();
    return stripped.codePointCount(0, stripped.length()) <= BRIEF
        ? stripped
        : stripped.substring(0, stripped.offsetByCodePoints(0, BRIEF)) + "…";
  }
}
