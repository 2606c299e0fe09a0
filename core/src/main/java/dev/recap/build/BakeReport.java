package dev.recap.build;

import dev.recap.cache.BuildLog.NoOpRecord;
import dev.recap.output.WriteReport;
import dev.recap.plan.Plan;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.problem.Severity;
import dev.recap.site.Site;
import java.util.List;
import java.util.Optional;

/**
 * What a bake did.
 *
 * @param outcome whether the site was written
 * @param problems by file, line and column
 * @param posts listed posts
 * @param pages of the site that templates make, posts among them
 * @param rendered those of them that were made; the others were left as an earlier bake made them
 * @param written files that are new or changed; all three are 0 where nothing was written
 * @param timings where the time went
 */
public record BakeReport(
    Outcome outcome,
    List<Problem> problems,
    int posts,
    int pages,
    int rendered,
    int written,
    int unchanged,
    int removed,
    Timings timings) {

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
  }

  static BakeReport ofBadConfiguration(List<Problem> problems, Timings timings) {
    return new BakeReport(Outcome.CONFIGURATION_ERRORS, problems, 0, 0, 0, 0, 0, 0, timings);
  }

  /** Of a bake that found everything as the last one left it. */
  static BakeReport ofNothing(NoOpRecord last, int files, Timings timings) {
    return new BakeReport(
        Outcome.BAKED, last.problems(), last.posts(), last.pages(), 0, 0, files, 0, timings);
  }

  static BakeReport of(
      Problems problems,
      Site site,
      Plan plan,
      int rendered,
      Optional<WriteReport> written,
      Timings timings) {
    return new BakeReport(
        problems.hasErrors() ? Outcome.CONTENT_ERRORS : Outcome.BAKED,
        problems.sorted(),
        site.published("post").size(),
        plan.pages().size(),
        rendered,
        written.map(WriteReport::written).orElse(0),
        written.map(WriteReport::unchanged).orElse(0),
        written.map(WriteReport::removed).orElse(0),
        timings);
  }

  BakeReport with(Timings later) {
    return new BakeReport(
        outcome, problems, posts, pages, rendered, written, unchanged, removed, later);
  }

  public long errors() {
    return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).count();
  }

  public long warnings() {
    return problems.size() - errors();
  }
}
