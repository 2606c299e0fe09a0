package dev.recap.cli;

import dev.recap.build.Bake;
import dev.recap.build.BakeOptions;
import dev.recap.build.BakeReport;
import dev.recap.config.SettingsSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Implements {@code recap bake}. */
@Command(
    description = "Bakes a project into a static site.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the site was baked",
      "1:the content has errors; the output is as it was (but see --keep-going)",
      "2:wrong usage or configuration"
    })
public final class BakeCommand extends ConsoleCommand {

  @Mixin private ProjectOptions project = new ProjectOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where to write the site, instead of the configured folder.")
  private @Nullable Path output;

  @Option(names = "--clean", description = "Discard the cache and write every file again.")
  private boolean clean;

  @Option(
      names = "--clean-all",
      description = "Like --clean; discard the colours of code, too, which --clean keeps.")
  private boolean cleanAll;

  @Option(
      names = "--keep-going",
      description = "Write the pages that have no errors; the exit code is still 1.")
  private boolean keepGoing;

  @Option(names = "--timings", description = "Print where the time went.")
  private boolean timings;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Work on N documents at once (default: one per core).")
  private int threads = Runtime.getRuntime().availableProcessors();

  BakeCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Path folder = project.folder();
    if (output != null && output.toString().isEmpty()) {
      throw usageError("--output needs the name of a folder");
    }
    if (threads < 1) {
      throw usageError("--threads needs 1 at least");
    }
    return bake(console, folder, project.settings(), options(), timings);
  }

  /** Bakes a project, prints problems and a summary, and returns the exit code. */
  public static int bake(
      Console console, Path project, SettingsSource source, BakeOptions options, boolean timings)
      throws IOException {
    long start = System.nanoTime();
    BakeReport report;
    try (ProgressLine line = ProgressLine.on(console)) {
      report = Bake.run(project, source, options, line);
    }
    console.problems(report.problems(), project);
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    console.out(SummaryLine.line(report, time, options.keepGoing()));
    if (timings) {
      SummaryLine.timings(report.timings()).forEach(console::out);
    }
    return switch (report.outcome()) {
      case BAKED -> 0;
      case CONTENT_ERRORS -> Main.FAILED;
      case CONFIGURATION_ERRORS -> Main.USAGE;
    };
  }

  private BakeOptions options() {
    Instant now = now();
    return new BakeOptions(
        Optional.ofNullable(output),
        project.drafts,
        project.future,
        clean || cleanAll,
        cleanAll,
        keepGoing,
        now,
        threads);
  }
}
