package dev.recap.talks.transcript;

import java.util.Optional;

/**
 * A paragraph of a transcript.
 *
 * @param chapter the chapter that begins with the paragraph
 */
public record Paragraph(
    Kind kind,
    Optional<Timestamp> start,
    Optional<String> speaker,
    Optional<Chapter> chapter,
    String text) {

  /** The content of a paragraph. */
  public enum Kind {
    SPEECH,
    /** A sound such as music or applause. */
    SOUND,
    /**
     * Speech that repeats earlier speech (nearly) word for word, as announcements of a stream do.
     */
    REPEAT
  }
}
