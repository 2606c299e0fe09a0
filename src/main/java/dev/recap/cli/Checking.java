package dev.recap.cli;

import dev.recap.Check;
import dev.recap.CheckOptions;
import dev.recap.CheckReport;
import dev.recap.config.SettingsSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Checks, and tells what was found: the result of the command, so on the standard output. */
record Checking(Console console, Path project) {

  /** Gives the exit code. */
  int run(SettingsSource source, CheckOptions options, ReportFormat format) throws IOException {
    long start = System.nanoTime();
    CheckReport report;
    try (ProgressLine line = ProgressLine.on(console)) {
      report = Check.run(project, source, options, line);
    }
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    switch (format) {
      case TEXT -> {
        console.findings(report.problems(), project);
        console.say(Summary.of(report, time));
      }
      case JSON -> console.say(JsonReport.of(report));
      case GITHUB -> {
        GithubAnnotations.of(report.problems(), prefix()).forEach(console::say);
        console.tell(Summary.of(report, time));
      }
      case SARIF -> console.say(SarifReport.of(report, prefix(), Version.number()));
    }
    if (report.misconfigured()) {
      return Main.USAGE;
    }
    return report.errors() > 0 ? Main.FAILED : 0;
  }

  /** The way from the working directory, which GitHub's paths begin at, to the project. */
  private String prefix() {
    Path here = Path.of("").toAbsolutePath();
    Path there = project.toAbsolutePath().normalize();
    boolean below = there.startsWith(here) && !there.equals(here);
    return below ? here.relativize(there).toString().replace('\\', '/') + "/" : "";
  }
}
