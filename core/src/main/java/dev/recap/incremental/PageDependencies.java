package dev.recap.incremental;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The dependencies of one page. For one thread. */
public final class PageDependencies implements DependencyTracker {

  /** A page with more documents depends on all of them: most changes concern it anyway. */
  private static final int MANY = 400;

  private final Set<Long> keys = new HashSet<>();
  private final Map<Dependency.Kind, Integer> counts = new EnumMap<>(Dependency.Kind.class);

  @Override
  public void record(Dependency dependency) {
    switch (dependency.kind()) {
      case HEADER -> add(dependency, Dependency.allHeaders());
      case BODY -> add(dependency, Dependency.allBodies());
      default -> keys.add(dependency.key());
    }
  }

  private void add(Dependency dependency, Dependency all) {
    int count = counts.getOrDefault(dependency.kind(), 0);
    if (keys.contains(all.key())) {
      return;
    }
    if (count == MANY) {
      keys.add(all.key());
    } else if (keys.add(dependency.key())) {
      counts.put(dependency.kind(), count + 1);
    }
  }

  /** Returns true if the next bake can find out whether any of them has changed. */
  boolean isKnown() {
    return !keys.contains(Dependency.unknown().key());
  }

  long[] keys() {
    return keys.stream().mapToLong(Long::longValue).sorted().toArray();
  }
}
