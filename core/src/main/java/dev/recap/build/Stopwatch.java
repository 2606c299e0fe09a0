package dev.recap.build;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes the time of one stage after the other, and of what is worked on in them. */
final class Stopwatch {

  private final Map<String, Duration> laps = new LinkedHashMap<>();
  private final TimeByName templates = new TimeByName();
  private final Slowest documents = new Slowest();
  private final Slowest pages = new Slowest();
  private final AtomicInteger rendered = new AtomicInteger();
  private long since = System.nanoTime();

  void lap(String stage) {
    long now = System.nanoTime();
    laps.merge(stage, Duration.ofNanos(now - since), Duration::plus);
    since = now;
  }

  /** From any thread. */
  void read(String document, long nanos) {
    documents.add(document, nanos);
  }

  /** From any thread. */
  void rendered(String page, String template, long nanos) {
    rendered.incrementAndGet();
    pages.add(page, nanos);
    templates.add(template, nanos);
  }

  /** How many pages were rendered. */
  int pages() {
    return rendered.get();
  }

  Timings timings() {
    return new Timings(laps, templates.most(), documents.list(), pages.list());
  }
}
