package dev.recap.talks.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** The text of a WebVTT cue: who says what, without its markup (W3C, WebVTT, section 6.4). */
final class VoiceText {

  // A tag that is never closed goes on to the end.
  private static final Pattern TAG = Pattern.compile("<([^>]*)>?");
  private static final Pattern VOICE = Pattern.compile("v(?:\\.\\S*)?\\s+(.*)", Pattern.DOTALL);

  private VoiceText() {}

  static List<Cue> split(Cue cue) {
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
