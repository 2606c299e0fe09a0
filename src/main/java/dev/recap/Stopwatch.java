package dev.recap;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes the time of one stage after the other. */
final class Stopwatch {

  private final Map<String, Duration> laps = new LinkedHashMap<>();
  private long since = System.nanoTime();

  void lap(String stage) {
    long now = System.nanoTime();
    laps.merge(stage, Duration.ofNanos(now - since), Duration::plus);
    since = now;
  }

  Map<String, Duration> laps() {
    return laps;
  }
}
