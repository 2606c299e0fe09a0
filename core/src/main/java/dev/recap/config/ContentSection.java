package dev.recap.config;

import dev.recap.config.MarkdownSettings.Flavor;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.text.SimpleDateFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@link ReadSettings}, {@link MarkdownSettings} and {@link TalkSettings}. */
final class ContentSection {

  private ContentSection() {}

  static ReadSettings reading(Values values) {
    return new ReadSettings(
        values.read(
            Keys.RENDER_ENCODING,
            ContentSection::charset,
            () -> Charset.availableCharsets().keySet(),
            "write UTF-8"),
        values.read(
            Keys.DATE_FORMAT,
            ContentSection::datePattern,
            "write letters such as yyyy-MM-dd, with other words in single quotes"),
        values.word(Keys.DEFAULT_STATUS),
        values.word(Keys.DEFAULT_TYPE),
        values.word(Keys.HEADER_SEPARATOR),
        values.flag(Keys.TAG_SANITIZE),
        values.number(Keys.SUMMARY_WORDS, 1));
  }

  static MarkdownSettings markdown(Values values) {
    return new MarkdownSettings(
        values.read(
            Keys.MARKDOWN_FLAVOR,
            ContentSection::flavor,
            () -> List.of("jbake", "modern"),
            "write jbake or modern"),
        values.list(Keys.MARKDOWN_EXTENSIONS),
        values.flag(Keys.MARKDOWN_EMOJI),
        values.flag(Keys.MARKDOWN_EMBEDS));
  }

  static TalkSettings talks(Values values) {
    boolean on = values.flag(Keys.RENDER_TALKS);
    boolean calendars = values.flag(Keys.RENDER_CALENDARS);
    if (calendars && !on) {
      values.warnOfAlone(Keys.RENDER_CALENDARS, Keys.RENDER_TALKS);
    }
    return new TalkSettings(
        on,
        on && calendars,
        List.of(
            records("talk", Keys.TALK_DATA, values),
            records("speaker", Keys.SPEAKER_DATA, values),
            records("event", Keys.EVENT_DATA, values)));
  }

  private static TalkSettings.Folder records(String type, Key key, Values values) {
    return new TalkSettings.Folder(type, values.name(key));
  }

  private static Optional<Charset> charset(String value) {
    try {
      return Optional.of(Charset.forName(value));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> datePattern(String value) {
    // The check loads the JDK's calendar data, which most projects' start need not pay for.
    if (value.equals(Keys.DATE_FORMAT.fallback())) {
      return Optional.of(value);
    }
    try {
      return Optional.of(new SimpleDateFormat(value, Locale.ROOT).toPattern());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Flavor> flavor(String value) {
    return switch (value) {
      case "jbake" -> Optional.of(Flavor.JBAKE);
      case "modern" -> Optional.of(Flavor.MODERN);
      default -> Optional.empty();
    };
  }
}
