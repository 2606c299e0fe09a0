package dev.recap.build;

import dev.recap.content.ReadingProgress;
import dev.recap.model.Progress;
import dev.recap.model.SourcePath;

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
