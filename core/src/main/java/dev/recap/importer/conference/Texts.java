package dev.recap.importer.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Short texts of exports. */
final class Texts {

  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{3,8}");

  private Texts() {}

  /** Returns a text in one line, without control characters. */
  static String line(String text) {
    return GAPS.matcher(text).replaceAll(" ").strip();
  }

  static boolean isColor(String text) {
    return COLOR.matcher(text).matches();
  }

  /** Returns the code of a language by its English name or its own, or the text. */
  static String language(String name) {
    String wanted = name.strip();
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.forLanguageTag(code);
      if (wanted.equalsIgnoreCase(code)
          || wanted.equalsIgnoreCase(language.getDisplayLanguage(Locale.ENGLISH))
          || wanted.equalsIgnoreCase(language.getDisplayLanguage(language))) {
        return code;
      }
    }
    return wanted;
  }

  /** Returns the texts that are there; one that is part of the other only once. */
  static List<String> distinct(Optional<String> first, Optional<String> second) {
    List<String> texts = new ArrayList<>();
    first
        .filter(text -> second.filter(other -> other.contains(text)).isEmpty())
        .ifPresent(texts::add);
    second.ifPresent(texts::add);
    return texts;
  }
}
