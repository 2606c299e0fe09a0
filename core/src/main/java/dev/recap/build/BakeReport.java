package dev.recap.build;

import dev.recap.cache.BuildLog.NoOpRecord;
import dev.recap.output.WriteReport;
import dev.recap.plan.Plan;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.site.Site;
import java.util.List;
import java.util.Optional;

/**
 * The result of a bake.
 *
 * @param problems sorted by file, line and column
 * @param posts the number of listed posts
 * @param pages the number of pages that templates render, posts included
 * @param rendered the number of pages that were rendered; the others were up to date
 * @param written the number of new or changed files; like the next two, 0 if the bake failed
 * @param unchanged the number of files that stayed as they were
 * @param removed the number of stale files that were removed
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

  /** The outcome of a bake. */
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

  /** The report of a bake that found everything up to date. */
  static BakeReport nothingToDo(NoOpRecord last, int files, Timings timings) {
    return new BakeReport(
        outcome(last.hasErrors()),
        last.problems(),
        last.posts(),
        last.pages(),
        0,
        0,
        files,
        0,
        timings);
  }

  static BakeReport of(
      Problems problems,
      Site site,
      Plan plan,
      int rendered,
      Optional<WriteReport> written,
      Timings timings) {
    return new BakeReport(
        outcome(problems.hasErrors()),
        problems.sorted(),
        site.published("post").size(),
        plan.pages().size(),
        rendered,
        written.map(WriteReport::written).orElse(0),
        written.map(WriteReport::unchanged).orElse(0),
        written.map(WriteReport::removed).orElse(0),
        timings);
  }

  private static Outcome outcome(boolean errors) {
    return errors ? Outcome.CONTENT_ERRORS : Outcome.BAKED;
  }

  BakeReport with(Timings later) {
    return new BakeReport(
        outcome, problems, posts, pages, rendered, written, unchanged, removed, later);
  }

  public long errors() {
    return problems.stream().filter(Problem::isError).count();
  }

  public long warnings() {
    return problems.size() - errors();
  }
}
