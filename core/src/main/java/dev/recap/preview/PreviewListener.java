package dev.recap.preview;

import dev.recap.model.Progress;
import dev.recap.problem.Problem;
import java.time.Duration;
import java.util.List;

/** Receives the events of a preview, from any thread. */
public interface PreviewListener extends Progress {

  /** A change is visible, this long after it was noticed. */
  void changed(Duration time);

  /** The problems of the project have changed to these. */
  void problems(List<Problem> problems);

  /** An operation failed, though not because of the content; the last site stays. */
  void failed(Exception failure);
}
