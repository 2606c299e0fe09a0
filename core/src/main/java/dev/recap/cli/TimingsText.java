package dev.recap.cli;

import dev.recap.build.Timings;
import dev.recap.build.Timings.Spent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code --timings} shows. */
final class TimingsText {

  private TimingsText() {}

  static List<String> lines(Timings timings) {
    List<String> lines = new ArrayList<>();
    timings.stages().forEach((stage, time) -> lines.add(line(time, stage)));
    add("slowest templates", timings.templates(), lines);
    add("slowest pages", timings.pages(), lines);
    add("slowest documents to read", timings.documents(), lines);
    return lines;
  }

  private static void add(String title, List<Spent> spent, List<String> lines) {
    if (!spent.isEmpty()) {
      lines.add(title);
      spent.forEach(one -> lines.add(line(one.time(), name(one))));
    }
  }

  private static String name(Spent spent) {
    return spent.times() == 1
        ? spent.name()
        : String.format(Locale.ROOT, "%s (%,d pages)", spent.name(), spent.times());
  }

  private static String line(Duration time, String what) {
    return String.format(Locale.ROOT, "%10.1f ms  %s", time.toNanos() / 1e6, what);
  }
}
