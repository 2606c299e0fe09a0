package dev.recap.cache;

import dev.recap.model.FileState;
import java.util.Arrays;

/** The record of one file of the output: its key, its dependencies and its state. */
public final class OutputRecord {

  private final long maker;
  private final long[] reads;
  private final FileState written;

  /**
   * Creates a record.
   *
   * @param maker the fingerprint of the kind and the subject of the output
   * @param reads the sorted keys of its dependencies; must not be changed
   * @param written the state of the file after it was written
   */
  public OutputRecord(long maker, long[] reads, FileState written) {
    this.maker = maker;
    this.reads = reads;
    this.written = written;
  }

  public long maker() {
    return maker;
  }

  public FileState written() {
    return written;
  }

  /** Returns the record of the same output with another state of the file. */
  public OutputRecord withState(FileState state) {
    return new OutputRecord(maker, reads, state);
  }

  /** Checks if one of the dependencies is among some sorted keys. */
  public boolean readsAnyOf(long[] sortedKeys) {
    return sortedKeys.length > 0
        && Arrays.stream(reads).anyMatch(key -> Arrays.binarySearch(sortedKeys, key) >= 0);
  }

  long[] reads() {
    return reads;
  }
}
