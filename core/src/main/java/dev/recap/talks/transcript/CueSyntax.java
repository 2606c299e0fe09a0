package dev.recap.talks.transcript;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the two formats of subtitles write differently. */
enum CueSyntax {
  /** W3C, WebVTT: The Web Video Text Tracks Format, sections 4 and 6. */
  WEB_VTT("(?:\\d{2,4}:)?[0-5]\\d:[0-5]\\d\\.\\d{3}", "write times as in 00:01:02.500") {
    @Override
    List<Cue> cues(Cue cue) {
      return VoiceText.split(cue);
    }
  },
  /** SubRip, which no standard describes: as players read it. */
  SUB_RIP("\\d{1,4}:[0-5]?\\d:[0-5]\\d(?:[,.]\\d{1,3})?", "write times as in 00:01:02,500") {
    @Override
    List<Cue> cues(Cue cue) {
      String text = SUB_RIP_MARKUP.matcher(cue.text()).replaceAll("");
      return List.of(cue.with(cue.speaker(), cue.turn(), text));
    }
  };

  static final String ARROW = "-->";

  private static final Pattern SUB_RIP_MARKUP =
      Pattern.compile(
          "</?(?:i|b|u|s|font)(?:\\s[^<>]*)?>|\\{\\\\[^{}]*\\}|\\{/?[ibus]\\}",
          Pattern.CASE_INSENSITIVE);

  private final Pattern time;
  private final String hint;

  CueSyntax(String time, String hint) {
    this.time = Pattern.compile(time);
    this.hint = hint;
  }

  /** Without markup, one for each who speaks. */
  abstract List<Cue> cues(Cue cue);

  String hint() {
    return hint;
  }

  /** The time that a line has before its arrow, or after. */
  record Time(String text, int column, Optional<Timestamp> time) {}

  Time before(String line) {
    return time(line, 0, line.indexOf(ARROW));
  }

  Time after(String line) {
    return time(line, line.indexOf(ARROW) + ARROW.length(), line.length());
  }

  private Time time(String line, int from, int to) {
    Matcher word = Pattern.compile("\\S+").matcher(line).region(from, to);
    boolean found = word.find();
    String text = found ? word.group() : "";
    return new Time(
        text,
        (found ? word.start() : from) + 1,
        time.matcher(text).matches() ? Timestamp.ofClock(text) : Optional.empty());
  }
}
