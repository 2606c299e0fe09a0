package dev.recap.content.frontmatter;

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
 * The date that one of JBake's markup engines gives a document. JBake reads dates in the zone of
 * the machine and takes the file's own where there is none; Recap reads what was written in the
 * zone of the site.
 *
 * @param text what is to be read
 * @param made what the engine made in its own way, where it did
 */
record EngineDate(Optional<Value> text, Optional<Instant> made) {

  /** Where JBake's engines take dates from; the first two are AsciiDoc's. */
  private static final List<String> SOURCES = List.of("jbake-date", "revdate");

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
    for (String key : SOURCES) {
      if (values.get(key) instanceof Value.Text text && !text.isBlank()) {
        texts.add(text);
      }
    }
    Instant date =
        found instanceof Date given
            ? given.toInstant()
            : lastModified.truncatedTo(ChronoUnit.MILLIS);
    for (Value.Text text : texts) {
      if (jbakes(text, pattern).filter(date::equals).isPresent()) {
        return new EngineDate(Optional.of(text), Optional.empty());
      }
    }
    return date.equals(lastModified.truncatedTo(ChronoUnit.MILLIS))
        ? new EngineDate(texts.stream().map(Value.class::cast).findFirst(), Optional.empty())
        : new EngineDate(Optional.empty(), Optional.of(date));
  }

  /** What JBake makes of the text, on this machine. */
  private static Optional<Instant> jbakes(Value.Text text, String pattern) {
    SimpleDateFormat format = new SimpleDateFormat(pattern);
    return Optional.ofNullable(format.parse(text.text().trim(), new ParsePosition(0)))
        .map(Date::toInstant);
  }
}
