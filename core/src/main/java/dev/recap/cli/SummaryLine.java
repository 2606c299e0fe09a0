package dev.recap.cli;

import dev.recap.build.BakeReport;
import dev.recap.build.CheckReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The one line at the end of a bake or a check. */
final class SummaryLine {

  private SummaryLine() {}

  static String of(BakeReport report, Duration time, boolean keepGoing) {
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

  static String of(CheckReport report, Duration time) {
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

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.2f s", time.toNanos() / 1e9);
  }

  private static String found(long errors, long warnings) {
    List<String> found = new ArrayList<>();
    if (errors > 0) {
      found.add(count(errors, "error"));
    }
    if (warnings > 0) {
      found.add(count(warnings, "warning"));
    }
    return String.join(", ", found);
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
