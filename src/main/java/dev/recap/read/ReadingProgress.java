package dev.recap.read;

/** Is told how far the reading is; from any thread. */
public interface ReadingProgress {

  void begins(int files);

  void fileRead();
}
