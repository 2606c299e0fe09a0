package dev.recap.store;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What all inputs of a site's pages were in one bake: for each input's key a number that tells it
 * from what it was before, and 0 for what was not there.
 */
public final class InputValues {

  static final InputValues NONE = new InputValues(new long[0], new long[0]);

  // Sorted, and the values in the same order: a site of many posts has hundreds of thousands.
  private final long[] keys;
  private final long[] values;

  private InputValues(long[] keys, long[] values) {
    this.keys = keys;
    this.values = values;
  }

  public static InputValues of(Map<Long, Long> values) {
    long[] keys = values.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
    return new InputValues(
        keys, Arrays.stream(keys).map(key -> values.getOrDefault(key, 0L)).toArray());
  }

  public long get(long key) {
    int index = indexOf(key);
    return index < 0 ? 0 : values[index];
  }

  /** The keys of these that the others have otherwise, sorted. */
  public long[] changedIn(InputValues others) {
    LongStream.Builder changed = LongStream.builder();
    int other = 0;
    for (int i = 0; i < keys.length; i++) {
      while (other < others.keys.length && others.keys[other] < keys[i]) {
        other++;
      }
      boolean there = other < others.keys.length && others.keys[other] == keys[i];
      if (values[i] != (there ? others.values[other] : 0)) {
        changed.add(keys[i]);
      }
    }
    return changed.build().toArray();
  }

  /** These, and 0 for keys that they don't have. */
  InputValues with(LongStream more) {
    long[] missing = more.filter(key -> indexOf(key) < 0).distinct().toArray();
    if (missing.length == 0) {
      return this;
    }
    long[] all = LongStream.concat(Arrays.stream(keys), Arrays.stream(missing)).sorted().toArray();
    return new InputValues(all, Arrays.stream(all).map(this::get).toArray());
  }

  int indexOf(long key) {
    return Arrays.binarySearch(keys, key);
  }

  long key(int index) {
    return keys[index];
  }

  void write(Writing out) {
    out.count(keys.length);
    for (int i = 0; i < keys.length; i++) {
      out.fixed(keys[i]).fixed(values[i]);
    }
  }

  static InputValues read(Reading in) {
    int count = in.count();
    long[] keys = new long[count];
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      keys[i] = in.fixed();
      values[i] = in.fixed();
    }
    return new InputValues(keys, values);
  }
}
