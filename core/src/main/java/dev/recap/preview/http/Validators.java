package dev.recap.preview.http;

import com.dynatrace.hash4j.hashing.Hashing;
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
 *
 * @param modified of a file on the disk
 */
record Validators(String etag, Optional<Instant> modified) {

  /** IMF-fixdate, RFC 9110, section 5.6.7; the JDK's RFC 1123 format has no two-digit days. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  static Validators of(FileTime modified, long size) {
    Instant instant = modified.toInstant();
    String etag = "\"%x-%x-%x\"".formatted(instant.getEpochSecond(), instant.getNano(), size);
    return new Validators(etag, Optional.of(instant.truncatedTo(ChronoUnit.SECONDS)));
  }

  /** Of what lies on no disk. */
  static Validators of(byte[] bytes) {
    String etag = "\"%x-%x\"".formatted(Hashing.xxh3_64().hashBytesToLong(bytes), bytes.length);
    return new Validators(etag, Optional.empty());
  }

  void writeTo(Headers response) {
    response.set("ETag", etag);
    modified.ifPresent(date -> response.set("Last-Modified", HTTP_DATE.format(date)));
  }

  /** Whether who asks has the file already. */
  boolean isKnownTo(Headers request) {
    @Nullable String tags = join(request, "If-None-Match");
    if (tags != null) {
      return tags.strip().equals("*")
          || Arrays.stream(tags.split(","))
              .map(String::strip)
              .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
              .anyMatch(etag::equals);
    }
    return date(request.getFirst("If-Modified-Since"))
        .filter(since -> modified.filter(date -> !date.isAfter(since)).isPresent())
        .isPresent();
  }

  /** Whether a part can be given to who has another part, if that is what the request is. */
  boolean mayContinue(Headers request) {
    @Nullable String condition = request.getFirst("If-Range");
    return condition == null
        || condition.strip().equals(etag)
        || date(condition).filter(date -> modified.filter(date::equals).isPresent()).isPresent();
  }

  private static @Nullable String join(Headers request, String name) {
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
