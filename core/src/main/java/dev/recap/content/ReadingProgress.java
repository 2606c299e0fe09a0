package dev.recap.content;

import dev.recap.model.SourcePath;

/** Is told how far the reading is; from any thread. */
public interface ReadingProgress {

  /** Nobody is watching. */
  ReadingProgress NONE =
      new ReadingProgress() {
        @Override
        public void begins(int files) {}

        @Override
        public void fileRead(SourcePath file, long nanos) {}
      };

  void begins(int files);

  /** A file was read, which took so long. */
  void fileRead(SourcePath file, long nanos);
}
