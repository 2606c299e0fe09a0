package dev.recap.preview;

import dev.recap.model.Progress;
import dev.recap.problem.Problem;
import java.time.Duration;
import java.util.List;

/** Is told what goes on, and how far the reading is; from any thread. */
public interface PreviewListener extends Progress {

  /** A change is to be seen, so long after it was heard of. */
  void changed(Duration time);

  /** All that is wrong by now, which is something else than before. */
  void problems(List<Problem> problems);

  /** Something went wrong that is no mistake of the author's; the last site stays to be seen. */
  void failed(Exception failure);
}
