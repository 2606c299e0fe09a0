package dev.recap.cli;

import dev.recap.build.Check;
import dev.recap.build.CheckOptions;
import dev.recap.build.CheckReport;
import dev.recap.build.OldUrlCheck;
import dev.recap.check.ExternalLinkOptions;
import dev.recap.config.SettingsSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Implements {@code recap check}. */
@Command(
    description = "Checks the pages of a project without writing them.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:there are no errors, but perhaps warnings",
      "1:there are errors",
      "2:wrong usage or configuration"
    })
public final class CheckCommand extends ConsoleCommand {

  @Mixin private ProjectOptions project = new ProjectOptions();

  @Option(names = "--external", description = "Check links to other hosts too.")
  private boolean external;

  @Option(
      names = "--old",
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Check old addresses instead: those in a site map, an export of WordPress, an access log,"
              + " a file _redirects or a list.")
  private List<Path> old = List.of();

  @Option(
      names = "--addresses",
      description = "Add the site's addresses to data/addresses.txt, so that none gets lost.")
  private boolean addresses;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "The format of the report: text, json, github or sarif (default: text).")
  private String format = "text";

  CheckCommand(Console console) {
    super(console);
  }

  /** The formats of the report. */
  private enum Format {
    TEXT,
    JSON,
    GITHUB,
    SARIF;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws IOException {
    Path folder = project.folder();
    Format chosen = format();
    if (!old.isEmpty()) {
      return checkOld(folder, chosen);
    }
    Checked check = Checked.run(console, folder, project.settings(), options(folder));
    CheckReport report = check.report();
    switch (chosen) {
      case TEXT -> {
        console.findings(report.problems(), folder);
        console.out(check.summary());
      }
      case JSON -> console.out(JsonReport.of(report));
      case GITHUB -> {
        GithubAnnotations.of(report.problems(), prefix(folder)).forEach(console::out);
        console.err(check.summary());
      }
      case SARIF -> console.out(SarifReport.of(report, prefix(folder), Main.Version.number()));
    }
    return check.exit();
  }

  private int checkOld(Path folder, Format chosen) throws IOException {
    if (chosen != Format.TEXT && chosen != Format.JSON) {
      throw usageError("old addresses are reported as text or json");
    }
    for (Path file : old) {
      if (!Files.isRegularFile(file)) {
        throw usageError("there is no file \"%s\"".formatted(file));
      }
    }
    OldUrlCheck.Report report;
    try (ProgressLine line = ProgressLine.on(console)) {
      report = OldUrlCheck.run(folder, project.settings(), options(folder), old, line);
    }
    if (chosen == Format.JSON) {
      console.out(OldUrlText.json(report));
    } else {
      console.problems(report.problems(), folder);
      OldUrlText.lines(report).forEach(console::out);
    }
    return report.misconfigured() ? Main.USAGE : report.failed() ? Main.FAILED : 0;
  }

  private Format format() {
    return Arrays.stream(Format.values())
        .filter(value -> value.word().equals(format))
        .findFirst()
        .orElseThrow(
            () ->
                usageError(
                    "there is no format \"%s\", only %s"
                        .formatted(
                            format,
                            Arrays.stream(Format.values())
                                .map(Format::word)
                                .collect(Collectors.joining(", ")))));
  }

  private CheckOptions options(Path folder) {
    return new CheckOptions(
        project.drafts,
        project.future,
        external ? Optional.of(ExternalLinkOptions.of(folder)) : Optional.empty(),
        addresses,
        now(),
        Runtime.getRuntime().availableProcessors());
  }

  /** Returns the path from the working directory, which GitHub's paths start at, to the project. */
  private static String prefix(Path project) {
    Path here = Path.of("").toAbsolutePath();
    Path folder = project.toAbsolutePath().normalize();
    boolean inside = folder.startsWith(here) && !folder.equals(here);
    return inside ? here.relativize(folder).toString().replace('\\', '/') + "/" : "";
  }

  /** Checks a project, prints problems as a bake does, and returns the exit code. */
  public static int check(
      Console console, Path project, SettingsSource source, CheckOptions options)
      throws IOException {
    Checked checked = Checked.run(console, project, source, options);
    console.problems(checked.report().problems(), project);
    console.out(checked.summary());
    return checked.exit();
  }

  /** The report of a check, and how long it took. */
  private record Checked(CheckReport report, Duration time) {

    static Checked run(Console console, Path project, SettingsSource source, CheckOptions options)
        throws IOException {
      long start = System.nanoTime();
      try (ProgressLine line = ProgressLine.on(console)) {
        CheckReport report = Check.run(project, source, options, line);
        return new Checked(report, Duration.ofNanos(System.nanoTime() - start));
      }
    }

    String summary() {
      return SummaryLine.line(report, time);
    }

    int exit() {
      if (report.misconfigured()) {
        return Main.USAGE;
      }
      return report.errors() > 0 ? Main.FAILED : 0;
    }
  }
}
