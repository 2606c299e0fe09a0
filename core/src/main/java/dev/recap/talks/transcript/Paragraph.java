package dev.recap.talks.transcript;

import java.util.Optional;

/**
 * Some sentences of a transcript that can be read together.
 *
 * @param chapter the one that begins with it
 */
public record Paragraph(
    Kind kind,
    Optional<Timestamp> start,
    Optional<String> speaker,
    Optional<Chapter> chapter,
    String text) {

  /** What it tells of. */
  public enum Kind {
    SPEECH,
    /** Music, applause and the like. */
    SOUND,
    /** What has been said before, word for word or nearly: the announcements of a stream. */
    REPEAT
  }
}
