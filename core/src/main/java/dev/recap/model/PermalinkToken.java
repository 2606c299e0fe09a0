package dev.recap.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an {@link PermalinkPattern} can name. The words are Jekyll's and Hugo's. */
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
  CATEGORIES;

  /** A document has them all. */
  public static final List<PermalinkToken> OF_DOCUMENTS = List.of(values());

  private static final Map<String, PermalinkToken> BY_WORD =
      OF_DOCUMENTS.stream().collect(Collectors.toMap(PermalinkToken::word, token -> token));

  private static final Set<PermalinkToken> DATELESS =
      Set.of(SLUG, TITLE, NAME, PATH, TYPE, CATEGORY, CATEGORIES);

  /** Those of a grouping's pages: each has a slug and a name, and those of a year its number. */
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

  /** Whether only what has a date can fill it in. */
  public boolean needsDate() {
    return !DATELESS.contains(this);
  }

  /** As it stands in a pattern, after its colon. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@code :short_year} */
  @Override
  public String toString() {
    return ":" + word();
  }
}
