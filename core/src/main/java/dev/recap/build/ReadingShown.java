package dev.recap.build;

import dev.recap.model.Progress;
import dev.recap.model.SourcePath;

/** Shows the progress of the reading and measures it. */
record ReadingShown(Progress progress, Stopwatch stopwatch) implements Progress {

  @Override
  public void stage(String name, int steps) {
    progress.stage(name, steps);
  }

  @Override
  public void step() {
    progress.step();
  }

  @Override
  public void note(String text) {
    progress.note(text);
  }

  @Override
  public void fileRead(SourcePath file, long nanos) {
    progress.step();
    stopwatch.read(file.value(), nanos);
  }
}
