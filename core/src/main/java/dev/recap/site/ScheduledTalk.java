package dev.recap.site;

import dev.recap.model.Document;
import dev.recap.model.Talk;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A talk of which at least the day is known.
 *
 * @param day of the programme: a talk after midnight may belong to the day before
 */
public record ScheduledTalk(
    Document document, Optional<String> room, TalkTime time, LocalDate day) {

  private static final String ALL = "all";

  /** The order of a programme: talks without an hour follow those with one on the same day. */
  static final Comparator<ScheduledTalk> BY_TIME =
      Comparator.comparing(ScheduledTalk::day)
          .thenComparing(talk -> !talk.time().timed())
          .thenComparing(talk -> talk.start().toInstant());

  /** Returns the talk with its time; empty if it has no day. */
  public static Optional<ScheduledTalk> of(Document document, EventClock clock) {
    return document
        .as(Talk.class)
        .flatMap(
            talk ->
                TalkTime.of(talk, clock)
                    .map(
                        time ->
                            new ScheduledTalk(
                                document,
                                talk.room(),
                                time,
                                talk.day().orElse(time.start().toLocalDate()))));
  }

  /** Returns the last of the days that a talk without an hour takes, or the day of its start. */
  public LocalDate lastDay() {
    return time.timed() ? day() : time.end().map(OffsetDateTime::toLocalDate).orElse(day());
  }

  public OffsetDateTime start() {
    return time.start();
  }

  /** Checks if this talk begins before an earlier one has ended. */
  public boolean beginsDuring(ScheduledTalk earlier) {
    OffsetDateTime end = earlier.time().end().orElse(earlier.start());
    return start().isBefore(end) || start().isEqual(earlier.start());
  }

  /** Returns true for a plenary session: {@code room: all}. */
  public boolean takesAllRooms() {
    return room.filter(name -> name.equalsIgnoreCase(ALL)).isPresent();
  }

  /** Returns the rooms by name: several in {@code room: Lasagne + Ravioli}, none for all. */
  public List<String> rooms() {
    return takesAllRooms()
        ? List.of()
        : room.map(names -> List.of(names.split("\\s+\\+\\s+"))).orElse(List.of());
  }
}
