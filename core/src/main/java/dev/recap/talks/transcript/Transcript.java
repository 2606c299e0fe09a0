package dev.recap.talks.transcript;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was said, in the order of the file.
 *
 * @param language as the file itself says it
 */
public record Transcript(List<Cue> cues, Optional<String> language) {

  public static final Transcript NOTHING = new Transcript(List.of(), Optional.empty());

  public Transcript {
    cues = List.copyOf(cues);
  }

  /** How long it goes on, where the file has times. */
  public Optional<Timestamp> duration() {
    return cues.stream()
        .flatMap(cue -> Stream.concat(cue.start().stream(), cue.end().stream()))
        .max(Timestamp::compareTo);
  }

  /** Each cue as a chapter, as in a WebVTT file of chapters. */
  public List<Chapter> asChapters() {
    return cues.stream()
        .flatMap(cue -> cue.start().map(start -> new Chapter(start, cue.words())).stream())
        .toList();
  }
}
