package dev.recap.content.frontmatter.jbake;

import dev.recap.content.data.SourceText;
import dev.recap.content.frontmatter.Line;
import dev.recap.content.frontmatter.Value;
import dev.recap.problem.Place;
import java.lang.reflect.Array;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Converts the values that one of JBake's markup engines found to the values of a header. */
final class EngineValues {

  /** Keys that JBake adds itself, and the date, which {@link EngineDate} reads. */
  private static final Set<String> RESERVED_KEYS =
      Set.of("body", "cached", "rendered", "sha1", "file", "uri", "sourceuri", "rootpath", "date");

  private final SourceText source;

  EngineValues(SourceText source) {
    this.source = source;
  }

  /**
   * Returns the values in the order of the header, then by name.
   *
   * @param written the values of the header, for order and places
   * @param found the values of the engine, which win
   */
  Map<String, Value> merge(Map<String, Value> written, Map<String, @Nullable Object> found) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Map.Entry<String, Value> entry : written.entrySet()) {
      Object value = found.get(entry.getKey());
      if (value != null && !RESERVED_KEYS.contains(entry.getKey())) {
        values.put(entry.getKey(), value(entry.getValue().place(), value));
      }
    }
    new TreeMap<>(found)
        .forEach(
            (key, value) -> {
              if (value != null && !RESERVED_KEYS.contains(key)) {
                values.computeIfAbsent(key, absent -> value(place(key, value), value));
              }
            });
    return values;
  }

  /** Returns the first line that contains both, as in {@code :jbake-status: draft}. */
  private Place place(String key, Object value) {
    if (value instanceof String word && !word.isBlank()) {
      String text = source.text();
      for (int at = 0; at < text.length(); ) {
        Line line = Line.at(text, at);
        String words = line.textIn(text);
        int keyAt = words.indexOf(key);
        int valueAt = keyAt < 0 ? -1 : words.indexOf(word, keyAt + key.length());
        if (valueAt >= 0) {
          return source.placeAt(line.start() + valueAt);
        }
        at = line.next();
      }
    }
    return Place.ofFile(source.file().value());
  }

  private static Value value(Place place, @Nullable Object value) {
    Object plain = plain(value);
    if (plain == null) {
      return new Value.Nothing(place);
    }
    if (plain instanceof List<?> list) {
      List<Value> items = new ArrayList<>();
      list.forEach(item -> items.add(value(place, item)));
      return new Value.Items(place, items, plain);
    }
    if (plain instanceof Map<?, ?> map) {
      Map<String, Value> entries = new LinkedHashMap<>();
      map.forEach((key, entry) -> entries.put(String.valueOf(key), value(place, entry)));
      return new Value.Group(place, entries, plain);
    }
    return new Value.Text(place, plain.toString(), plain);
  }

  /** Converts to plain values, since templates could call the methods of other objects. */
  private static @Nullable Object plain(@Nullable Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Number
        || value instanceof Date) {
      return value;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> plain = new LinkedHashMap<>();
      map.forEach((key, entry) -> plain.put(String.valueOf(key), plain(entry)));
      return plain;
    }
    if (value instanceof Collection<?> items) {
      List<@Nullable Object> plain = new ArrayList<>();
      items.forEach(item -> plain.add(plain(item)));
      return plain;
    }
    if (value.getClass().isArray()) {
      List<@Nullable Object> plain = new ArrayList<>();
      for (int i = 0; i < Array.getLength(value); i++) {
        plain.add(plain(Array.get(value, i)));
      }
      return plain;
    }
    return value.toString();
  }

  /**
   * The date that one of JBake's markup engines gives a document. JBake parses dates in the
   * machine's zone and takes the file's date if there is none; Recap parses the text in the site's
   * zone.
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
}
