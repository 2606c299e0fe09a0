package dev.recap.talks.media;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * An address taken apart, if RFC 3986 knows it as one: of the web ({@code http}, {@code https} or
 * {@code //}), or a path of this site, which has no host.
 *
 * @param host in lower case, without {@code www.}, or an empty string
 * @param port as {@code :8080}, or an empty string
 * @param segments of the path, without empty ones
 */
public record MediaUrl(
    String host, String port, List<String> segments, String query, String fragment) {

  public static Optional<MediaUrl> of(String address) {
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme() == null ? "https" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("https") || scheme.equals("http");
      boolean hostless = uri.getHost() == null;
      boolean meantToHaveHost = uri.getScheme() != null || uri.getRawAuthority() != null;
      // Nobody has a user's name in the address of a video, but it may look like a host.
      if (!web || (hostless && meantToHaveHost) || uri.getRawUserInfo() != null) {
        return Optional.empty();
      }
      return Optional.of(
          new MediaUrl(
              hostOf(uri),
              uri.getPort() < 0 ? "" : ":" + uri.getPort(),
              Stream.of(uri.getRawPath().split("/")).filter(part -> !part.isEmpty()).toList(),
              orEmpty(uri.getRawQuery()),
              orEmpty(uri.getRawFragment())));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String hostOf(URI uri) {
    String host = orEmpty(uri.getHost()).toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }

  private static String orEmpty(String part) {
    return part == null ? "" : part;
  }

  /** A segment of the path, or an empty string where the path is shorter. */
  String segment(int index) {
    return index < segments.size() ? segments.get(index) : "";
  }

  String last() {
    return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
  }

  /** The first value of a name in the query, or an empty string. */
  String parameter(String name) {
    return value(query, name);
  }

  /** What {@code t=} or {@code start=} says, in the query or the fragment; 0 if nothing. */
  int start() {
    return Stream.of(
            parameter("t"), parameter("start"), value(fragment, "t"), value(fragment, "start"))
        .map(StartTime::seconds)
        .flatMapToInt(OptionalInt::stream)
        .findFirst()
        .orElse(0);
  }

  private static String value(String pairs, String name) {
    return Stream.of(pairs.split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }
}
