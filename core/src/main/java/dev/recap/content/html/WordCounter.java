package dev.recap.content.html;

/**
 * Counts the words of a text, which is added character by character, and keeps its first words.
 * White space, including no-break spaces, becomes one space; characters without width are dropped.
 * In scripts without spaces every ideograph or kana is a word.
 */
final class WordCounter {

  private final int openingWords;
  private final StringBuilder opening = new StringBuilder();
  private int words;
  private int inOpening;
  private boolean wordBegun;
  private boolean openingWordBegun;
  private boolean spaceDue;

  WordCounter(int openingWords) {
    this.openingWords = openingWords;
  }

  void add(int c, boolean forOpening) {
    if (isSpace(c)) {
      endWord();
      return;
    }
    if (isZeroWidth(c)) {
      return;
    }
    boolean ideograph = c > 0x2E7F && isWordByItself(c);
    if (ideograph) {
      endCount();
    }
    boolean counts = Character.isLetterOrDigit(c);
    if (forOpening && inOpening < openingWords) {
      if (spaceDue && opening.length() > 0) {
        opening.append(' ');
      }
      spaceDue = false;
      opening.appendCodePoint(c);
      openingWordBegun |= counts;
    }
    wordBegun |= counts;
    if (ideograph) {
      endCount();
    }
  }

  /**
   * Counts the words of ASCII text after the opening, which is most of a long post.
   *
   * @return the offset of the first character that is not ASCII or an ampersand, or the end
   */
  int count(String text, int from, int to, boolean forOpening) {
    if (forOpening && inOpening < openingWords) {
      return from;
    }
    int i = from;
    for (; i < to; i++) {
      char c = text.charAt(i);
      if (c <= ' ') {
        endWord();
      } else if (c == '&' || c >= 0x80) {
        break;
      } else if (!wordBegun) {
        wordBegun = Character.isLetterOrDigit(c);
      }
    }
    return i;
  }

  /** Ends a word at white space or at the border of a block. */
  void endWord() {
    endCount();
    spaceDue = true;
  }

  private void endCount() {
    if (wordBegun) {
      words++;
      wordBegun = false;
    }
    if (openingWordBegun) {
      inOpening++;
      openingWordBegun = false;
    }
  }

  int words() {
    return wordBegun ? words + 1 : words;
  }

  String opening() {
    return opening.toString();
  }

  static boolean isSpace(int c) {
    return c <= ' ' || c == 0xA0 || (c > 0x7F && (Character.isSpaceChar(c) || c == 0x85));
  }

  /** Returns true for characters without width, except joiners: scripts and emoji need them. */
  static boolean isZeroWidth(int c) {
    return c == 0x200B || c == 0xFEFF || c == 0x2060 || c == 0xAD;
  }

  private static boolean isWordByItself(int c) {
    if (Character.isIdeographic(c)) {
      return true;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
  }
}
