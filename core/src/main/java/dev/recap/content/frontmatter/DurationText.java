package dev.recap.content.frontmatter;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses durations: {@code 45 min}, {@code 1:30:00}, ISO 8601. */
final class DurationText {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");
  private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2})");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:(\\d{1,3}) ?(?:h|hours?))? ?(?:(\\d{1,4}) ?(?:m|min|minutes?))?"
              + " ?(?:(\\d{1,6}) ?(?:s|sec|seconds?))?");

  private DurationText() {}

  /**
   * Returns empty for other texts.
   *
   * @param seconds whether a bare number means seconds and not minutes
   */
  static Optional<Duration> parse(String text, boolean seconds) {
    if (NUMBER.matcher(text).matches()) {
      int number = Integer.parseInt(text);
      return Optional.of(seconds ? Duration.ofSeconds(number) : Duration.ofMinutes(number));
    }
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      return Optional.of(of(clock));
    }
    Matcher words = WORDS.matcher(text.toLowerCase(Locale.ROOT));
    if (!text.isEmpty() && words.matches()) {
      return Optional.of(of(words));
    }
    try {
      return Optional.of(Duration.parse(text)).filter(duration -> !duration.isNegative());
    } catch (DateTimeException noDuration) {
      return Optional.empty();
    }
  }

  private static Duration of(Matcher matcher) {
    return Duration.ofHours(number(matcher, 1))
        .plusMinutes(number(matcher, 2))
        .plusSeconds(number(matcher, 3));
  }

  private static long number(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
  }
}
