package dev.recap.scaffold;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys that a project sets for talks, speakers and events. */
public final class TalkKeys {

  /** The types of documents that {@code render.talks} adds. */
  static final List<String> RECORDS = List.of("talk", "speaker", "event");

  /** The types of documents that need the keys. */
  public static final List<String> TYPES = List.of("talk", "speaker", "event", "level");

  private static final List<String> LINES =
      List.of(
          "render.talks=true",
          "render.speakers=true",
          "render.speakersindex=true",
          "render.events=true",
          "render.eventsindex=true",
          "event.path=talks",
          "render.levels=true",
          "render.levelsindex=true",
          "render.calendars=true",
          "permalink.talk=/talks/:event/:slug/",
          "permalink.speaker=/speakers/:slug/",
          "permalink.event=/events/:slug/",
          "permalink.level=/levels/:slug/");

  private TalkKeys() {}

  /** Returns the text of jbake.properties with the keys; those that it sets stay. */
  public static String addTo(String properties) {
    String text = properties;
    StringBuilder missing = new StringBuilder();
    for (String line : LINES) {
      String key = Pattern.quote(line.substring(0, line.indexOf('=')));
      if (Pattern.compile("(?m)^\\s*" + key + "\\s*[=:]").matcher(text).find()) {
        continue;
      }
      Matcher comment = Pattern.compile("(?m)^#\\s*" + key + "=.*$").matcher(text);
      if (comment.find()) {
        text = comment.replaceFirst(Matcher.quoteReplacement(line));
      } else {
        missing.append(line).append('\n');
      }
    }
    boolean openLine = !text.isEmpty() && !text.endsWith("\n");
    return text + (openLine && missing.length() > 0 ? "\n" : "") + missing;
  }
}
