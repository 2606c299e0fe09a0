package dev.recap.render.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An event of a calendar.
 *
 * @param uid the same in every bake
 * @param changed the last change, as far as the site knows
 * @param categories tags of the talk or event
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

  sealed interface When {

    /** Returns the moments that depend on a zone's clocks. */
    Stream<Instant> times();

    /** Writes the start and the end by the clocks of a zone, or of UTC. */
    void write(Optional<ZoneId> clock, ContentLines lines);
  }

  /** A part of a day; the end may be unknown. */
  record Hours(OffsetDateTime start, Optional<OffsetDateTime> end) implements When {

    @Override
    public Stream<Instant> times() {
      return Stream.concat(Stream.of(start), end.stream()).map(OffsetDateTime::toInstant);
    }

    @Override
    public void write(Optional<ZoneId> clock, ContentLines lines) {
      lines.time("DTSTART", start.toInstant(), clock);
      end.ifPresent(time -> lines.time("DTEND", time.toInstant(), clock));
    }
  }

  /** Whole days, from the first to the last. */
  record Days(LocalDate first, LocalDate last) implements When {

    @Override
    public Stream<Instant> times() {
      return Stream.empty();
    }

    @Override
    public void write(Optional<ZoneId> clock, ContentLines lines) {
      lines.day("DTSTART", first);
      // DTEND is exclusive.
      lines.day("DTEND", last.plusDays(1));
    }
  }
}
