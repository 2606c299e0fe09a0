package dev.recap.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Implements {@code recap help COMMAND}, which prints the same as {@code COMMAND --help}. */
@Command(
    description = "Prints the help of a command.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class HelpCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "COMMAND",
      completionCandidates = Subcommand.Words.class,
      description = "The command (default: the program itself).")
  private @Nullable String name;

  @Spec private CommandSpec spec;

  private final Console console;

  @SuppressWarnings("NullAway.Init") // picocli fills in the spec
  HelpCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandLine program = Main.commands(console);
    @Nullable CommandLine command = name == null ? program : program.getSubcommands().get(name);
    if (command == null) {
      throw new UsageErrorHandler.UnknownCommand(program, String.valueOf(name));
    }
    command.usage(spec.commandLine().getOut());
    return 0;
  }
}
