package dev.recap.cli;

import dev.recap.build.BakeOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code recap bake}. */
@Command(
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

  @Mixin private ProjectOptions project = new ProjectOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where to write the site, instead of the configured folder.")
  private @Nullable Path output;

  @Option(names = "--clean", description = "Forget earlier bakes and write every file anew.")
  private boolean clean;

  @Option(
      names = "--keep-going",
      description = "Write what can be baked in spite of errors; the exit code is 1 all the same.")
  private boolean keepGoing;

  @Option(names = "--timings", description = "Tell where the time went.")
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
    Path folder = project.folder();
    if (output != null && output.toString().isEmpty()) {
      throw wrong("--output needs the name of a folder");
    }
    if (threads < 1) {
      throw wrong("--threads needs 1 at least");
    }
    return new Baking(console, folder).run(project.settings(), options(), timings);
  }

  private BakeOptions options() {
    Instant now = SourceDate.now(console.environment(), spec.commandLine());
    return new BakeOptions(
        Optional.ofNullable(output),
        project.drafts(),
        project.future(),
        clean,
        keepGoing,
        now,
        threads);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
