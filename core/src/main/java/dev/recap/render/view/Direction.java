package dev.recap.render.view;

import java.util.Locale;
import java.util.Set;

/** The direction in which a language is written: HTML's {@code dir} attribute. */
final class Direction {

  /** The right-to-left scripts of ISO 15924 that are in use. */
  private static final Set<String> SCRIPTS =
      Set.of(
          "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa",
          "yezi");

  /** The languages that are written in one of them if their tag names no script (CLDR). */
  private static final Set<String> LANGUAGES =
      Set.of(
          "ar", "arc", "arq", "ary", "arz", "azb", "bal", "bqi", "ckb", "dv", "fa", "glk", "he",
          "hnd", "iw", "ji", "ks", "lrc", "luz", "mzn", "nqo", "pnb", "prs", "ps", "rhg", "sd",
          "sdh", "skr", "syr", "ug", "ur", "yi");

  private Direction() {}

  /** Returns {@code rtl} or {@code ltr} for a BCP 47 tag, also for one with underscores. */
  static String of(String language) {
    String[] parts = language.strip().toLowerCase(Locale.ROOT).split("[-_]");
    boolean script = parts.length > 1 && parts[1].length() == 4 && !parts[1].matches("\\d.*");
    boolean leftwards = script ? SCRIPTS.contains(parts[1]) : LANGUAGES.contains(parts[0]);
    return leftwards ? "rtl" : "ltr";
  }
}
