package dev.recap.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Lines as RFC 5545 has them (section 3.1): no longer than 75 octets, and longer ones go on in the
 * next line after a space. The library counts characters, of which many have several octets.
 */
final class ContentLines {

  private static final int MOST_OCTETS = 75;
  private static final String BREAK = "\r\n";

  private ContentLines() {}

  /** Folds a text whose lines end with CRLF. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length() + text.length() / 32);
    for (String line : text.split(BREAK)) {
      fold(line, folded);
    }
    return folded.toString();
  }

  private static void fold(String line, StringBuilder folded) {
    int octets = 0;
    for (int at = 0; at < line.length(); ) {
      int next = line.offsetByCodePoints(at, 1);
      int more = line.substring(at, next).getBytes(StandardCharsets.UTF_8).length;
      if (octets + more > MOST_OCTETS) {
        folded.append(BREAK).append(' ');
        octets = 1;
      }
      folded.append(line, at, next);
      octets += more;
      at = next;
    }
    folded.append(BREAK);
  }
}
