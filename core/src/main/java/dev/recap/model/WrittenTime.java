package dev.recap.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A day, or a time of a day, as the author writes it.
 *
 * @param time nothing if only the day is known
 * @param offset from UTC; nothing if it is that of the place
 */
public record WrittenTime(LocalDate day, Optional<LocalTime> time, Optional<ZoneOffset> offset) {

  public WrittenTime(LocalDate day) {
    this(day, Optional.empty(), Optional.empty());
  }

  /** Returns the time in its own offset, or else in a zone; a day without a time is midnight. */
  public OffsetDateTime in(ZoneId zone) {
    LocalTime clock = time.orElse(LocalTime.MIDNIGHT);
    return offset
        .map(own -> OffsetDateTime.of(day, clock, own))
        .orElseGet(() -> day.atTime(clock).atZone(zone).toOffsetDateTime());
  }
}
