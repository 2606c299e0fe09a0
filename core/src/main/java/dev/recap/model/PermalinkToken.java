package dev.recap.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tokens of a {@link PermalinkPattern}. Most words are Jekyll's and Hugo's. */
public enum PermalinkToken {
  YEAR,
  SHORT_YEAR,
  MONTH,
  I_MONTH,
  DAY,
  I_DAY,
  Y_DAY,
  HOUR,
  MINUTE,
  SECOND,
  SLUG,
  TITLE,
  NAME,
  PATH,
  TYPE,
  CATEGORY,
  CATEGORIES,
  EVENT;

  /** The tokens of documents: all. */
  public static final List<PermalinkToken> OF_DOCUMENTS = List.of(values());

  private static final Map<String, PermalinkToken> BY_WORD =
      OF_DOCUMENTS.stream().collect(Collectors.toMap(PermalinkToken::word, token -> token));

  private static final Set<PermalinkToken> DATELESS =
      Set.of(SLUG, TITLE, NAME, PATH, TYPE, CATEGORY, CATEGORIES, EVENT);

  /** Returns the tokens of a taxonomy's pages: slug and name, and the year and month if it has. */
  public static List<PermalinkToken> ofTerms(String taxonomy) {
    return switch (taxonomy) {
      case "year" -> List.of(SLUG, NAME, YEAR);
      case "month" -> List.of(SLUG, NAME, YEAR, MONTH);
      default -> List.of(SLUG, NAME);
    };
  }

  static Optional<PermalinkToken> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /** Checks if only a page with a date has a value. */
  public boolean needsDate() {
    return !DATELESS.contains(this);
  }

  /** Returns the word in a pattern, without its colon. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@code :short_year} */
  @Override
  public String toString() {
    return ":" + word();
  }
}
