package dev.recap.incremental;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What one page was made from. For one thread. */
public final class PageDependencies implements DependencyTracker {

  /** A page of more documents than this is made from all of them: it changes with most anyway. */
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
    if (count == MANY) {
      keys.add(all.key());
    } else if (keys.add(dependency.key())) {
      counts.put(dependency.kind(), count + 1);
    }
  }

  /** Whether the next bake can know if anything of it has changed. */
  boolean isKnown() {
    return !keys.contains(Dependency.unknown().key());
  }

  long[] keys() {
    return keys.stream().mapToLong(Long::longValue).sorted().toArray();
  }
}
