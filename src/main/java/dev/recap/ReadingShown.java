package dev.recap;

import dev.recap.model.SourcePath;
import dev.recap.read.ReadingProgress;

/** Tells whoever waits how far the reading is, and takes its time. */
record ReadingShown(Progress progress, Stopwatch stopwatch) implements ReadingProgress {

  @Override
  public void begins(int files) {
    progress.stage("reading", files);
  }

  @Override
  public void fileRead(SourcePath file, long nanos) {
    progress.step();
    stopwatch.read(file.value(), nanos);
  }
}
