package dev.recap.importer.conference;

import dev.recap.model.WrittenTime;
import dev.recap.problem.Place;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The programme of a conference, whatever the system that it comes from. It has no field for a mail
 * address, a telephone number, an answer to a question or a note of the organizers.
 *
 * @param rooms in their order
 * @param sessions in the order of time and rooms
 */
record Programme(
    Optional<String> title,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    Optional<ZoneId> zone,
    Optional<String> website,
    List<String> rooms,
    List<Track> tracks,
    List<Session> sessions) {

  Programme {
    rooms = List.copyOf(rooms);
    tracks = List.copyOf(tracks);
    sessions = List.copyOf(sessions);
  }

  /** A track, with its colour as CSS writes it. */
  record Track(String name, Optional<String> color) {}

  /** A link with a title, which may be empty. */
  record Link(String title, String url) {}

  /**
   * A speaker.
   *
   * @param source the identity of the person in the other system
   */
  record Person(
      Optional<String> source,
      String name,
      Optional<String> bio,
      Optional<String> website,
      Optional<String> avatar,
      List<Link> links,
      Place place) {
    Person {
      links = List.copyOf(links);
    }
  }

  /**
   * A talk or a break.
   *
   * @param place in the export
   * @param source the identity of the session in the other system
   * @param pause true for a break
   * @param kind such as {@code Talk} or {@code Workshop}
   * @param start without an offset if the zone of the conference is known
   * @param day of the programme, if that is not the day of the start
   * @param texts the abstract and the description, in Markdown or HTML
   */
  record Session(
      Place place,
      Optional<String> source,
      String title,
      Optional<String> subtitle,
      boolean pause,
      Optional<String> kind,
      Optional<WrittenTime> start,
      Optional<LocalDate> day,
      Optional<Duration> duration,
      Optional<String> room,
      Optional<String> track,
      Optional<String> level,
      Optional<String> language,
      List<String> tags,
      List<Person> speakers,
      List<String> videos,
      List<String> slides,
      List<Link> links,
      boolean notRecorded,
      List<String> texts) {
    Session {
      tags = List.copyOf(tags);
      speakers = List.copyOf(speakers);
      videos = List.copyOf(videos);
      slides = List.copyOf(slides);
      links = List.copyOf(links);
      texts = List.copyOf(texts);
    }
  }
}
