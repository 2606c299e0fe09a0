import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The measurements of one generator in one case.
 *
 * @param runs all but the first one, which does not count
 * @param output the output of the last run; empty if there is nothing to check
 */
record Row(
    String side,
    String label,
    Scenario scenario,
    int posts,
    List<Stopwatch.Run> runs,
    Optional<Output> output) {

  /** Returns the reason why the row does not count; empty if it does. */
  String failure() {
    String failed =
        runs.stream()
            .map(Stopwatch.Run::failure)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    if (failed.isEmpty() && output.isPresent() && !output.get().missing().isEmpty()) {
      return "INCOMPLETE: " + output.get().missing();
    }
    return failed;
  }

  boolean counts() {
    return failure().isEmpty() && !runs.isEmpty();
  }

  double seconds() {
    return median(Stopwatch.Run::seconds);
  }

  double fastest() {
    return runs.stream().mapToDouble(Stopwatch.Run::seconds).min().orElseThrow();
  }

  double slowest() {
    return runs.stream().mapToDouble(Stopwatch.Run::seconds).max().orElseThrow();
  }

  /** Returns the peak memory in MB of a million bytes. */
  OptionalDouble peak() {
    if (runs.stream().anyMatch(run -> run.peakKilobytes().isEmpty())) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(median(run -> run.peakKilobytes().getAsLong() * 1_024 / 1e6));
  }

  OptionalDouble processorSeconds() {
    if (runs.stream().anyMatch(run -> run.processorSeconds().isEmpty())) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(median(run -> run.processorSeconds().getAsDouble()));
  }

  private double median(ToDoubleFunction<Stopwatch.Run> figure) {
    double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
