package dev.recap.check.external;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Parses the pause that a busy host asks for (RFC 9110, section 10.2.3). */
final class RetryAfter {

  private static final Duration DEFAULT = Duration.ofSeconds(5);

  private RetryAfter() {}

  /** Parses a number of seconds or a date; returns a default for anything else. */
  static Duration of(Optional<String> header, Instant now) {
    return header.map(String::strip).map(value -> parse(value, now)).orElse(DEFAULT);
  }

  private static Duration parse(String value, Instant now) {
    if (value.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
    } catch (DateTimeException neither) {
      return DEFAULT;
    }
  }
}
