package dev.recap.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Splits text into words and folds them. The script {@code search.js} does the same with a query;
 * {@code FoldingTest} compares both.
 */
final class Words {

  /** The length of the longest word that is indexed; longer ones are keys and addresses. */
  static final int LONGEST = 40;

  /** The length from which a part of a word with an apostrophe is a word: not in {@code d'été}. */
  private static final int PART = 3;

  private static final Pattern MARKS =
      Pattern.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]");
  private static final String[] LETTERS = {
    "ς", "σ", "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th",
    "ı", "i"
  };

  /** Gets the words of a text: as they are written, and pairs of characters. */
  interface Found {

    /** Gets a word from a position of the text to another. */
    void word(int from, int end);

    void pair(String pair);
  }

  private Words() {}

  /**
   * Splits text into words as they are written, and text in a script without spaces into pairs of
   * characters.
   */
  static void split(char[] text, Found found) {
    int length = text.length;
    int at = 0;
    while (at < length) {
      int c = Character.codePointAt(text, at);
      if (!isPart(c)) {
        at += Character.charCount(c);
      } else if (isUnspaced(c)) {
        int from = at;
        while (at < length && isPart(c) && isUnspaced(c)) {
          at += Character.charCount(c);
          c = at < length ? Character.codePointAt(text, at) : 0;
        }
        pairs(Normalizer.normalize(new String(text, from, at - from), Normalizer.Form.NFKC), found);
      } else {
        at = word(text, at, found);
      }
    }
  }

  /** Passes on the word that begins at a position, and returns its end. */
  private static int word(char[] text, int from, Found found) {
    int end = end(text, from);
    if (!continues(text, end)) {
      pass(from, end, found);
      return end;
    }
    // Without the short parts, but not without all of them.
    int begin = from;
    int longest = from;
    int longestEnd = end;
    boolean passed = false;
    while (true) {
      if (end - begin >= PART) {
        pass(begin, end, found);
        passed = true;
      }
      if (end - begin > longestEnd - longest) {
        longest = begin;
        longestEnd = end;
      }
      if (!continues(text, end)) {
        break;
      }
      begin = end + 1;
      end = end(text, begin);
    }
    if (!passed) {
      pass(longest, longestEnd, found);
    }
    return end;
  }

  private static void pass(int from, int end, Found found) {
    if (end - from <= LONGEST) {
      found.word(from, end);
    }
  }

  private static int end(char[] text, int from) {
    int at = from;
    while (at < text.length) {
      char plain = text[at];
      if ((plain >= 'a' && plain <= 'z') || (plain >= 'A' && plain <= 'Z')) {
        at++;
        continue;
      }
      int c = Character.codePointAt(text, at);
      if (!isPart(c) || isUnspaced(c)) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean continues(char[] text, int at) {
    if (at + 1 >= text.length || (text[at] != '\'' && text[at] != '’')) {
      return false;
    }
    int next = Character.codePointAt(text, at + 1);
    return isPart(next) && !isUnspaced(next);
  }

  private static void pairs(String run, Found found) {
    int[] characters = run.codePoints().toArray();
    if (characters.length == 1) {
      found.pair(run);
    }
    for (int i = 0; i + 1 < characters.length; i++) {
      found.pair(new String(characters, i, 2));
    }
  }

  private static boolean isPart(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Checks for a character of a script that puts no spaces between words. */
  private static boolean isUnspaced(int c) {
    return c >= 0x0e00
        && (c <= 0x0eff
            || (c >= 0x1000 && c <= 0x109f)
            || (c >= 0x1780 && c <= 0x17ff)
            || (c >= 0x3005 && c <= 0x9fff)
            || (c >= 0xac00 && c <= 0xd7af)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xff66 && c <= 0xff9f)
            || (c >= 0x20000 && c <= 0x323af));
  }

  /** Returns a word in lower case, without accents, and with simple letters. */
  static String fold(String word) {
    if (isPlain(word)) {
      return word;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (isPlain(lower)) {
      return lower;
    }
    String folded =
        MARKS
            .matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT))
            .replaceAll("");
    for (int i = 0; i < LETTERS.length; i += 2) {
      folded = folded.replace(LETTERS[i], LETTERS[i + 1]);
    }
    return folded;
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }
}
