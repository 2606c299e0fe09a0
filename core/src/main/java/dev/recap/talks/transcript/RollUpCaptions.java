package dev.recap.talks.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * Subtitles that roll up, as YouTube makes them: each cue shows the last line of the one before it
 * again, and a cue of an instant holds it in between.
 */
final class RollUpCaptions {

  private static final long INSTANT = 50;

  private RollUpCaptions() {}

  /** Each line once. */
  static List<Cue> unroll(List<Cue> cues) {
    List<Cue> unrolled = new ArrayList<>();
    String last = "";
    for (Cue cue : cues) {
      List<String> lines = cue.text().lines().filter(line -> !plain(line).isEmpty()).toList();
      boolean shown = !lines.isEmpty() && plain(lines.get(0)).equals(last);
      if (!lines.isEmpty()) {
        last = plain(lines.get(lines.size() - 1));
      }
      List<String> left =
          shown && (lines.size() > 1 || isInstant(cue)) ? lines.subList(1, lines.size()) : lines;
      if (!left.isEmpty()) {
        unrolled.add(cue.with(cue.speaker(), cue.turn(), String.join("\n", left)));
      }
    }
    return unrolled;
  }

  private static String plain(String line) {
    return line.replaceAll("<[^>]*>", "").strip();
  }

  private static boolean isInstant(Cue cue) {
    return cue.start()
        .flatMap(start -> cue.end().map(end -> end.millis() - start.millis() <= INSTANT))
        .orElse(false);
  }
}
