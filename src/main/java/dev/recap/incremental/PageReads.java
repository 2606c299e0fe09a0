package dev.recap.incremental;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What one page was made from. For one thread. */
public final class PageReads implements Reads {

  /** A page of more documents than this is made from all of them: it changes with most anyway. */
  private static final int MANY = 400;

  private final Set<Long> keys = new HashSet<>();
  private final Map<Input.Kind, Integer> counts = new EnumMap<>(Input.Kind.class);

  @Override
  public void read(Input input) {
    switch (input.kind()) {
      case HEADER -> add(input, Input.allHeaders());
      case BODY -> add(input, Input.allBodies());
      default -> keys.add(input.key());
    }
  }

  private void add(Input input, Input all) {
    int count = counts.getOrDefault(input.kind(), 0);
    if (count == MANY) {
      keys.add(all.key());
    } else if (keys.add(input.key())) {
      counts.put(input.kind(), count + 1);
    }
  }

  /** Whether the next bake can know if anything of it has changed. */
  boolean isKnown() {
    return !keys.contains(Input.unknown().key());
  }

  long[] keys() {
    return keys.stream().mapToLong(Long::longValue).sorted().toArray();
  }
}
