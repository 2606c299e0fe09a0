package dev.recap.content.frontmatter;

import dev.recap.content.frontmatter.HeaderFields.TextField;
import dev.recap.model.Break;
import dev.recap.model.ConferenceRecord;
import dev.recap.model.Event;
import dev.recap.model.Speaker;
import dev.recap.model.Talk;
import dev.recap.model.WrittenTime;
import dev.recap.problem.Place;
import dev.recap.theme.Color;
import dev.recap.theme.Look;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the keys that only talks, breaks, speakers and events have. The aliases include the keys of
 * pyvideo's records.
 *
 * @param on whether the project has talks, speakers or events
 */
public record ConferenceRecordReader(boolean on) {

  /** The type of a talk's record with {@code kind: break}. */
  static final String BREAK = "break";

  private static final Map<String, Set<String>> KEYS =
      Map.of(
          "talk",
          Set.of(
              "speakers",
              "speaker",
              "event",
              "conference",
              "start",
              "end",
              "recorded",
              "room",
              "track",
              "level",
              "duration",
              "videos",
              "video",
              "slides",
              "language"),
          BREAK,
          Set.of("name", "event", "conference", "start", "end", "room", "duration"),
          "speaker",
          Set.of("name", "names", "aliases", "website", "homepage"),
          "event",
          Set.of(
              "name",
              "names",
              "aliases",
              "start",
              "end",
              "timezone",
              "venue",
              "place",
              "location",
              "website",
              "homepage",
              "conference",
              "color"));

  private static final String TIMES =
      "write 2013-07-04 10:30 in the time of the event's place, or with an offset as in"
          + " 2013-07-04T10:30+02:00";

  /** Returns the keys that only a type has, with their aliases. */
  static Set<String> keysOf(String type) {
    return KEYS.getOrDefault(type, Set.of());
  }

  /** Returns true for talk, speaker and event. */
  static boolean isType(String type) {
    return KEYS.containsKey(type) && !type.equals(BREAK);
  }

  /** Returns true for the types with conference records. */
  boolean reads(String type) {
    return on && KEYS.containsKey(type);
  }

  /** Returns empty for a document of another type. */
  Optional<ConferenceRecord> read(String type, HeaderFields fields) {
    if (!on) {
      return Optional.empty();
    }
    return switch (type) {
      case "talk" -> Optional.of(talk(fields));
      case BREAK -> Optional.of(pause(fields));
      case "speaker" -> Optional.of(speaker(fields));
      case "event" -> Optional.of(event(fields));
      default -> Optional.empty();
    };
  }

  private static Talk talk(HeaderFields fields) {
    // A bare number means minutes, but seconds in pyvideo's records, which have this key.
    boolean seconds = fields.has("recorded");
    Optional<WrittenTime> start = time(fields, "start", "recorded");
    return new Talk(
        fields.list("speakers", "speaker"),
        text(fields, "event", "conference"),
        start,
        end(fields, start),
        day(fields),
        text(fields, "room"),
        text(fields, "track"),
        text(fields, "level"),
        duration(fields, seconds),
        fields.urls("videos", "video"),
        fields.urls("slides"),
        text(fields, "language"));
  }

  private static Break pause(HeaderFields fields) {
    Optional<WrittenTime> start = time(fields, "start");
    return new Break(
        text(fields, "event", "conference"),
        start,
        end(fields, start),
        day(fields),
        text(fields, "room"),
        duration(fields, false));
  }

  /** Returns the day of the programme; another value of the key is the project's own. */
  private static Optional<LocalDate> day(HeaderFields fields) {
    return fields.remaining().get("day") instanceof Value.Text text
        ? DateText.parseWritten(text.text())
            .filter(written -> written.time().isEmpty())
            .map(WrittenTime::day)
        : Optional.empty();
  }

  private static Speaker speaker(HeaderFields fields) {
    return new Speaker(fields.list("names", "aliases"), fields.website("website", "homepage"));
  }

  private static Event event(HeaderFields fields) {
    Optional<LocalDate> start = time(fields, "start", "date").map(WrittenTime::day);
    return new Event(
        fields.list("names", "aliases"),
        start,
        time(fields, "end").map(WrittenTime::day),
        zone(fields),
        text(fields, "venue"),
        text(fields, "place", "location"),
        fields.website("website", "homepage"),
        rooms(fields),
        text(fields, "conference"),
        color(fields).map(Color::toString));
  }

  /** Reads the colour of an event's pages, and warns if links of that colour are hard to read. */
  private static Optional<Color> color(HeaderFields fields) {
    Optional<Color> color =
        read(
            fields,
            "color",
            Color::parse,
            "the colour \"%s\" can't be read",
            "write three or six hexadecimal digits: \"#0b6e4f\"");
    color.ifPresent(
        found ->
            Look.complaint(found)
                .ifPresent(
                    words ->
                        fields.warn(
                            "low-contrast",
                            Objects.requireNonNull(fields.places().get("color")),
                            words,
                            Look.remedy(found))));
    return color;
  }

  /** Returns the names in a list of texts or maps, which remains for the templates. */
  private static List<String> rooms(HeaderFields fields) {
    return fields.remaining().get("rooms") instanceof Value.Items list
        ? list.items().stream()
            .map(item -> item instanceof Value.Group room ? room.entries().get("name") : item)
            .filter(Value.Text.class::isInstance)
            .map(name -> ((Value.Text) name).text().strip())
            .filter(name -> !name.isEmpty())
            .toList()
        : List.of();
  }

  /** Returns the date of a document that has only the time of its talk or event. */
  static Optional<OffsetDateTime> date(ConferenceRecord conferenceRecord, ZoneId zone) {
    if (conferenceRecord instanceof Talk talk) {
      return talk.start().map(start -> start.in(zone));
    }
    return conferenceRecord instanceof Event event
        ? event.start().map(day -> day.atStartOfDay(event.zone().orElse(zone)).toOffsetDateTime())
        : Optional.empty();
  }

  private static Optional<String> text(HeaderFields fields, String... names) {
    return fields.text(names).map(TextField::text);
  }

  private static Optional<WrittenTime> time(HeaderFields fields, String... names) {
    return fields.date(DateText::parseWritten, ConferenceRecordReader::hint, names);
  }

  private static String hint(String text) {
    return text.isEmpty() ? TIMES : DateText.hint(text);
  }

  private static Optional<WrittenTime> end(HeaderFields fields, Optional<WrittenTime> start) {
    Optional<WrittenTime> end = time(fields, "end");
    if (end.isEmpty() || start.isEmpty()) {
      return end;
    }
    Place place = Objects.requireNonNull(fields.places().get("end"));
    if (isBefore(end.get(), start.get())) {
      fields.error(
          "bad-date",
          place,
          "the talk ends before it begins",
          "write start and end in the order of the clock");
      return Optional.empty();
    }
    boolean hourMissing = start.get().time().isPresent() && end.get().time().isEmpty();
    if (hourMissing && end.get().day().isAfter(start.get().day())) {
      fields.warn(
          "bad-date",
          place,
          "the talk begins at an hour and ends on a day, so its end is unknown",
          "write the hour of the end, or no hour at the start");
    }
    return end;
  }

  private static boolean isBefore(WrittenTime time, WrittenTime reference) {
    if (time.time().isEmpty() || reference.time().isEmpty()) {
      return time.day().isBefore(reference.day());
    }
    ZoneId anywhere = ZoneId.of("UTC");
    boolean comparable = time.offset().isPresent() == reference.offset().isPresent();
    return comparable && time.in(anywhere).isBefore(reference.in(anywhere));
  }

  private static Optional<ZoneId> zone(HeaderFields fields) {
    return read(
        fields,
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

  private static Optional<Duration> duration(HeaderFields fields, boolean seconds) {
    return read(
        fields,
        "duration",
        text -> DurationText.parse(text, seconds),
        "the duration \"%s\" can't be read",
        seconds
            ? "write 45 min, 1 h 30 min or 1:30:00; in a record with the key recorded, a bare"
                + " number is of seconds"
            : "write 45 min, 1 h 30 min or 1:30:00; a bare number is of minutes");
  }

  private static <T> Optional<T> read(
      HeaderFields fields,
      String name,
      Function<String, Optional<T>> parser,
      String message,
      String hint) {
    Optional<TextField> found = fields.text(name);
    Optional<T> value = found.flatMap(text -> parser.apply(text.text()));
    if (found.isPresent() && value.isEmpty()) {
      fields.error(
          "bad-value", found.get().value().place(), message.formatted(found.get().text()), hint);
    }
    return value;
  }
}
