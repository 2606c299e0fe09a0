package dev.recap.talks.transcript;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cues of a recording in the order of their file.
 *
 * @param language the language that the file itself names
 */
public record Transcript(List<Cue> cues, Optional<String> language) {

  public static final Transcript EMPTY = new Transcript(List.of(), Optional.empty());

  public Transcript {
    cues = List.copyOf(cues);
  }

  /** Returns the latest time, if the file has times. */
  public Optional<Timestamp> duration() {
    return cues.stream()
        .flatMap(cue -> Stream.concat(cue.start().stream(), cue.end().stream()))
        .max(Timestamp::compareTo);
  }

  /** Returns each cue as a chapter, for a WebVTT file of chapters. */
  public List<Chapter> asChapters() {
    return cues.stream()
        .flatMap(cue -> cue.start().map(start -> new Chapter(start, cue.words())).stream())
        .toList();
  }

  /** Returns the text of a file for a {@code <track>} (W3C, WebVTT, section 4). */
  String toWebVtt() {
    StringBuilder text = new StringBuilder("WEBVTT\n");
    for (Cue cue : cues) {
      cue.start()
          .flatMap(start -> cue.end().map(end -> start.timestamp() + " --> " + end.timestamp()))
          .ifPresent(times -> text.append('\n').append(times).append('\n').append(payload(cue)));
    }
    return text.toString();
  }

  private static String payload(Cue cue) {
    StringBuilder payload = new StringBuilder();
    Optional<String> voice = cue.speaker().map(name -> "<v " + escape(name) + ">");
    // A blank line would end the cue.
    cue.text()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> payload.append(escape(line.strip())).append('\n'));
    return voice.orElse("") + payload;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
