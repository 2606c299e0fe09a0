package dev.recap.cli;

import dev.recap.build.BakeOptions;
import dev.recap.build.Configuration;
import dev.recap.config.SettingsTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** {@code recap}: the program, which also takes the flags of {@code jbake}. */
@Command(
    name = "recap",
    description = "Bakes a folder of Markdown into a conference blog.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    customSynopsis = {
      "recap COMMAND [OPTIONS]",
      "   or: recap [-b] [-s] [-i [-t=ENGINE]] [-ls] [--reset] [-c=FILE]",
      "             [--prop-encoding=ENC] [SRC [DEST]]"
    },
    footer = {"", "recap help COMMAND tells about a command; the flags are those of jbake."})
public final class Main implements Callable<Integer> {

  /** Wrong usage or configuration. */
  public static final int USAGE = 2;

  /** The content has errors, or the output can't be written. */
  static final int FAILED = 1;

  @Mixin private JBakeFlags flags = new JBakeFlags();
  @Mixin private SettingsOptions settings = new SettingsOptions();
  @Spec private CommandSpec spec;

  private final Console console;

  @SuppressWarnings("NullAway.Init") // picocli fills in the spec
  Main(Console console) {
    this.console = console;
  }

  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, System.getenv(), Terminal.ofProcess(), out, err));
  }

  /** Runs a command line; gives the exit code. */
  public static int run(
      String[] arguments,
      Map<String, String> environment,
      Terminal terminal,
      PrintWriter out,
      PrintWriter err) {
    Console console = new Console(environment, terminal, new StreamSink(out, err));
    // What a command line doesn't name it needs not be told of: that takes longer than a small
    // bake.
    Optional<Subcommand> named = Arrays.stream(arguments).findFirst().flatMap(Subcommand::of);
    return commands(console, named.map(List::of).orElse(List.of(Subcommand.values())))
        .setOut(out)
        .setErr(err)
        .execute(arguments);
  }

  /** The program with all its commands. */
  static CommandLine commands(Console console) {
    return commands(console, List.of(Subcommand.values()));
  }

  private static CommandLine commands(Console console, List<Subcommand> subcommands) {
    CommandLine program = new CommandLine(new Main(console));
    subcommands.forEach(subcommand -> subcommand.addTo(program, console));
    return program
        .setColorScheme(CommandLine.Help.defaultColorScheme(console.colours() ? Ansi.ON : Ansi.OFF))
        .setExecutionStrategy(Main::execute)
        .setParameterExceptionHandler(new UsageErrorHandler(console))
        .setExecutionExceptionHandler((failure, command, parsed) -> console.failed(failure));
  }

  @Override
  public Integer call() throws IOException {
    if (spec.commandLine().getParseResult().originalArgs().isEmpty()) {
      spec.commandLine().usage(spec.commandLine().getOut());
      return 0;
    }
    if (flags.lists()) {
      return list(settings.folder(flags.source()));
    }
    if (flags.template().isPresent() && !flags.inits()) {
      throw wrong("-t goes with -i");
    }
    if (!flags.inits() && !flags.bakes() && !flags.serves()) {
      throw nothingToDo();
    }
    int exit = flags.inits() ? init() : 0;
    if (flags.serves()) {
      return exit == 0 ? serve() : exit;
    }
    return exit == 0 && flags.bakes() ? bake() : exit;
  }

  private int list(Path project) throws IOException {
    Configuration configuration = Configuration.of(project, settings.source(), flags.destination());
    console.problems(configuration.problems(), project);
    console.out(SettingsListing.of(SettingsTable.of(configuration.settings())));
    return configuration.hasErrors() ? USAGE : 0;
  }

  private int init() throws IOException {
    return new NewProjects(console, spec.commandLine())
        .jbake(flags.source(), flags.template().orElse(NewProjects.FREEMARKER));
  }

  private int bake() throws IOException {
    Path project = settings.project(flags.source());
    return new Baking(console, project).run(settings.source(), options());
  }

  private int serve() throws IOException {
    Optional<Path> finished =
        flags
            .sourceIfGiven()
            .filter(folder -> Files.isDirectory(folder) && !settings.isProject(folder));
    if (finished.isPresent() && !flags.bakes()) {
      return serveFinished(finished.get());
    }
    Path project = settings.project(flags.source());
    return new Serving(console, project, settings.source()).bakedProject(this::options);
  }

  /** A folder that is no project: the output of this one, or a site from anywhere. */
  private int serveFinished(Path folder) throws IOException {
    Path here = Path.of(".");
    Serving serving = new Serving(console, here, settings.source());
    boolean ours = settings.isProject(here) && serving.writesTo(folder);
    return ours ? serving.bakedProject(this::options) : serving.folder(folder);
  }

  private BakeOptions options() {
    return new BakeOptions(
        flags.destination(),
        false,
        false,
        flags.resets(),
        false,
        SourceDate.now(console.environment(), spec.commandLine()),
        Runtime.getRuntime().availableProcessors());
  }

  private ParameterException nothingToDo() {
    Optional<Path> word = flags.sourceIfGiven();
    if (word.isEmpty()) {
      return wrong("nothing to do: -b bakes, -s shows, -i begins a project");
    }
    return Files.isDirectory(word.get())
        ? wrong("what to do with \"" + word.get() + "\"? -b bakes it, -s shows it")
        : new UnknownCommand(spec.commandLine(), word.get().toString());
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** A folder may be named as a command is; JBake's flags would then be lost on it. */
  private static int execute(ParseResult parsed) {
    if (parsed.hasSubcommand() && !parsed.matchedOptions().isEmpty()) {
      String flag = parsed.matchedOptions().get(0).names()[0];
      String command = parsed.subcommand().commandSpec().name();
      throw new ParameterException(
          parsed.commandSpec().commandLine(),
          "%s can't stand before the command %s; a folder of that name is ./%s"
              .formatted(flag, command, command));
    }
    return new RunLast().execute(parsed);
  }
}
