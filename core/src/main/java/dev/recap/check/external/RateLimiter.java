package dev.recap.check.external;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Keeps a pause between requests to one host. Thread-safe. */
final class RateLimiter {

  private final Duration pause;
  private final Map<String, Long> next = new HashMap<>();

  RateLimiter(Duration pause) {
    this.pause = pause;
  }

  /** Waits until the next request to a host is allowed. */
  void await(String host) throws InterruptedException {
    long wait = turn(host) - System.nanoTime();
    if (wait > 0) {
      Thread.sleep(Duration.ofNanos(wait).plusMillis(1).toMillis());
    }
  }

  private synchronized long turn(String host) {
    long now = System.nanoTime();
    long turn = Math.max(now, next.getOrDefault(host, now));
    next.put(host, turn + pause.toNanos());
    return turn;
  }

  /** Allows no request to a host for a while. */
  synchronized void hold(String host, Duration time) {
    next.merge(host, System.nanoTime() + time.toNanos(), Math::max);
  }
}
