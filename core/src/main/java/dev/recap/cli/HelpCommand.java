package dev.recap.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Implements {@code recap help COMMAND}, which prints the same as {@code COMMAND --help}. */
@Command(
    description = "Prints the help of a command.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class HelpCommand extends ConsoleCommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "COMMAND",
      completionCandidates = Subcommand.Words.class,
      description = "The command (default: the program itself).")
  private @Nullable String name;

  HelpCommand(Console console) {
    super(console);
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
