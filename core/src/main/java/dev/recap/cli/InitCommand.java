package dev.recap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code recap init}. */
@Command(
    description = "Makes a new blog; a file that is there stays as it is.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class InitCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "The blog's folder; made if there is none.")
  private Path folder = Path.of(".");

  @Spec private CommandSpec spec;

  private final Console console;

  @SuppressWarnings("NullAway.Init") // picocli fills in the spec
  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    return new NewProjects(console, spec.commandLine()).blog(folder);
  }
}
