package dev.recap.check.external;

import java.time.Duration;

/**
 * How politely hosts are asked.
 *
 * @param pause between two questions to one host
 * @param timeout for each answer
 * @param longestWait the most that is waited when a host asks for it
 * @param hostsAtOnce how many hosts are asked at the same time
 */
public record Politeness(Duration pause, Duration timeout, Duration longestWait, int hostsAtOnce) {

  public static final Politeness POLITE =
      new Politeness(Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofMinutes(2), 16);
}
