package dev.recap.content.frontmatter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses durations: {@code 45 min}, {@code 1.5 h}, {@code 1:30:00}, ISO 8601. */
final class DurationText {

  private static final String FRACTION = "(?:\\.\\d{1,9})?";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,7}" + FRACTION + "(?:[eE]\\+?\\d)?");
  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2}" + FRACTION + ")");
  private static final Pattern WORDS =
      Pattern.compile(
          ("(?:(\\d{1,3}%1$s) ?(?:h|hrs?|hours?))? ?(?:(\\d{1,4}%1$s) ?(?:m|mins?|minutes?))?"
                  + " ?(?:(\\d{1,6}%1$s) ?(?:s|secs?|seconds?))?")
              .formatted(FRACTION));

  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
  private static final BigDecimal LONGEST = HOUR.multiply(BigDecimal.valueOf(1_000_000));

  private DurationText() {}

  /**
   * Returns empty for other texts.
   *
   * @param seconds whether a bare number means seconds and not minutes
   */
  static Optional<Duration> parse(String text, boolean seconds) {
    if (NUMBER.matcher(text).matches()) {
      return of(new BigDecimal(text).multiply(seconds ? BigDecimal.ONE : MINUTE));
    }
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      return of(clock);
    }
    Matcher words = WORDS.matcher(text.toLowerCase(Locale.ROOT));
    if (!text.isEmpty() && words.matches()) {
      return of(words);
    }
    try {
      return Optional.of(Duration.parse(text)).filter(duration -> !duration.isNegative());
    } catch (DateTimeException noDuration) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> of(Matcher matcher) {
    return of(
        number(matcher, 1)
            .multiply(HOUR)
            .add(number(matcher, 2).multiply(MINUTE))
            .add(number(matcher, 3)));
  }

  /** Rounds to a second; empty for a number that can't be meant, such as {@code 1e9}. */
  private static Optional<Duration> of(BigDecimal seconds) {
    return Optional.of(seconds)
        .filter(number -> number.compareTo(LONGEST) <= 0)
        .map(number -> Duration.ofSeconds(number.setScale(0, RoundingMode.HALF_UP).longValue()));
  }

  private static BigDecimal number(Matcher matcher, int group) {
    return matcher.group(group) == null ? BigDecimal.ZERO : new BigDecimal(matcher.group(group));
  }
}
