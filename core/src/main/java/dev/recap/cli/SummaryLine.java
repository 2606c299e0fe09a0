package dev.recap.cli;

import dev.recap.build.BakeReport;
import dev.recap.build.CheckReport;
import dev.recap.build.Timings;
import dev.recap.build.Timings.Spent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines that are printed at the end of a bake or a check. */
final class SummaryLine {

  private SummaryLine() {}

  static String line(BakeReport report, Duration time, boolean keepGoing) {
    boolean wrote =
        report.outcome() == BakeReport.Outcome.BAKED
            || (keepGoing && report.outcome() == BakeReport.Outcome.CONTENT_ERRORS);
    String seconds = seconds(time);
    String found = found(report.errors(), report.warnings());
    if (!wrote) {
      return "not baked: %s (%s); the output is as it was".formatted(found, seconds);
    }
    String line =
        "baked %s, %s: %s written, %s unchanged, %s removed in %s"
            .formatted(
                count(report.posts(), "post"),
                count(report.pages(), "page"),
                count(report.written(), "file"),
                report.unchanged(),
                report.removed(),
                seconds);
    return found.isEmpty() ? line : line + "; " + found;
  }

  static String line(CheckReport report, Duration time) {
    String found = found(report.errors(), report.warnings());
    if (report.misconfigured()) {
      return "not checked: %s (%s)".formatted(found, seconds(time));
    }
    return "checked %s in %s: %s"
        .formatted(
            count(report.pages(), "page"),
            seconds(time),
            found.isEmpty() ? "nothing is wrong" : found);
  }

  /** Returns the lines of {@code --timings}. */
  static List<String> timings(Timings timings) {
    List<String> lines = new ArrayList<>();
    timings.stages().forEach((stage, time) -> lines.add(timing(time, stage)));
    addSlowest("slowest templates", timings.templates(), lines);
    addSlowest("slowest pages", timings.pages(), lines);
    addSlowest("slowest documents to read", timings.documents(), lines);
    return lines;
  }

  private static void addSlowest(String title, List<Spent> slowest, List<String> lines) {
    if (!slowest.isEmpty()) {
      lines.add(title);
      slowest.forEach(spent -> lines.add(timing(spent.time(), name(spent))));
    }
  }

  private static String name(Spent spent) {
    return spent.times() == 1
        ? spent.name()
        : String.format(Locale.ROOT, "%s (%,d pages)", spent.name(), spent.times());
  }

  private static String timing(Duration time, String name) {
    return String.format(Locale.ROOT, "%10.1f ms  %s", time.toNanos() / 1e6, name);
  }

  static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.2f s", time.toNanos() / 1e9);
  }

  static String found(long errors, long warnings) {
    List<String> found = new ArrayList<>();
    if (errors > 0) {
      found.add(count(errors, "error"));
    }
    if (warnings > 0) {
      found.add(count(warnings, "warning"));
    }
    return String.join(", ", found);
  }

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
