package dev.recap.cli;

import dev.recap.build.Bake;
import dev.recap.build.BakeOptions;
import dev.recap.build.BakeReport;
import dev.recap.config.SettingsSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Bakes, and tells what came of it; the same for every way to ask for it. */
public record Baking(Console console, Path project) {

  /** Gives the exit code. */
  public int run(SettingsSource source, BakeOptions options) throws IOException {
    return run(source, options, false);
  }

  int run(SettingsSource source, BakeOptions options, boolean timings) throws IOException {
    long start = System.nanoTime();
    BakeReport report;
    try (ProgressLine line = ProgressLine.on(console)) {
      report = Bake.run(project, source, options, line);
    }
    console.problems(report.problems(), project);
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    console.out(SummaryLine.of(report, time, options.keepGoing()));
    if (timings) {
      TimingsText.lines(report.timings()).forEach(console::out);
    }
    return switch (report.outcome()) {
      case BAKED -> 0;
      case CONTENT_ERRORS -> Main.FAILED;
      case CONFIGURATION_ERRORS -> Main.USAGE;
    };
  }
}
