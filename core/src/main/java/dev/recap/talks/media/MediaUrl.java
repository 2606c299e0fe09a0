package dev.recap.talks.media;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parts of a URL (RFC 3986) of the web ({@code http}, {@code https} or {@code //}), or of a
 * path of this site, which has no host.
 *
 * @param host the host in lower case, without {@code www.}, or an empty string
 * @param port the port as {@code :8080}, or an empty string
 * @param segments the non-empty segments of the path
 */
public record MediaUrl(
    String host, String port, List<String> segments, String query, String fragment) {

  /** A start time: {@code 754}, {@code 754s} or {@code 12m34s}. */
  private static final Pattern START =
      Pattern.compile("(?:([0-9]{1,3})h)?(?:([0-9]{1,4})m)?(?:([0-9]{1,6})s?)?");

  public static Optional<MediaUrl> of(String address) {
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme() == null ? "https" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("https") || scheme.equals("http");
      boolean hostless = uri.getHost() == null;
      boolean meantToHaveHost = uri.getScheme() != null || uri.getRawAuthority() != null;
      // A user name is never part of a video's URL, but may look like a host.
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

  /** Returns a segment of the path, or an empty string if the path is shorter. */
  String segment(int index) {
    return index < segments.size() ? segments.get(index) : "";
  }

  String last() {
    return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
  }

  /** Returns the first value of a query parameter, or an empty string. */
  String parameter(String name) {
    return value(query, name);
  }

  /** Returns the seconds of {@code t=} or {@code start=} in the query or the fragment, or 0. */
  int start() {
    return Stream.of(
            parameter("t"), parameter("start"), value(fragment, "t"), value(fragment, "start"))
        .map(MediaUrl::parseSeconds)
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

  /** Parses a start time to seconds. */
  public static OptionalInt parseSeconds(String text) {
    Matcher matcher = START.matcher(text);
    return text.isEmpty() || !matcher.matches()
        ? OptionalInt.empty()
        : OptionalInt.of(number(matcher, 1) * 3600 + number(matcher, 2) * 60 + number(matcher, 3));
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
