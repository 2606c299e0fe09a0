package dev.recap.check.external;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a host asks to be left alone (RFC 9110, section 10.2.3). */
final class RetryAfter {

  private static final Duration UNSAID = Duration.ofSeconds(5);

  private RetryAfter() {}

  /** A number of seconds or a date; anything else is as if nothing were said. */
  static Duration of(Optional<String> header, Instant now) {
    return header.map(String::strip).map(value -> parse(value, now)).orElse(UNSAID);
  }

  private static Duration parse(String value, Instant now) {
    if (value.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
    } catch (DateTimeException neither) {
      return UNSAID;
    }
  }
}
