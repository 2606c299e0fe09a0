package dev.recap.check.external;

import java.time.Duration;

/**
 * The limits for requests to other hosts.
 *
 * @param pause between two requests to one host
 * @param timeout of each response
 * @param longestWait the longest pause that a busy host may ask for
 * @param hostsAtOnce the number of hosts at the same time
 */
public record Politeness(Duration pause, Duration timeout, Duration longestWait, int hostsAtOnce) {

  public static final Politeness POLITE =
      new Politeness(Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofMinutes(2), 16);
}
