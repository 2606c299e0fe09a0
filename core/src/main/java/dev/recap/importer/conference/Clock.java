package dev.recap.importer.conference;

import dev.recap.model.WrittenTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times of schedules.
 *
 * @param zone of the conference, if it is known
 */
record Clock(Optional<ZoneId> zone) {

  /** Sessions that begin before this hour belong to the day before. */
  private static final LocalTime NIGHT_ENDS = LocalTime.of(4, 0);

  private static final Pattern DURATION =
      Pattern.compile("(?:(\\d{1,3}):)??(\\d{1,3}):([0-5]\\d)(?::00)?");

  static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text.strip()));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  /** Returns the day of a date with or without a time. */
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip().substring(0, 10)));
    } catch (DateTimeException | StringIndexOutOfBoundsException unreadable) {
      return Optional.empty();
    }
  }

  static Optional<LocalTime> hour(String text) {
    try {
      String hour = text.strip();
      return Optional.of(LocalTime.parse(hour.length() == 4 ? "0" + hour : hour));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Returns the time of {@code 2026-07-13T09:00:00+02:00}; the offset may be missing. */
  Optional<WrittenTime> time(String text) {
    String time = text.strip().replaceFirst(" ", "T");
    try {
      return Optional.of(of(OffsetDateTime.parse(time)));
    } catch (DateTimeException withoutOffset) {
      try {
        return Optional.of(of(LocalDateTime.parse(time)));
      } catch (DateTimeException unreadable) {
        return Optional.empty();
      }
    }
  }

  /** Returns the time by the clocks of the zone, with its offset if they show it twice. */
  private WrittenTime of(OffsetDateTime time) {
    if (zone.isEmpty()) {
      return written(time.toLocalDateTime(), Optional.of(time.getOffset()));
    }
    LocalDateTime there = time.atZoneSameInstant(zone.get()).toLocalDateTime();
    List<ZoneOffset> offsets = zone.get().getRules().getValidOffsets(there);
    return written(
        there,
        offsets.size() > 1
            ? Optional.of(time.atZoneSameInstant(zone.get()).getOffset())
            : Optional.empty());
  }

  WrittenTime of(LocalDateTime time) {
    return written(time, Optional.empty());
  }

  private static WrittenTime written(LocalDateTime time, Optional<ZoneOffset> offset) {
    return new WrittenTime(
        time.toLocalDate(),
        Optional.of(time.toLocalTime().truncatedTo(ChronoUnit.MINUTES)),
        offset);
  }

  /** Returns the length of {@code 0:45}, {@code 01:30} or {@code 1:02:00}, days in front. */
  static Optional<Duration> duration(String text) {
    Matcher matcher = DURATION.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Duration duration =
        Duration.ofHours(Long.parseLong(matcher.group(2)))
            .plusMinutes(Long.parseLong(matcher.group(3)))
            .plusDays(matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1)));
    return Optional.of(duration).filter(length -> !length.isZero());
  }

  /**
   * Returns the day of the programme of a session that begins in the night, if it is not that of
   * its start.
   *
   * @param first the first day of the conference, before which there is none
   */
  static Optional<LocalDate> dayBefore(WrittenTime start, Optional<LocalDate> first) {
    boolean night = start.time().filter(NIGHT_ENDS::isAfter).isPresent();
    LocalDate before = start.day().minusDays(1);
    return night && first.filter(before::isBefore).isEmpty()
        ? Optional.of(before)
        : Optional.empty();
  }

  static LocalTime nightEnds() {
    return NIGHT_ENDS;
  }
}
