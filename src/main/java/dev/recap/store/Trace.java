package dev.recap.store;

import dev.recap.model.FileState;

/** What one file of the output was made from. */
public final class Trace {

  private final long maker;
  private final long[] reads;
  private final FileState written;

  /**
   * @param maker tells what made it, and what about, from anything else
   * @param reads what it read, each as a number that stands for it
   * @param written the file when it had been written
   */
  public Trace(long maker, long[] reads, FileState written) {
    this.maker = maker;
    this.reads = reads.clone();
    this.written = written;
  }

  public long maker() {
    return maker;
  }

  public long[] reads() {
    return reads.clone();
  }

  public FileState written() {
    return written;
  }
}
