package dev.recap.content.frontmatter;

import dev.recap.content.frontmatter.HeaderFields.Found;
import dev.recap.model.ConferenceRecord;
import dev.recap.model.Event;
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
record ConferenceRecordReader(boolean on) {

  private static final String TIMES =
      "write 2013-07-04 10:30 in the time of the event's place, or with an offset as in"
          + " 2013-07-04T10:30+02:00";

  /** Nothing for a document of another type. */
  Optional<ConferenceRecord> read(String type, HeaderFields headerFields) {
    if (!on) {
      return Optional.empty();
    }
    return switch (type) {
      case "talk" -> Optional.of(talk(headerFields));
      case "speaker" -> Optional.of(speaker(headerFields));
      case "event" -> Optional.of(event(headerFields));
      default -> Optional.empty();
    };
  }

  private static Talk talk(HeaderFields headerFields) {
    // A bare number is of minutes, but in pyvideo's records, which say when they were recorded.
    boolean seconds = headerFields.has("recorded");
    Optional<WrittenTime> start = time(headerFields, "start", "recorded");
    headerFields.placeItems("speakers", "speakers", "speaker");
    return new Talk(
        headerFields.list("speakers", "speaker"),
        text(headerFields, "event", "conference"),
        start,
        end(headerFields, start),
        text(headerFields, "room"),
        text(headerFields, "track"),
        text(headerFields, "level"),
        duration(headerFields, seconds),
        headerFields.addresses("videos", "video"),
        headerFields.addresses("slides"),
        text(headerFields, "language"));
  }

  private static Speaker speaker(HeaderFields headerFields) {
    return new Speaker(
        headerFields.list("names", "aliases"),
        headerFields.addresses("website", "homepage").stream().findFirst());
  }

  private static Event event(HeaderFields headerFields) {
    Optional<LocalDate> start = time(headerFields, "start", "date").map(WrittenTime::day);
    return new Event(
        headerFields.list("names", "aliases"),
        start,
        time(headerFields, "end").map(WrittenTime::day),
        zone(headerFields),
        text(headerFields, "venue"),
        text(headerFields, "place", "location"),
        headerFields.addresses("website", "homepage").stream().findFirst(),
        text(headerFields, "conference"));
  }

  /** The day that a document without a date of its own has by them. */
  static Optional<OffsetDateTime> date(ConferenceRecord conferenceRecord, ZoneId zone) {
    if (conferenceRecord instanceof Talk talk) {
      return talk.start().map(start -> start.in(zone));
    }
    return conferenceRecord instanceof Event event
        ? event.start().map(day -> day.atStartOfDay(zone).toOffsetDateTime())
        : Optional.empty();
  }

  private static Optional<String> text(HeaderFields headerFields, String... names) {
    return headerFields.text(names).map(Found::text);
  }

  private static Optional<WrittenTime> time(HeaderFields headerFields, String... names) {
    return headerFields.date(DateText::parseWritten, ConferenceRecordReader::hint, names);
  }

  private static String hint(String text) {
    return text.isEmpty() ? TIMES : DateText.hint(text);
  }

  private static Optional<WrittenTime> end(HeaderFields headerFields, Optional<WrittenTime> start) {
    Optional<WrittenTime> end = time(headerFields, "end");
    if (end.isPresent() && start.isPresent() && isBefore(end.get(), start.get())) {
      headerFields.error(
          "bad-date",
          Objects.requireNonNull(headerFields.places().get("end")),
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

  private static Optional<ZoneId> zone(HeaderFields headerFields) {
    return read(
        headerFields,
        "timezone",
        ConferenceRecordReader::parseZone,
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

  private static Optional<Duration> duration(HeaderFields headerFields, boolean seconds) {
    return read(
        headerFields,
        "duration",
        text -> DurationText.parse(text, seconds),
        "the duration \"%s\" can't be read",
        "write 45 min, 1 h 30 min or 1:30:00; a bare number is of minutes");
  }

  private static <T> Optional<T> read(
      HeaderFields headerFields,
      String name,
      Function<String, Optional<T>> parser,
      String message,
      String hint) {
    Optional<Found> found = headerFields.text(name);
    Optional<T> value = found.flatMap(text -> parser.apply(text.text()));
    if (found.isPresent() && value.isEmpty()) {
      headerFields.error(
          "bad-value", found.get().value().place(), message.formatted(found.get().text()), hint);
    }
    return value;
  }
}
