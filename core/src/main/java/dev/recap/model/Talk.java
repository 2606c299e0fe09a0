package dev.recap.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a talk says beside title, date, tags and abstract.
 *
 * @param speakers as they are written, by name or slug
 * @param event the edition of a conference that it was given at, by name or slug
 * @param start bare times are those of the event's place
 * @param end after {@code start}
 * @param level for whom it is, such as {@code beginner}
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

  /** Of recordings and slides; they may be files of the site itself. */
  public List<String> addresses() {
    return Stream.concat(videos.stream(), slides.stream()).toList();
  }
}
