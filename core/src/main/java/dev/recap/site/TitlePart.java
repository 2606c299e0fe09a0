package dev.recap.site;

import dev.recap.model.Slug;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part number in a title: {@code EuroPython 2013: Day 1}, {@code Zones (1/2)}.
 *
 * @param stem the title without the number
 * @param total the number of parts if the title has it
 */
record TitlePart(String stem, int part, Optional<Integer> total) {

  /**
   * A pattern for what may follow a number: the end or another title, so that "day 1 of something"
   * is no part.
   */
  private static final String END = "(?:\\s*[:–—]\\s.*|\\s-\\s.*|[.!]?\\s*)$";

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern WORD =
      Pattern.compile(
          "(?<=[\\s(\\[])(?:day|part|step)\\s+(\\d{1,3})(?:\\s*(?:/|\\bof\\b)\\s*(\\d{1,3}))?[)\\]]?"
              + END,
          FLAGS);

  private static final Pattern IN_BRACKETS =
      Pattern.compile("[(\\[](\\d{1,2})(?:/|\\s+of\\s+)(\\d{1,2})[)\\]]" + END, FLAGS);

  private static final Pattern BARE = Pattern.compile("\\s(\\d{1,2})/(\\d{1,2})$", FLAGS);

  private static final String BETWEEN = ":,;.-–—|/([";

  static Optional<TitlePart> of(String title) {
    return find(WORD, title)
        .or(() -> find(IN_BRACKETS, title))
        // Numbers without parentheses are something else: 24/7, 9/3.
        .or(() -> find(BARE, title).filter(TitlePart::isPossible));
  }

  private static Optional<TitlePart> find(Pattern pattern, String title) {
    Matcher matcher = pattern.matcher(title);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String stem = stem(title.substring(0, matcher.start()));
    return Slug.of(stem).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TitlePart(
                stem,
                Integer.parseInt(matcher.group(1)),
                Optional.ofNullable(matcher.group(2)).map(Integer::valueOf)));
  }

  private static String stem(String before) {
    int end = before.length();
    while (end > 0 && isBetween(before.charAt(end - 1))) {
      end--;
    }
    return before.substring(0, end).strip();
  }

  private static boolean isBetween(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || BETWEEN.indexOf(c) >= 0;
  }

  private boolean isPossible() {
    return part >= 1 && part <= total.orElse(part);
  }
}
