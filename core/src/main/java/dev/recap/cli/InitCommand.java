package dev.recap.cli;

import dev.recap.scaffold.NewProject;
import dev.recap.scaffold.Scaffold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Implements {@code recap init}, and {@code recap -i} of JBake's command line. */
@Command(
    description = "Creates a new blog; existing files are kept.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class InitCommand implements Callable<Integer> {

  static final String FREEMARKER = "freemarker";

  @Parameters(paramLabel = "DIR", description = "The folder of the blog; created if missing.")
  private Path folder = Path.of(".");

  @Spec private CommandSpec spec;

  private final Console console;

  @SuppressWarnings("NullAway.Init") // picocli fills in the spec
  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Scaffold scaffold = Scaffold.blog();
    List<String> kept = project(folder, spec.commandLine()).complete(scaffold);
    int made = scaffold.files().size() - kept.size();
    console.out("made a blog in %s: %d files".formatted(folder, made));
    if (!kept.isEmpty()) {
      console.out("left as they were: " + String.join(", ", kept));
    }
    printNextStep(console, folder);
    return 0;
  }

  /** Makes the example project of {@code jbake -i} and returns the exit code. */
  static int makeExample(Console console, CommandLine command, Path folder, String engine)
      throws IOException {
    if (!engine.equals(FREEMARKER)) {
      throw new ParameterException(
          command,
          "there is no example project with %s templates, only one with freemarker"
              .formatted(engine));
    }
    Scaffold scaffold = Scaffold.jbake();
    NewProject project = project(folder, command);
    List<String> obstacles = project.obstacles(scaffold);
    if (!obstacles.isEmpty()) {
      throw new ParameterException(
          command,
          "\"%s\" has %s already, and nothing is overwritten"
              .formatted(folder, String.join(", ", obstacles)));
    }
    project.make(scaffold);
    console.out("made a project of %d files in %s".formatted(scaffold.files().size(), folder));
    printNextStep(console, folder);
    return 0;
  }

  private static NewProject project(Path folder, CommandLine command) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new ParameterException(command, "\"" + folder + "\" is a file, not a folder");
    }
    return new NewProject(folder);
  }

  private static void printNextStep(Console console, Path folder) {
    console.out("recap serve " + folder + " shows it while you write");
  }
}
