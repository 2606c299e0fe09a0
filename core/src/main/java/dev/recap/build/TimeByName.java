package dev.recap.build;

import dev.recap.build.Timings.Spent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Adds up the time that is spent on things of one kind. Thread-safe. */
final class TimeByName {

  private final Map<String, Spent> all = new ConcurrentHashMap<>();

  void add(String name, long nanos) {
    all.merge(name, new Spent(name, Duration.ofNanos(nanos), 1), TimeByName::sum);
  }

  private static Spent sum(Spent one, Spent other) {
    return new Spent(one.name(), one.time().plus(other.time()), one.times() + other.times());
  }

  /** Those on which most was spent. */
  List<Spent> most() {
    return all.values().stream().sorted(Slowest.FIRST).limit(Slowest.SHOWN).toList();
  }
}
