package dev.recap.render.view;

import dev.recap.model.Document;
import freemarker.template.SimpleDate;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModel;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates for templates. */
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
   * A date that templates show in the author's local time: Freemarker writes every date in one
   * zone, the site's, so the moment is moved to where that zone's clocks show what the author's
   * showed.
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

  /** When one of the documents was published or changed last. */
  public static Optional<OffsetDateTime> newest(List<Document> documents) {
    return documents.stream()
        .flatMap(
            document ->
                Stream.concat(document.date().stream(), document.front().updated().stream()))
        .max(Comparator.comparing(OffsetDateTime::toInstant));
  }
}
