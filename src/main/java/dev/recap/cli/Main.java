package dev.recap.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** {@code recap}: the program. */
@Command(
    name = "recap",
    description = "Bakes a folder of Markdown into a conference blog.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = BakeCommand.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "recap COMMAND --help tells about a command."})
public final class Main implements Runnable {

  /** Wrong usage or configuration. */
  static final int USAGE = 2;

  /** The content has errors, or the output can't be written. */
  static final int FAILED = 1;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills it in
  Main() {}

  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, System.getenv(), Terminal.ofProcess(), out, err));
  }

  /** Runs a command line; gives the exit code. */
  static int run(
      String[] arguments,
      Map<String, String> environment,
      Terminal terminal,
      PrintWriter out,
      PrintWriter err) {
    Console console = new Console(environment, terminal, out, err);
    CommandLine commands =
        new CommandLine(new Main(), new CommandFactory(console))
            .setOut(out)
            .setErr(err)
            .setColorScheme(
                CommandLine.Help.defaultColorScheme(console.colours() ? Ansi.ON : Ansi.OFF))
            .setParameterExceptionHandler(new UsageMistake(console))
            .setExecutionExceptionHandler((failure, command, parsed) -> console.failed(failure));
    return commands.execute(arguments);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
