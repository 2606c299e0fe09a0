package dev.recap.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A day, or a moment of it, as an author writes it.
 *
 * @param time nothing where only the day is known
 * @param offset from UTC; nothing where it is that of the place
 */
public record WrittenTime(LocalDate day, Optional<LocalTime> time, Optional<ZoneOffset> offset) {

  /** The moment, in its own offset or else in that of the zone; a bare day begins at midnight. */
  public OffsetDateTime in(ZoneId zone) {
    LocalTime clock = time.orElse(LocalTime.MIDNIGHT);
    return offset
        .map(own -> OffsetDateTime.of(day, clock, own))
        .orElseGet(() -> day.atTime(clock).atZone(zone).toOffsetDateTime());
  }
}
