package dev.recap.check.external;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the URLs that authors write and browsers accept into URIs (RFC 3986). */
final class LenientUri {

  private static final Pattern PARTS = Pattern.compile("(?i)(https?://)([^/?#]*)(.*)");
  private static final String LEGAL = "-._~:/?#@!$&'()*+,;=%";

  private LenientUri() {}

  static Optional<URI> of(String written) {
    Matcher parts = PARTS.matcher(written);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      String host = IDN.toASCII(parts.group(2), IDN.ALLOW_UNASSIGNED);
      URI uri = new URI(parts.group(1) + host + legal(parts.group(3)));
      return Optional.of(uri).filter(found -> found.getHost() != null);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the target of a redirect. */
  static Optional<URI> resolve(URI from, String location) {
    try {
      return of(from.resolve(new URI(legal(location))).toString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String legal(String text) {
    StringBuilder legal = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || LEGAL.indexOf(c) >= 0);
      legal.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return legal.toString();
  }
}
