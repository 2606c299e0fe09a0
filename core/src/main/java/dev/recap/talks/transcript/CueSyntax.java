package dev.recap.talks.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** The differences between the two subtitle formats. */
enum CueSyntax {
  /** W3C, WebVTT: The Web Video Text Tracks Format, sections 4 and 6. */
  WEB_VTT(
      "(?:\\d{1,4}:)?[0-5]\\d:[0-5]\\d\\.\\d{3}",
      "(?:\\d{1,4}:)?[0-5]?\\d:[0-5]?\\d(?:\\.\\d{1,9})?", "write times as in 00:01:02.500") {
    @Override
    List<Cue> cues(Cue cue) {
      return splitByVoice(cue);
    }
  },
  /** SubRip, as players read it; no standard describes it. */
  SUB_RIP(
      "(?:\\d{1,4}:)?[0-5]?\\d:[0-5]?\\d(?:[,.]\\d{1,9})?",
      "(?:\\d{1,4}:)?[0-5]?\\d:[0-5]?\\d(?:[,.]\\d{1,9})?",
      "write times as in 00:01:02,500") {
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

  /** A tag that is not closed extends to the end. */
  private static final Pattern TAG = Pattern.compile("<([^>]*)>?");

  private static final Pattern VOICE = Pattern.compile("v(?:\\.\\S*)?\\s+(.*)", Pattern.DOTALL);

  /** A time, and a setting such as {@code align:start} straight after it. */
  private static final Pattern SETTINGS_AFTER_TIME =
      Pattern.compile("(\\s*[\\d:.,]*\\d)[A-Za-z].*");

  private static final Pattern WORD = Pattern.compile("\\S+");

  /** Seconds of one digit, as some programs write them. */
  private static final Pattern SHORT_SECONDS = Pattern.compile(":(\\d)(?=[,.]|$)");

  private final Pattern time;
  private final Pattern legible;
  private final String hint;

  /**
   * @param time the form that every browser and player reads
   * @param legible the form that some of them read
   */
  CueSyntax(String time, String legible, String hint) {
    this.time = Pattern.compile(time);
    this.legible = Pattern.compile(legible);
    this.hint = hint;
  }

  /** Returns the cue without markup, split by speaker. */
  abstract List<Cue> cues(Cue cue);

  String hint() {
    return hint;
  }

  /**
   * A time before or after the arrow of a line.
   *
   * @param regular true if every browser reads it
   */
  record Time(String text, int column, Optional<Timestamp> time, boolean regular) {}

  Time before(String line) {
    return time(line, 0, line.indexOf(ARROW));
  }

  /** Returns the time after the arrow, which settings may follow without a space. */
  Time after(String line) {
    int from = line.indexOf(ARROW) + ARROW.length();
    Matcher settings = SETTINGS_AFTER_TIME.matcher(line).region(from, line.length());
    return time(line, from, settings.lookingAt() ? settings.end(1) : line.length());
  }

  private Time time(String line, int from, int to) {
    Matcher word = WORD.matcher(line).region(from, to);
    boolean found = word.find();
    String text = found ? word.group() : "";
    return new Time(
        text,
        (found ? word.start() : from) + 1,
        legible.matcher(text).matches()
            ? Timestamp.ofClock(SHORT_SECONDS.matcher(text).replaceFirst(":0$1"))
            : Optional.empty(),
        time.matcher(text).matches());
  }

  /** Splits a WebVTT cue by speaker and removes its markup (W3C, WebVTT, section 6.4). */
  private static List<Cue> splitByVoice(Cue cue) {
    List<Cue> spoken = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Optional<String> speaker = Optional.empty();
    Matcher tag = TAG.matcher(cue.text());
    int read = 0;
    while (tag.find()) {
      text.append(cue.text(), read, tag.start());
      read = tag.end();
      Matcher voice = VOICE.matcher(tag.group(1));
      boolean begins = voice.matches();
      if (begins || tag.group(1).equals("/v")) {
        add(cue, speaker, text, spoken);
        speaker = begins ? Optional.of(unescape(voice.group(1)).strip()) : Optional.empty();
      }
    }
    text.append(cue.text(), read, cue.text().length());
    add(cue, speaker, text, spoken);
    return spoken;
  }

  private static void add(Cue cue, Optional<String> speaker, StringBuilder text, List<Cue> spoken) {
    String said = unescape(text.toString());
    text.setLength(0);
    if (!said.isBlank()) {
      spoken.add(cue.with(speaker.filter(name -> !name.isEmpty()), false, said));
    }
  }

  private static String unescape(String text) {
    return Parser.unescapeEntities(text, false);
  }
}
