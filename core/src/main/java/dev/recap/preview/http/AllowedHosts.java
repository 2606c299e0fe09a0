package dev.recap.preview.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hosts whose name a request may carry. A server on the machine's own interface answers to that
 * machine's names alone, or a foreign site whose name is made to point there could read it (DNS
 * rebinding). One that listens on the network has names that it can't know.
 */
record AllowedHosts(boolean every, String configured) {

  private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[^\\]]*\\]|[^:]*)(:[0-9]*)?");
  private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "[::1]");

  static AllowedHosts of(InetAddress listening, String configured) {
    return new AllowedHosts(!listening.isLoopbackAddress(), configured.toLowerCase(Locale.ROOT));
  }

  /** RFC 6761 keeps every name below localhost on the machine. */
  boolean has(String header) {
    Matcher matcher = HOST_AND_PORT.matcher(header.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return false;
    }
    String host = matcher.group(1);
    return every
        || LOCAL.contains(host)
        || host.endsWith(".localhost")
        || host.equals(configured)
        || host.equals("[" + configured + "]");
  }
}
