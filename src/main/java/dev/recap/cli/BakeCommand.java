package dev.recap.cli;

import dev.recap.Bake;
import dev.recap.BakeOptions;
import dev.recap.BakeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ValueRange;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code recap bake}. */
@Command(
    name = "bake",
    description = "Bakes a project into a static site.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the site was baked",
      "1:the content has errors; the output is as it was (but see --keep-going)",
      "2:wrong usage or configuration"
    })
final class BakeCommand implements Callable<Integer> {

  /**
   * Seconds since 1970 until the years need a fifth digit, which feeds and sitemaps can't write.
   */
  private static final ValueRange FOUR_DIGIT_YEARS = ValueRange.of(0, 253_402_300_799L);

  @Parameters(
      arity = "0..1",
      paramLabel = "PROJECT",
      defaultValue = ".",
      description = "The project's folder, with content/ and jbake.properties (default: this one).")
  private Path project = Path.of(".");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where to write the site, instead of the configured folder.")
  private @Nullable Path output;

  @Option(names = "--drafts", description = "List drafts as if they were published.")
  private boolean drafts;

  @Option(names = "--future", description = "List posts whose date lies in the future.")
  private boolean future;

  @Option(names = "--clean", description = "Write every file anew, not only what changed.")
  private boolean clean;

  @Option(
      names = "--keep-going",
      description = "Write what can be baked in spite of errors; the exit code is 1 all the same.")
  private boolean keepGoing;

  @Option(names = "--timings", description = "Tell how long each stage took.")
  private boolean timings;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Work on N documents at once (default: one for each core).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec;

  private final Console console;

  @SuppressWarnings("NullAway.Init") // picocli fills in the spec
  BakeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    if (!Files.isDirectory(project)) {
      throw wrong("there is no folder \"" + project + "\"");
    }
    if (!Files.exists(project.resolve("jbake.properties"))
        && !Files.isDirectory(project.resolve("content"))) {
      throw wrong(
          "\"" + project + "\" is no project: it has neither jbake.properties nor content/");
    }
    if (output != null && output.toString().isEmpty()) {
      throw wrong("--output needs the name of a folder");
    }
    if (threads < 1) {
      throw wrong("--threads needs 1 at least");
    }
    BakeReport report;
    try (ProgressLine line = ProgressLine.on(console)) {
      report = Bake.run(project, options(), line);
    }
    console.problems(report.problems(), project);
    console.say(Summary.of(report, Duration.ofNanos(System.nanoTime() - start), keepGoing));
    if (timings) {
      report.timings().forEach((stage, time) -> console.say(timing(stage, time)));
    }
    return switch (report.outcome()) {
      case BAKED -> 0;
      case CONTENT_ERRORS -> Main.FAILED;
      case CONFIGURATION_ERRORS -> Main.USAGE;
    };
  }

  private BakeOptions options() {
    return new BakeOptions(
        Optional.ofNullable(output), drafts, future, clean, keepGoing, now(), threads);
  }

  /** The clock, or SOURCE_DATE_EPOCH (reproducible-builds.org): seconds since 1970. */
  private Instant now() {
    String epoch = console.environment().getOrDefault("SOURCE_DATE_EPOCH", "");
    if (epoch.isEmpty()) {
      return Instant.now();
    }
    try {
      long seconds = Long.parseLong(epoch);
      if (FOUR_DIGIT_YEARS.isValidValue(seconds)) {
        return Instant.ofEpochSecond(seconds);
      }
    } catch (NumberFormatException noNumber) {
      // Told below, like a number that is no time.
    }
    throw wrong("SOURCE_DATE_EPOCH is \"" + epoch + "\", not a number of seconds since 1970");
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static String timing(String stage, Duration time) {
    return String.format(Locale.ROOT, "%10.1f ms  %s", time.toNanos() / 1e6, stage);
  }
}
