package dev.recap.preview;

import dev.recap.problem.Problem;
import java.time.Duration;
import java.util.List;

/** Ignores all events. */
public final class SilentListener implements PreviewListener {

  @Override
  public void stage(String name, int steps) {}

  @Override
  public void step() {}

  @Override
  public void note(String text) {}

  @Override
  public void changed(Duration time) {}

  @Override
  public void problems(List<Problem> problems) {}

  @Override
  public void failed(Exception failure) {
    throw new AssertionError(failure);
  }
}
