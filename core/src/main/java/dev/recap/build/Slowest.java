package dev.recap.build;

import dev.recap.build.Timings.Spent;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The few things that took longest, of any number that are worked on once each. Thread-safe. */
final class Slowest {

  static final int SHOWN = 5;

  static final Comparator<Spent> FIRST =
      Comparator.comparing(Spent::time).reversed().thenComparing(Spent::name);

  private final TreeSet<Spent> few = new TreeSet<>(FIRST);

  synchronized void add(String name, long nanos) {
    few.add(new Spent(name, Duration.ofNanos(nanos), 1));
    if (few.size() > SHOWN) {
      few.pollLast();
    }
  }

  synchronized List<Spent> list() {
    return List.copyOf(few);
  }
}
