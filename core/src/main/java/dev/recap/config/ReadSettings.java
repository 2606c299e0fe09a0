package dev.recap.config;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.text.SimpleDateFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The settings for reading content files.
 *
 * @param encoding of content and output
 * @param dateFormat JBake's {@code date.format}, a SimpleDateFormat pattern, for JBake headers
 * @param defaultStatus for JBake headers without a status; may be empty
 * @param defaultType for headers without a type; may be empty
 * @param headerSeparator the line that closes a JBake header
 * @param sanitizeTags true if a space in a tag becomes a hyphen
 * @param summaryWords the number of words in a summary
 */
public record ReadSettings(
    Charset encoding,
    String dateFormat,
    String defaultStatus,
    String defaultType,
    String headerSeparator,
    boolean sanitizeTags,
    int summaryWords) {

  static ReadSettings read(Values values) {
    return new ReadSettings(
        values.read(
            Keys.RENDER_ENCODING,
            ReadSettings::charset,
            () -> Charset.availableCharsets().keySet(),
            "write UTF-8"),
        values.read(
            Keys.DATE_FORMAT,
            ReadSettings::datePattern,
            "write letters such as yyyy-MM-dd, with other words in single quotes"),
        values.word(Keys.DEFAULT_STATUS),
        values.word(Keys.DEFAULT_TYPE),
        values.word(Keys.HEADER_SEPARATOR),
        values.flag(Keys.TAG_SANITIZE),
        values.number(Keys.SUMMARY_WORDS, 1));
  }

  private static Optional<Charset> charset(String value) {
    try {
      return Optional.of(Charset.forName(value));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> datePattern(String value) {
    // The check loads the JDK's calendar data; projects with the default pattern start without it.
    if (value.equals(Keys.DATE_FORMAT.fallback())) {
      return Optional.of(value);
    }
    try {
      return Optional.of(new SimpleDateFormat(value, Locale.ROOT).toPattern());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
