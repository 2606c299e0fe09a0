package dev.recap.cli;

import dev.recap.build.Check;
import dev.recap.build.CheckOptions;
import dev.recap.build.CheckReport;
import dev.recap.config.SettingsSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Checks, and tells what was found. */
public record Checking(Console console, Path project) {

  /** Tells what was found as a bake does; gives the exit code of the command. */
  public int tell(SettingsSource source, CheckOptions options) throws IOException {
    Checked checked = check(source, options);
    console.problems(checked.report().problems(), project);
    console.out(checked.summary());
    return checked.exit();
  }

  /** The same in a format of its own, as the result of the command, so on the standard output. */
  int run(SettingsSource source, CheckOptions options, ReportFormat format) throws IOException {
    Checked checked = check(source, options);
    CheckReport report = checked.report();
    switch (format) {
      case TEXT -> {
        console.findings(report.problems(), project);
        console.out(checked.summary());
      }
      case JSON -> console.out(JsonReport.of(report));
      case GITHUB -> {
        GithubAnnotations.of(report.problems(), prefix()).forEach(console::out);
        console.err(checked.summary());
      }
      case SARIF -> console.out(SarifReport.of(report, prefix(), Version.number()));
    }
    return checked.exit();
  }

  private Checked check(SettingsSource source, CheckOptions options) throws IOException {
    long start = System.nanoTime();
    try (ProgressLine line = ProgressLine.on(console)) {
      CheckReport report = Check.run(project, source, options, line);
      return new Checked(report, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private record Checked(CheckReport report, Duration time) {

    String summary() {
      return SummaryLine.of(report, time);
    }

    int exit() {
      if (report.misconfigured()) {
        return Main.USAGE;
      }
      return report.errors() > 0 ? Main.FAILED : 0;
    }
  }

  /** The way from the working directory, which GitHub's paths begin at, to the project. */
  private String prefix() {
    Path here = Path.of("").toAbsolutePath();
    Path there = project.toAbsolutePath().normalize();
    boolean below = there.startsWith(here) && !there.equals(here);
    return below ? here.relativize(there).toString().replace('\\', '/') + "/" : "";
  }
}
