package dev.recap.preview.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of the Host header that a server accepts. A server that only its machine can reach
 * accepts the names of that machine: otherwise a foreign site could read it by DNS rebinding. A
 * server on the network accepts all, because it cannot know its names.
 */
record AllowedHosts(boolean every, String configured) {

  private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[^\\]]*\\]|[^:]*)(:[0-9]*)?");
  private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "[::1]");

  static AllowedHosts of(InetAddress listening, String configured) {
    return new AllowedHosts(!listening.isLoopbackAddress(), configured.toLowerCase(Locale.ROOT));
  }

  /** Returns true for an accepted host; names below localhost are local too (RFC 6761). */
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
