package dev.recap.content.frontmatter;

import dev.recap.content.frontmatter.Entries.Found;
import dev.recap.model.Event;
import dev.recap.model.Particulars;
import dev.recap.model.Speaker;
import dev.recap.model.Talk;
import dev.recap.model.WrittenTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What headers of talks, speakers and events say that others don't, with the keys of pyvideo's
 * records among the aliases.
 *
 * @param on whether the project has any
 */
record ParticularsReader(boolean on) {

  private static final String TIMES =
      "write 2013-07-04 10:30 in the time of the event's place, or with an offset as in"
          + " 2013-07-04T10:30+02:00";

  /** Nothing for a document of another type. */
  Optional<Particulars> read(String type, Entries entries) {
    if (!on) {
      return Optional.empty();
    }
    return switch (type) {
      case "talk" -> Optional.of(talk(entries));
      case "speaker" -> Optional.of(speaker(entries));
      case "event" -> Optional.of(event(entries));
      default -> Optional.empty();
    };
  }

  private static Talk talk(Entries entries) {
    // A bare number is of minutes, but in pyvideo's records, which say when they were recorded.
    boolean seconds = entries.has("recorded");
    Optional<WrittenTime> start = time(entries, "start", "recorded");
    entries.placeItems("speakers", "speakers", "speaker");
    return new Talk(
        entries.list("speakers", "speaker"),
        text(entries, "event", "conference"),
        start,
        end(entries, start),
        text(entries, "room"),
        text(entries, "track"),
        text(entries, "level"),
        duration(entries, seconds),
        entries.addresses("videos", "video"),
        entries.addresses("slides"),
        text(entries, "language"));
  }

  private static Speaker speaker(Entries entries) {
    return new Speaker(
        entries.list("names", "aliases"),
        entries.addresses("website", "homepage").stream().findFirst());
  }

  private static Event event(Entries entries) {
    Optional<LocalDate> start = time(entries, "start", "date").map(WrittenTime::day);
    return new Event(
        entries.list("names", "aliases"),
        start,
        time(entries, "end").map(WrittenTime::day),
        zone(entries),
        text(entries, "venue"),
        text(entries, "place", "location"),
        entries.addresses("website", "homepage").stream().findFirst(),
        text(entries, "conference"));
  }

  /** The day that a document without a date of its own has by them. */
  static Optional<OffsetDateTime> date(Particulars particulars, ZoneId zone) {
    if (particulars instanceof Talk talk) {
      return talk.start().map(start -> start.in(zone));
    }
    return particulars instanceof Event event
        ? event.start().map(day -> day.atStartOfDay(zone).toOffsetDateTime())
        : Optional.empty();
  }

  private static Optional<String> text(Entries entries, String... names) {
    return entries.text(names).map(Found::text);
  }

  private static Optional<WrittenTime> time(Entries entries, String... names) {
    return entries.date(DateText::written, ParticularsReader::hint, names);
  }

  private static String hint(String text) {
    return text.isEmpty() ? TIMES : DateText.hint(text);
  }

  private static Optional<WrittenTime> end(Entries entries, Optional<WrittenTime> start) {
    Optional<WrittenTime> end = time(entries, "end");
    if (end.isPresent() && start.isPresent() && isBefore(end.get(), start.get())) {
      entries.error(
          "bad-date",
          Objects.requireNonNull(entries.places().get("end")),
          "the talk ends before it begins",
          "write start and end in the order of the clock");
      return Optional.empty();
    }
    return end;
  }

  private static boolean isBefore(WrittenTime one, WrittenTime other) {
    ZoneId anywhere = ZoneId.of("UTC");
    boolean comparable = one.offset().isPresent() == other.offset().isPresent();
    return comparable && one.in(anywhere).isBefore(other.in(anywhere));
  }

  private static Optional<ZoneId> zone(Entries entries) {
    return read(
        entries,
        "timezone",
        ParticularsReader::parseZone,
        "the time zone \"%s\" doesn't exist",
        "write a zone such as Europe/Rome or an offset such as +02:00");
  }

  private static Optional<ZoneId> parseZone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> duration(Entries entries, boolean seconds) {
    return read(
        entries,
        "duration",
        text -> DurationText.parse(text, seconds),
        "the duration \"%s\" can't be read",
        "write 45 min, 1 h 30 min or 1:30:00; a bare number is of minutes");
  }

  private static <T> Optional<T> read(
      Entries entries,
      String name,
      Function<String, Optional<T>> parser,
      String message,
      String hint) {
    Optional<Found> found = entries.text(name);
    Optional<T> value = found.flatMap(text -> parser.apply(text.text()));
    if (found.isPresent() && value.isEmpty()) {
      entries.error(
          "bad-value", found.get().value().place(), message.formatted(found.get().text()), hint);
    }
    return value;
  }
}
