package dev.recap.model;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The data of a talk, without title, date, tags and abstract.
 *
 * @param speakers as the header names them, by name or slug
 * @param event the edition of the conference, by name or slug
 * @param start without an offset, a time is in the event's time zone
 * @param end after {@code start}
 * @param day of the programme to which it belongs, if that is not the day of its start, as of a
 *     talk after midnight
 * @param level of the audience, such as {@code beginner}
 * @param duration of the talk, or of its recording
 * @param videos addresses of recordings
 * @param slides addresses of slides
 * @param language that it is given in
 */
public record Talk(
    List<String> speakers,
    Optional<String> event,
    Optional<WrittenTime> start,
    Optional<WrittenTime> end,
    Optional<LocalDate> day,
    Optional<String> room,
    Optional<String> track,
    Optional<String> level,
    Optional<Duration> duration,
    List<String> videos,
    List<String> slides,
    Optional<String> language)
    implements ConferenceRecord {

  public Talk {
    speakers = List.copyOf(speakers);
    videos = List.copyOf(videos);
    slides = List.copyOf(slides);
  }

  /** Returns the addresses of recordings and slides; they may be files of the site itself. */
  public List<String> addresses() {
    return Stream.concat(videos.stream(), slides.stream()).toList();
  }
}
