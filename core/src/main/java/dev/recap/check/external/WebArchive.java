package dev.recap.check.external;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds copies of pages by the availability API of the Internet Archive. */
final class WebArchive {

  private final LinkClient linkClient;
  private final URI address;

  WebArchive(LinkClient linkClient, URI address) {
    this.linkClient = linkClient;
    this.address = address;
  }

  private record Availability(@Nullable Snapshots archived_snapshots) {}

  private record Snapshots(@Nullable Snapshot closest) {}

  private record Snapshot(boolean available, @Nullable String url) {}

  /** Returns the copy that is nearest to a day, or the newest one. */
  Optional<String> copyOf(String link, Optional<LocalDate> day) {
    String query = "?url=" + URLEncoder.encode(link, StandardCharsets.UTF_8);
    String time =
        day.map(date -> "&timestamp=" + date.format(DateTimeFormatter.BASIC_ISO_DATE)).orElse("");
    return linkClient.text(URI.create(address + query + time)).flatMap(WebArchive::closest);
  }

  private static Optional<String> closest(String json) {
    try {
      return Optional.ofNullable(new Gson().fromJson(json, Availability.class))
          .map(Availability::archived_snapshots)
          .map(Snapshots::closest)
          .filter(Snapshot::available)
          .map(Snapshot::url)
          .map(url -> url.replaceFirst("^http://web\\.archive\\.org/", "https://web.archive.org/"));
    } catch (JsonParseException noAnswer) {
      return Optional.empty();
    }
  }
}
