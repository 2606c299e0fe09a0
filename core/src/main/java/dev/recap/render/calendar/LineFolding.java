package dev.recap.render.calendar;

/**
 * Lines as RFC 5545 has them (section 3.1): no longer than 75 octets, and longer ones go on in the
 * next line after a space. The library counts characters, of which many have several octets.
 */
final class LineFolding {

  private static final int MOST_OCTETS = 75;
  private static final String BREAK = "\r\n";

  private LineFolding() {}

  /** Folds a text whose lines end with CRLF. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length() + text.length() / 32);
    for (String line : text.split(BREAK)) {
      fold(line, folded);
    }
    return folded.toString();
  }

  private static void fold(String line, StringBuilder folded) {
    int octets = 0;
    for (int at = 0, next; at < line.length(); at = next) {
      int letter = line.codePointAt(at);
      next = at + Character.charCount(letter);
      if (octets + octetsOf(letter) > MOST_OCTETS) {
        folded.append(BREAK).append(' ');
        octets = 1;
      }
      folded.append(line, at, next);
      octets += octetsOf(letter);
    }
    folded.append(BREAK);
  }

  /** In UTF-8. */
  private static int octetsOf(int letter) {
    if (letter < 0x80) {
      return 1;
    }
    return letter < 0x800 ? 2 : Character.charCount(letter) + 2;
  }
}
