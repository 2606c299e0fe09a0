package dev.recap.cli;

import dev.recap.BakeReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The one line at the end of a bake. */
final class Summary {

  private Summary() {}

  static String of(BakeReport report, Duration time, boolean keepGoing) {
    boolean wrote =
        report.outcome() == BakeReport.Outcome.BAKED
            || (keepGoing && report.outcome() == BakeReport.Outcome.CONTENT_ERRORS);
    String seconds = String.format(Locale.ROOT, "%.2f s", time.toNanos() / 1e9);
    String found = found(report);
    if (!wrote) {
      return "not baked: %s (%s); the output is as it was".formatted(found, seconds);
    }
    String line =
        "baked %s, %s: %s files written, %s unchanged, %s removed in %s"
            .formatted(
                count(report.posts(), "post"),
                count(report.pages(), "page"),
                report.written(),
                report.unchanged(),
                report.removed(),
                seconds);
    return found.isEmpty() ? line : line + "; " + found;
  }

  private static String found(BakeReport report) {
    List<String> found = new ArrayList<>();
    if (report.errors() > 0) {
      found.add(count(report.errors(), "error"));
    }
    if (report.warnings() > 0) {
      found.add(count(report.warnings(), "warning"));
    }
    return String.join(", ", found);
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
