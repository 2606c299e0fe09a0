package dev.recap.serve;

import com.sun.net.httpserver.Headers;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What tells one state of a file from another (RFC 9110, section 8.8), and the conditions that
 * requests set with it (section 13).
 */
record Validators(String etag, Instant modified) {

  /** IMF-fixdate, RFC 9110, section 5.6.7; the JDK's RFC 1123 format has no two-digit days. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  static Validators of(FileTime modified, long size) {
    Instant instant = modified.toInstant();
    String etag = "\"%x-%x-%x\"".formatted(instant.getEpochSecond(), instant.getNano(), size);
    return new Validators(etag, instant.truncatedTo(ChronoUnit.SECONDS));
  }

  String lastModified() {
    return HTTP_DATE.format(modified);
  }

  /** Whether who asks has the file already. */
  boolean isKnownTo(Headers request) {
    @Nullable String tags = joined(request, "If-None-Match");
    if (tags != null) {
      return tags.strip().equals("*")
          || Arrays.stream(tags.split(","))
              .map(String::strip)
              .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
              .anyMatch(etag::equals);
    }
    return date(request.getFirst("If-Modified-Since"))
        .filter(since -> !modified.isAfter(since))
        .isPresent();
  }

  /** Whether a part can be given to who has another part, if that is what the request is. */
  boolean mayContinue(Headers request) {
    @Nullable String condition = request.getFirst("If-Range");
    return condition == null
        || condition.strip().equals(etag)
        || date(condition).filter(modified::equals).isPresent();
  }

  private static @Nullable String joined(Headers request, String name) {
    return request.containsKey(name) ? String.join(",", request.get(name)) : null;
  }

  private static Optional<Instant> date(@Nullable String value) {
    try {
      return value == null
          ? Optional.empty()
          : Optional.of(HTTP_DATE.parse(value.strip(), Instant::from));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
