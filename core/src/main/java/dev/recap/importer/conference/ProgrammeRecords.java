package dev.recap.importer.conference;

import dev.recap.importer.conference.Programme.Link;
import dev.recap.importer.conference.Programme.Person;
import dev.recap.importer.conference.Programme.Session;
import dev.recap.model.WrittenTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes the parts of a programme as the records of docs/talks.md. */
final class ProgrammeRecords {

  static final String SOURCE = "source";

  private ProgrammeRecords() {}

  /** Collects the keys of a record; empty values are left out. */
  private static final class Keys {

    private final Map<String, Object> keys = new LinkedHashMap<>();

    Keys with(String key, Optional<?> value) {
      value.ifPresent(found -> keys.put(key, found));
      return this;
    }

    Keys with(String key, String value) {
      if (!value.isEmpty()) {
        keys.put(key, value);
      }
      return this;
    }

    Keys with(String key, List<?> values) {
      if (!values.isEmpty()) {
        keys.put(key, values);
      }
      return this;
    }
  }

  /**
   * Returns the record of an event.
   *
   * @param name of the event
   */
  static Map<String, Object> event(Programme programme, String name) {
    List<Map<String, Object>> tracks = new ArrayList<>();
    for (Programme.Track track : programme.tracks()) {
      tracks.add(new Keys().with("name", track.name()).with("color", track.color()).keys);
    }
    return new Keys()
        .with("name", name)
        .with("start", programme.start().map(LocalDate::toString))
        .with("end", programme.end().map(LocalDate::toString))
        .with("timezone", programme.zone().map(Object::toString))
        .with("website", programme.website())
        .with("rooms", programme.rooms())
        .with("tracks", tracks)
        .with(SOURCE, "schedule")
        .keys;
  }

  /**
   * Returns the record of a speaker.
   *
   * @param text makes Markdown of the biography
   * @param picture returns the address of a picture
   */
  static Map<String, Object> speaker(
      Person person, Function<String, String> text, Function<String, String> picture) {
    return new Keys()
        .with("name", person.name())
        .with("website", person.website())
        .with("image", person.avatar().map(picture))
        .with("links", links(person.links()))
        .with(SOURCE, person.source())
        .with("bio", person.bio().map(text).orElse(""))
        .keys;
  }

  /**
   * Returns the record of a talk or a break.
   *
   * @param speakers their names, or the slugs of those who share one
   * @param aliases its earlier addresses
   * @param text makes Markdown of the abstract
   */
  static Map<String, Object> session(
      Session session, List<String> speakers, List<String> aliases, Function<String, String> text) {
    String body = String.join("\n\n", session.texts().stream().map(text).toList());
    Keys keys =
        new Keys()
            .with("title", session.title())
            .with("subtitle", session.subtitle())
            .with("kind", session.pause() ? Optional.of("break") : session.kind())
            .with("start", session.start().map(ProgrammeRecords::time))
            .with("day", session.day().map(LocalDate::toString))
            .with("duration", session.duration().map(length -> length.toMinutes() + " min"))
            .with("room", session.room());
    if (!session.pause()) {
      keys.with("track", session.track())
          .with("level", session.level())
          .with("language", session.language())
          .with("speakers", speakers)
          .with("tags", session.tags())
          .with("videos", session.videos())
          .with("slides", session.slides())
          .with("links", links(session.links()));
      if (session.notRecorded()) {
        keys.keys.put("do_not_record", true);
      }
    }
    return keys.with(SOURCE, session.source()).with("aliases", aliases).with("abstract", body).keys;
  }

  private static List<Map<String, Object>> links(List<Link> links) {
    List<Map<String, Object>> written = new ArrayList<>();
    for (Link link : links) {
      written.add(new Keys().with("title", link.title()).with("url", link.url()).keys);
    }
    return written;
  }

  static String time(WrittenTime time) {
    String hour = time.time().map(Object::toString).orElse("");
    return time.offset()
        .map(offset -> time.day() + "T" + hour + ":00" + offset)
        .orElseGet(() -> (time.day() + " " + hour).strip());
  }
}
