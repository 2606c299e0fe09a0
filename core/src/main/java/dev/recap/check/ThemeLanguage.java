package dev.recap.check;

import dev.recap.problem.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reports that the theme's words are in another language than the site: English ones that are not
 * translated, or translated ones on a site whose {@code site.language} is still English. Only
 * phrases count, since many words are the same in several languages.
 */
final class ThemeLanguage implements Rule {

  private static final String WORDS = "lib/words.ftlh";
  private static final String ORIGINAL = "/dev/recap/scaffold/blog/templates/lib/words.ftlh";
  private static final String TRANSLATIONS = "\"words/\"";
  private static final Pattern PHRASE =
      Pattern.compile("(?m)^\\s*(\\w+) = \"(?!(?:[dEMy]+ ?)+\")(\\p{L}+(?: \\p{L}+)+[^\"]*)\"$");
  private static final Pattern ENGLISH =
      Pattern.compile("(?i)\\b(?:a|and|before|of|on|part|posts?|talks?|that|the|there|this|to)\\b");

  private final RuleContext context;

  ThemeLanguage(RuleContext context) {
    this.context = context;
  }

  @Override
  public void finish(boolean whole) {
    String text = context.templates().text(WORDS);
    Map<String, Place> places = new LinkedHashMap<>();
    Map<String, String> phrases = phrases(text, places);
    if (phrases.isEmpty()) {
      return;
    }
    Map<String, String> original = phrases(original(), new LinkedHashMap<>());
    List<String> untranslated = new ArrayList<>();
    phrases.forEach(
        (name, words) -> {
          if (words.equals(original.get(name))) {
            untranslated.add(name);
          }
        });
    String language = context.site().settings().site().language();
    boolean english = language.equals("en") || language.startsWith("en-");
    if (hasTranslation(text, language)) {
      return;
    }
    if (!english && !untranslated.isEmpty()) {
      String first = untranslated.get(0);
      context.warn(
          "theme-language",
          place(places, first),
          "\"%s\"%s of the theme %s English, but site.language is \"%s\""
              .formatted(phrases.get(first), more(untranslated), isOrAre(untranslated), language),
          text.contains(TRANSLATIONS)
              ? "translate them in templates/lib/words/%s.ftlh, or set site.language=en"
                  .formatted(language.replaceFirst("-.*", ""))
              : "translate them here, or set site.language=en");
    }
    if (english && untranslated.isEmpty() && !looksEnglish(phrases)) {
      String first = phrases.keySet().iterator().next();
      context.warn(
          "theme-language",
          place(places, first),
          "\"%s\" and the other words of the theme are not English, but site.language is \"%s\""
              .formatted(phrases.get(first), language),
          "set site.language to the language of the theme");
    }
  }

  /** Returns true if the words of another file replace these. */
  private boolean hasTranslation(String words, String language) {
    String file = "lib/words/" + language.replaceFirst("-.*", "") + ".ftlh";
    return words.contains(TRANSLATIONS) && !context.templates().text(file).isEmpty();
  }

  private static Place place(Map<String, Place> places, String name) {
    return places.getOrDefault(name, Place.ofFile(WORDS));
  }

  private static String more(List<String> names) {
    return names.size() == 1 ? "" : " and " + (names.size() - 1) + " more phrases";
  }

  private static String isOrAre(List<String> names) {
    return names.size() == 1 ? "is" : "are";
  }

  private static boolean looksEnglish(Map<String, String> phrases) {
    long english =
        phrases.values().stream().filter(phrase -> ENGLISH.matcher(phrase).find()).count();
    return 3 * english >= phrases.size();
  }

  /** Returns the values of several words, by name, and where they are. */
  private Map<String, String> phrases(String text, Map<String, Place> places) {
    Map<String, String> phrases = new LinkedHashMap<>();
    Matcher phrase = PHRASE.matcher(text);
    while (phrase.find()) {
      phrases.put(phrase.group(1), phrase.group(2));
      places.put(
          phrase.group(1), Place.ofOffset(context.templates().file(WORDS), text, phrase.start(2)));
    }
    return phrases;
  }

  private static String original() {
    try (@Nullable InputStream in = ThemeLanguage.class.getResourceAsStream(ORIGINAL)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
