package dev.recap.scaffold;

import dev.recap.config.Settings;
import dev.recap.problem.Problems;
import dev.recap.render.Archetype;
import dev.recap.scaffold.NewDocument.Wish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;

/** Renders the text of a new document from an archetype. */
record ArchetypeRenderer(Settings settings, NamingConvention convention) {

  /**
   * Returns the text; nothing if the archetype has errors.
   *
   * @param part the number of the document in its series
   */
  Optional<String> render(Wish wish, String slug, OffsetDateTime date, int part, Problems problems)
      throws IOException {
    Map<String, Object> values = new HashMap<>();
    values.put("title", wish.title().strip().replaceAll("\\s+", " "));
    values.put("slug", slug);
    values.put("type", wish.type());
    values.put("tags", wish.tags());
    values.put("draft", wish.draft());
    values.put("separator", settings.read().headerSeparator());
    if (wish.date().isPresent() || wish.type().equals("post")) {
      values.put("date", format(wish, date));
    }
    wish.series()
        .ifPresent(
            name -> {
              values.put("series", name);
              values.put("part", Integer.toString(part));
            });
    return archetype(wish.type()).render(values, settings, problems);
  }

  /** Formats the date by {@code date.format} in a JBake header, otherwise as the author did. */
  private String format(Wish wish, OffsetDateTime date) {
    if (!convention.hasJBakeHeader()) {
      return wish.date().orElse(date.toLocalDate().toString());
    }
    // The language of the names of months, but always the digits and years of ISO 8601.
    Locale locale =
        new Locale.Builder()
            .setLocale(settings.site().locale())
            .setUnicodeLocaleKeyword("nu", "latn")
            .build();
    SimpleDateFormat format = new SimpleDateFormat(settings.read().dateFormat(), locale);
    format.setCalendar(new GregorianCalendar(TimeZone.getTimeZone(settings.site().zone()), locale));
    return format.format(Date.from(date.toInstant()));
  }

  private Archetype archetype(String type) throws IOException {
    String name = type + "." + convention.extension();
    Path file = settings.folders().project().resolve(Archetype.FOLDER).resolve(name);
    return new Archetype(
        name,
        Files.isRegularFile(file)
            ? Files.readString(file, settings.read().encoding())
            : Scaffold.archetype(type, convention.hasJBakeHeader()));
  }
}
