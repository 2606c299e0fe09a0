package dev.recap.cache;

import dev.recap.model.FileState;
import java.util.Arrays;

/** What one file of the output was made from. */
public final class OutputRecord {

  private final long maker;
  private final long[] reads;
  private final FileState written;

  /**
   * @param maker tells what made it, and what about, from anything else
   * @param reads the keys of the inputs that it was made from, sorted; not to be changed
   * @param written the file when it had been written
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

  /** The same with a file as it lies in the output now. */
  public OutputRecord written(FileState state) {
    return new OutputRecord(maker, reads, state);
  }

  /** Whether it was made from one of some inputs. */
  public boolean readsAnyOf(long[] sortedKeys) {
    return sortedKeys.length > 0
        && Arrays.stream(reads).anyMatch(key -> Arrays.binarySearch(sortedKeys, key) >= 0);
  }

  long[] reads() {
    return reads;
  }
}
