package dev.recap.read;

import dev.recap.model.SourcePath;

/** Is told how far the reading is; from any thread. */
public interface ReadingProgress {

  void begins(int files);

  /** A file was read, which took so long. */
  void fileRead(SourcePath file, long nanos);
}
