package dev.recap.render.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a calendar.
 *
 * @param uid the same however often the site is baked
 * @param changed when it was last said anew, as far as the site knows
 * @param categories what it is about
 */
record CalendarEvent(
    String uid,
    Instant changed,
    When when,
    String title,
    String description,
    Optional<String> location,
    String url,
    List<String> categories) {

  CalendarEvent {
    categories = List.copyOf(categories);
  }

  /** Hours of a day, or whole days. */
  sealed interface When {

    /** Its end may not be known. */
    record Hours(OffsetDateTime start, Optional<OffsetDateTime> end) implements When {}

    /** Both days are part of it. */
    record Days(LocalDate first, LocalDate last) implements When {}
  }
}
