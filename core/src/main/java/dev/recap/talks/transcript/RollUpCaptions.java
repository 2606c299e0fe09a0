package dev.recap.talks.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * Removes the repeated lines of roll-up captions, as YouTube generates them: each cue repeats the
 * last line of the previous one, and a cue of a few milliseconds shows it in between.
 */
final class RollUpCaptions {

  private static final long INSTANT_MILLIS = 50;

  private RollUpCaptions() {}

  /** Returns cues that contain each line once. */
  static List<Cue> unroll(List<Cue> cues) {
    List<Cue> unrolled = new ArrayList<>();
    String last = "";
    for (Cue cue : cues) {
      List<String> lines = cue.text().lines().filter(line -> !plain(line).isEmpty()).toList();
      boolean repeats = !lines.isEmpty() && plain(lines.get(0)).equals(last);
      if (!lines.isEmpty()) {
        last = plain(lines.get(lines.size() - 1));
      }
      List<String> left =
          repeats && (lines.size() > 1 || isInstant(cue)) ? lines.subList(1, lines.size()) : lines;
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
        .flatMap(start -> cue.end().map(end -> end.millis() - start.millis() <= INSTANT_MILLIS))
        .orElse(false);
  }
}
