package dev.recap.content.frontmatter.jbake;

import dev.recap.content.frontmatter.Value;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The date that one of JBake's markup engines gives a document. JBake parses dates in the machine's
 * zone and takes the file's date if there is none; Recap parses the text in the site's zone.
 *
 * @param text the text to parse
 * @param computed the engine's own date, if no text of the header gives it
 */
record EngineDate(Optional<Value> text, Optional<Instant> computed) {

  /** The keys that AsciiDoc documents have dates under. */
  private static final List<String> KEYS = List.of("jbake-date", "revdate");

  static EngineDate of(
      @Nullable Object found,
      @Nullable Value written,
      Map<String, Value> values,
      Instant lastModified,
      String pattern) {
    List<Value.Text> texts = new ArrayList<>();
    if (written instanceof Value.Text text && !text.isBlank()) {
      texts.add(text);
    }
    for (String key : KEYS) {
      if (values.get(key) instanceof Value.Text text && !text.isBlank()) {
        texts.add(text);
      }
    }
    Instant date =
        found instanceof Date given
            ? given.toInstant()
            : lastModified.truncatedTo(ChronoUnit.MILLIS);
    for (Value.Text text : texts) {
      if (parseAsJBake(text, pattern).filter(date::equals).isPresent()) {
        return new EngineDate(Optional.of(text), Optional.empty());
      }
    }
    return date.equals(lastModified.truncatedTo(ChronoUnit.MILLIS))
        ? new EngineDate(texts.stream().map(Value.class::cast).findFirst(), Optional.empty())
        : new EngineDate(Optional.empty(), Optional.of(date));
  }

  /** Parses the text as JBake does, in the machine's zone and locale. */
  private static Optional<Instant> parseAsJBake(Value.Text text, String pattern) {
    SimpleDateFormat format = new SimpleDateFormat(pattern);
    return Optional.ofNullable(format.parse(text.text().trim(), new ParsePosition(0)))
        .map(Date::toInstant);
  }
}
