package dev.recap.site;

import dev.recap.model.Break;
import dev.recap.model.Document;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;

/**
 * A break of which at least the day is known.
 *
 * @param room empty for a break of all rooms
 * @param day of the programme
 */
public record ScheduledBreak(
    Document document, Optional<String> room, TalkTime time, LocalDate day) {

  static final Comparator<ScheduledBreak> BY_TIME =
      Comparator.<ScheduledBreak, Boolean>comparing(pause -> !pause.time().timed())
          .thenComparing(pause -> pause.start().toInstant())
          .thenComparing(pause -> pause.document().title())
          .thenComparing(pause -> pause.document().source().value());

  /** Returns the break with its time; empty if it has no day. */
  static Optional<ScheduledBreak> of(Document document, EventClock clock) {
    return document
        .as(Break.class)
        .flatMap(
            pause ->
                TalkTime.of(pause, clock)
                    .map(
                        time ->
                            new ScheduledBreak(
                                document,
                                pause.room(),
                                time,
                                pause.day().orElse(time.start().toLocalDate()))));
  }

  public String title() {
    return document.title();
  }

  public OffsetDateTime start() {
    return time.start();
  }

  /** Returns true for the same break in another room. */
  boolean isSameAs(ScheduledBreak other) {
    return title().equals(other.title()) && time.equals(other.time());
  }
}
