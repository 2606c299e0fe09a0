package dev.recap.render.view;

import freemarker.template.SimpleDate;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModel;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Formats dates for templates. */
public final class Dates {

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
  // RFC 822 as RSS uses it, with a year of four digits (RFC 1123).
  private static final DateTimeFormatter RFC822 =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

  private final ZoneId zone;

  public Dates(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Returns a date that templates show in the author's local time. Freemarker writes every date in
   * one zone, the site's, so the instant is moved to where that zone's clocks show the same time.
   */
  @Nullable TemplateModel local(Optional<OffsetDateTime> date) {
    return date.map(d -> Date.from(d.toLocalDateTime().atZone(zone).toInstant()))
        .<TemplateModel>map(d -> new SimpleDate(d, TemplateDateModel.DATETIME))
        .orElse(null);
  }

  public static String iso(OffsetDateTime date) {
    return ISO.format(date);
  }

  public static String rfc822(OffsetDateTime date) {
    return RFC822.format(date);
  }
}
