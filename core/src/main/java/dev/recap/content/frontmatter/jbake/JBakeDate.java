package dev.recap.content.frontmatter.jbake;

import dev.recap.content.frontmatter.DateText;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

/**
 * Parses dates of JBake headers: first by {@code date.format}, leniently and ignoring what follows,
 * as JBake does, but in the site's zone and locale; if that fails, as in YAML headers.
 */
record JBakeDate(String pattern, ZoneId zone, Locale locale) {

  Optional<OffsetDateTime> parse(String text) {
    // SimpleDateFormat is not thread-safe.
    SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
    // Java would count the years of a Thai site in the Buddhist era.
    format.setCalendar(new GregorianCalendar(TimeZone.getTimeZone(zone), locale));
    if (format.parse(text, new ParsePosition(0)) == null) {
      return DateText.parse(text, zone);
    }
    Calendar calendar = format.getCalendar();
    if (calendar.get(Calendar.ERA) == GregorianCalendar.BC) {
      return Optional.empty();
    }
    int offset = calendar.get(Calendar.ZONE_OFFSET) + calendar.get(Calendar.DST_OFFSET);
    Instant instant = calendar.toInstant();
    return Optional.of(instant.atOffset(ZoneOffset.ofTotalSeconds(offset / 1000)));
  }

  OffsetDateTime atZone(Instant time) {
    return time.atZone(zone).toOffsetDateTime();
  }

  String hint() {
    return "write it as date.format in jbake.properties has it: " + pattern;
  }
}
