package dev.recap;

import dev.recap.model.Problem;
import dev.recap.model.Severity;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a bake did.
 *
 * @param outcome whether the site was written
 * @param problems by file, line and column
 * @param posts listed posts
 * @param pages rendered files, posts among them
 * @param written files that are new or changed; all three are 0 where nothing was written
 * @param timings how long each stage took, in order
 */
public record BakeReport(
    Outcome outcome,
    List<Problem> problems,
    int posts,
    int pages,
    int written,
    int unchanged,
    int removed,
    Map<String, Duration> timings) {

  /** How a bake ended. */
  public enum Outcome {
    /** The site was written, and there were no errors. */
    BAKED,
    /** The content or the templates have errors. */
    CONTENT_ERRORS,
    /** jbake.properties has errors; nothing was read. */
    CONFIGURATION_ERRORS
  }

  public BakeReport {
    problems = List.copyOf(problems);
    timings = Collections.unmodifiableMap(new LinkedHashMap<>(timings));
  }

  public long errors() {
    return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).count();
  }

  public long warnings() {
    return problems.size() - errors();
  }
}
