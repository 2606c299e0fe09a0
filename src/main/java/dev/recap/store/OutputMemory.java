package dev.recap.store;

import dev.recap.model.FileState;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/**
 * What the files of one output folder were made from when they were last written: for each file
 * what it read, and what all of that was then.
 */
public final class OutputMemory {

  private static final String VALUES = "values";

  private final Shelf traces;
  private final Shelf values;

  /**
   * @param output names the folder
   */
  public OutputMemory(Store store, String output) {
    this.traces = store.shelf("traces:" + output);
    this.values = store.shelf("values:" + output);
  }

  /** By path in the output. */
  public Map<String, Trace> traces() {
    Map<String, Trace> all = new HashMap<>();
    traces.forEach((path, bytes) -> all.put(path, trace(bytes)));
    return all;
  }

  /** What was read, by the number that stands for it, as a number that tells it from others. */
  public Map<Long, Long> values() {
    Optional<byte[]> bytes = values.get(VALUES);
    Map<Long, Long> all = new HashMap<>();
    for (ByteBuffer in = ByteBuffer.wrap(bytes.orElse(new byte[0])); in.hasRemaining(); ) {
      all.put(in.getLong(), in.getLong());
    }
    return all;
  }

  /** Replaces what was known: of these files, and of all other files that are still there. */
  public void remember(Map<String, Trace> made, Collection<String> kept, Map<Long, Long> current) {
    HashSet<String> all = new HashSet<>(kept);
    all.addAll(made.keySet());
    traces.retain(all);
    made.forEach((path, trace) -> traces.put(path, bytes(trace)));
    ByteBuffer out = ByteBuffer.allocate(current.size() * 2 * Long.BYTES);
    current.forEach((key, value) -> out.putLong(key).putLong(value));
    values.put(VALUES, out.array());
  }

  private static byte[] bytes(Trace trace) {
    ByteBuffer out = ByteBuffer.allocate((3 + trace.reads().length) * Long.BYTES);
    out.putLong(trace.maker()).putLong(trace.written().size());
    out.putLong(trace.written().modified());
    out.asLongBuffer().put(trace.reads());
    return out.array();
  }

  private static Trace trace(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    long maker = in.getLong();
    FileState written = new FileState(in.getLong(), in.getLong());
    long[] reads = new long[in.remaining() / Long.BYTES];
    in.asLongBuffer().get(reads);
    return new Trace(maker, reads, written);
  }
}
