package dev.recap.publish;

import dev.recap.publish.Operation.Kind;
import java.util.List;

/**
 * Operations of one sort whose order does not matter to readers of the site: a target may do them
 * at once. If one fails, the next step does not begin.
 *
 * @param stage the name of the step for the author who watches the progress
 */
record Step(String stage, FileRank rank, List<Operation> operations) {

  Step {
    operations = List.copyOf(operations);
  }

  /** Returns what the step does; one that sends files may add and replace. */
  Kind kind() {
    return operations.get(0).kind();
  }
}
