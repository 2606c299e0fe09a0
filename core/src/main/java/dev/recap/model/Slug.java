package dev.recap.model;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The form of a title or a label in an address.
 *
 * <ul>
 *   <li>Lower case; accents of Latin and Greek letters dropped ({@code é e}, {@code ø o}, {@code ß
 *       ss}); letters and digits of every script kept, other scripts with their marks.
 *   <li>{@code +} is {@code plus}, and {@code #} straight after a letter or digit is {@code sharp},
 *       so that C, C++ and C# have different slugs while {@code #api} is {@code api}.
 *   <li>{@code &} and apostrophes are dropped; every other run of characters is one hyphen, none at
 *       either end.
 * </ul>
 */
public final class Slug {

  private static final Pattern WRITTEN = Pattern.compile("[\\w~.-]*[A-Za-z0-9][\\w~-]*");

  private static final Set<Integer> DROPPED =
      Set.of((int) '&', (int) '\'', 0x2018, 0x2019, 0x201B, 0x02BC, 0x2032, 0xFF07);

  /** Letters with strokes and the like, which Unicode does not decompose. */
  private static final Map<Integer, String> SPELLED_OUT =
      Map.of(
          (int) 'ß', "ss",
          (int) 'ø', "o",
          (int) 'æ', "ae",
          (int) 'œ', "oe",
          (int) 'ł', "l",
          (int) 'đ', "d",
          (int) 'ð', "d",
          (int) 'þ', "th",
          (int) 'ı', "i",
          (int) '+', "plus");

  private Slug() {}

  /**
   * Returns a slug that an author chose: as it is written if an address can contain it, with
   * capitals and dots, since the page may already have that address; otherwise its slug.
   */
  public static String asWritten(String text) {
    String written = text.strip();
    return WRITTEN.matcher(written).matches() ? written : of(text);
  }

  /** Returns the slug; an empty string if the text has no letter, digit or plus sign. */
  public static String of(String text) {
    return isSlug(text) ? text : make(text);
  }

  /** Checks for words of a-z and 0-9 with hyphens: most file names already are slugs. */
  private static boolean isSlug(String text) {
    boolean gap = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!letter && (gap || c != '-')) {
        return false;
      }
      gap = !letter;
    }
    return !gap;
  }

  private static String make(String text) {
    String apart =
        Normalizer.normalize(text.replace("\u00B4", "'"), Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder();
    boolean gap = false;
    int before = ' ';
    for (int c : apart.codePoints().toArray()) {
      String written = transliterate(c, before);
      if (!written.isEmpty()) {
        slug.append(gap && slug.length() > 0 ? "-" : "").append(written);
        gap = false;
      } else if (!DROPPED.contains(c) && !isMark(c)) {
        gap = true;
      }
      before = isMark(c) ? before : c;
    }
    return Normalizer.normalize(slug, Normalizer.Form.NFC);
  }

  private static String transliterate(int c, int before) {
    String spelled = SPELLED_OUT.get(c);
    if (spelled != null) {
      return spelled;
    }
    if (c == '#') {
      return Character.isLetterOrDigit(before) ? "sharp" : "";
    }
    boolean kept = Character.isLetterOrDigit(c) || (isMark(c) && needsMarks(before));
    return kept && !DROPPED.contains(c) ? Character.toString(c) : "";
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Checks if marks are part of the spelling, as in Devanagari, Thai or Kana. */
  private static boolean needsMarks(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    return Character.isLetterOrDigit(c)
        && script != UnicodeScript.LATIN
        && script != UnicodeScript.GREEK
        && script != UnicodeScript.COMMON;
  }
}
