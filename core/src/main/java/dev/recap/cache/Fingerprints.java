package dev.recap.cache;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The fingerprints of all inputs of a site's pages in one bake, by the inputs' keys; 0 for an input
 * that did not exist.
 */
public final class Fingerprints {

  static final Fingerprints NONE = new Fingerprints(new long[0], new long[0]);

  // Sorted keys, and their values in the same order: large sites have hundreds of thousands.
  private final long[] keys;
  private final long[] values;

  private Fingerprints(long[] keys, long[] values) {
    this.keys = keys;
    this.values = values;
  }

  /** Collects fingerprints. The last one of a key counts. */
  public static final class Builder {

    private long[] keys = new long[1 << 8];
    private long[] values = new long[1 << 8];
    private int size;

    public Builder add(long key, long value) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      keys[size] = key;
      values[size++] = value;
      return this;
    }

    public Fingerprints build() {
      long[] sorted = Arrays.copyOf(keys, size);
      Arrays.sort(sorted);
      int distinct = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || sorted[i] != sorted[i - 1]) {
          sorted[distinct++] = sorted[i];
        }
      }
      Fingerprints built = new Fingerprints(Arrays.copyOf(sorted, distinct), new long[distinct]);
      for (int i = 0; i < size; i++) {
        built.values[Arrays.binarySearch(built.keys, keys[i])] = values[i];
      }
      return built;
    }
  }

  public long get(long key) {
    int index = Arrays.binarySearch(keys, key);
    return index < 0 ? 0 : values[index];
  }

  /** Returns the sorted keys whose values differ. */
  public long[] changedIn(Fingerprints others) {
    LongStream.Builder changed = LongStream.builder();
    int mine = 0;
    int theirs = 0;
    while (mine < keys.length || theirs < others.keys.length) {
      int order = order(mine, others, theirs);
      long value = order <= 0 ? values[mine] : 0;
      long other = order >= 0 ? others.values[theirs] : 0;
      if (value != other) {
        changed.add(order <= 0 ? keys[mine] : others.keys[theirs]);
      }
      mine += order <= 0 ? 1 : 0;
      theirs += order >= 0 ? 1 : 0;
    }
    return changed.build().toArray();
  }

  /** Compares the keys at two positions; a position after the end comes last. */
  private int order(int mine, Fingerprints others, int theirs) {
    if (theirs == others.keys.length) {
      return -1;
    }
    return mine == keys.length ? 1 : Long.compare(keys[mine], others.keys[theirs]);
  }

  void write(ByteWriter out) {
    out.count(keys.length);
    for (int i = 0; i < keys.length; i++) {
      out.fixed(keys[i]).fixed(values[i]);
    }
  }

  static Fingerprints read(ByteReader in) {
    int count = in.count();
    long[] keys = new long[count];
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      keys[i] = in.fixed();
      values[i] = in.fixed();
    }
    return new Fingerprints(keys, values);
  }
}
