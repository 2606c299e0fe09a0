package dev.recap.talks.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses a plain text transcript: lines broken anywhere, with or without blank lines between
 * paragraphs. A line may begin with its time, in brackets or, if the first line does so too,
 * without.
 */
final class PlainTranscript {

  private static final Pattern TIME =
      Pattern.compile(
          "([\\[(])?((?:\\d{1,4}:)?\\d{1,3}:[0-5]\\d(?:[.,]\\d{1,3})?)[\\])]?(?:\\s+[-–—]\\s|:?\\s|$)");

  private final List<Cue> cues = new ArrayList<>();
  private final boolean bare;
  private Optional<Timestamp> time = Optional.empty();
  private boolean paragraph;

  private PlainTranscript(List<String> lines) {
    this.bare =
        lines.stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .findFirst()
            .filter(first -> TIME.matcher(first).lookingAt())
            .isPresent();
    lines.forEach(line -> line(line.strip()));
  }

  static Transcript read(String text) {
    return new Transcript(
        SpeakerLabels.extract(new PlainTranscript(TextLines.of(text)).cues), Optional.empty());
  }

  private void line(String line) {
    if (line.isEmpty()) {
      paragraph = true;
      return;
    }
    String said = line;
    Matcher matcher = TIME.matcher(line);
    if (matcher.lookingAt() && (bare || matcher.group(1) != null)) {
      Optional<Timestamp> found = Timestamp.ofClock(matcher.group(2)).filter(this::isLater);
      if (found.isPresent()) {
        time = found;
        said = line.substring(matcher.end()).strip();
      }
    }
    if (!said.isEmpty()) {
      Cue cue = new Cue(time, Optional.empty(), Optional.empty(), paragraph, said);
      cues.add(cue);
      paragraph = false;
    }
  }

  /** Rejects a time that goes back, as in "doors open at 9:30". */
  private boolean isLater(Timestamp found) {
    return time.filter(last -> found.compareTo(last) < 0).isEmpty();
  }
}
