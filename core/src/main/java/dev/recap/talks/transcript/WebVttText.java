package dev.recap.talks.transcript;

import java.util.Optional;

/** A transcript as a file that browsers read in a {@code <track>} (W3C, WebVTT, section 4). */
final class WebVttText {

  private WebVttText() {}

  static String of(Transcript transcript) {
    StringBuilder text = new StringBuilder("WEBVTT\n");
    for (Cue cue : transcript.cues()) {
      cue.start()
          .flatMap(start -> cue.end().map(end -> start.timestamp() + " --> " + end.timestamp()))
          .ifPresent(times -> text.append('\n').append(times).append('\n').append(said(cue)));
    }
    return text.toString();
  }

  private static String said(Cue cue) {
    StringBuilder said = new StringBuilder();
    Optional<String> voice = cue.speaker().map(name -> "<v " + escape(name) + ">");
    // A blank line would end the cue.
    cue.text()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> said.append(escape(line.strip())).append('\n'));
    return voice.orElse("") + said;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
