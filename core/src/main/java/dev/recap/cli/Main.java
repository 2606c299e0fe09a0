package dev.recap.cli;

import dev.recap.build.BakeOptions;
import dev.recap.build.Configuration;
import dev.recap.config.SettingsTable;
import dev.recap.model.FileNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Implements {@code recap}, including the flags of JBake's command line. */
@Command(
    name = "recap",
    description = "Bakes a folder of Markdown into a conference blog.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    customSynopsis = {
      "recap COMMAND [OPTIONS]",
      "   or: recap [-b] [-s] [-i [-t=ENGINE]] [-ls] [--reset] [-c=FILE]",
      "             [--prop-encoding=ENC] [SRC [DEST]]"
    },
    footer = {"", "recap help COMMAND explains a command; the flags are those of jbake."})
public final class Main extends ConsoleCommand {

  /** Wrong usage or configuration. */
  public static final int USAGE = 2;

  /** The content has errors, or the output can't be written. */
  static final int FAILED = 1;

  @Mixin private JBakeFlags flags = new JBakeFlags();
  @Mixin private SettingsOptions settings = new SettingsOptions();

  Main(Console console) {
    super(console);
  }

  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, System.getenv(), Console.isProcessInteractive(), out, err));
  }

  /**
   * Runs a command line and returns the exit code.
   *
   * @param interactive true if the output is a terminal
   */
  public static int run(
      String[] arguments,
      Map<String, String> environment,
      boolean interactive,
      PrintWriter out,
      PrintWriter err) {
    Console console = new Console(environment, interactive, new OutputSink.Streams(out, err));
    Optional<String> garbled =
        Stream.concat(Arrays.stream(arguments), Stream.of(Path.of("").toAbsolutePath().toString()))
            .filter(FileNames::isGarbled)
            .findFirst();
    if (garbled.isPresent()) {
      console.err("recap: \"" + garbled.get() + "\" has characters that this locale cannot read");
      console.err("  hint: " + FileNames.HINT);
      return USAGE;
    }
    Optional<PlainBake> plain = PlainBake.of(arguments, environment);
    if (plain.isPresent()) {
      return plain.get().run(console);
    }
    // Only the named command is registered: registering all takes longer than a small bake.
    Optional<Subcommand> named = Arrays.stream(arguments).findFirst().flatMap(Subcommand::of);
    return commands(console, named.map(List::of).orElse(List.of(Subcommand.values())))
        .setOut(out)
        .setErr(err)
        .execute(arguments);
  }

  /** Returns the program with all its commands. */
  static CommandLine commands(Console console) {
    return commands(console, List.of(Subcommand.values()));
  }

  private static CommandLine commands(Console console, List<Subcommand> subcommands) {
    CommandLine program = new CommandLine(new Main(console));
    subcommands.forEach(subcommand -> subcommand.addTo(program, console));
    return program
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(console.usesColours() ? Ansi.ON : Ansi.OFF))
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
    if (flags.list) {
      return list(settings.folder(flags.sourceOrHere()));
    }
    if (flags.template().isPresent() && !flags.init) {
      throw usageError("-t goes with -i");
    }
    if (!flags.init && !flags.bakes() && !flags.serve) {
      throw nothingToDo();
    }
    int exit = flags.init ? init() : 0;
    if (flags.serve) {
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
    return InitCommand.makeExample(
        console,
        spec.commandLine(),
        flags.sourceOrHere(),
        flags.template().orElse(InitCommand.FREEMARKER));
  }

  private int bake() throws IOException {
    Path project = settings.project(flags.sourceOrHere());
    return BakeCommand.bake(console, project, settings.source(), options(), false);
  }

  @SuppressWarnings("try") // open while the preview runs
  private int serve() throws IOException {
    try (EndByInterrupt end = new EndByInterrupt()) {
      return preview();
    }
  }

  private int preview() throws IOException {
    Optional<Path> finished =
        flags
            .source()
            .filter(folder -> Files.isDirectory(folder) && !SettingsOptions.isProject(folder));
    if (finished.isPresent() && !flags.bakes()) {
      return serveFinished(finished.get());
    }
    Path project = settings.project(flags.sourceOrHere());
    return new PreviewRun(console, project, settings.source()).baked(this::options, flags.poll);
  }

  /** Serves a folder that is not a project: the output of this one, or any site. */
  private int serveFinished(Path folder) throws IOException {
    Path here = Path.of(".");
    PreviewRun preview = new PreviewRun(console, here, settings.source());
    boolean ours = SettingsOptions.isProject(here) && preview.writesTo(folder);
    return ours ? preview.baked(this::options, flags.poll) : preview.folder(folder);
  }

  private BakeOptions options() {
    return new BakeOptions(
        flags.destination(),
        false,
        false,
        flags.reset,
        false,
        now(),
        Runtime.getRuntime().availableProcessors());
  }

  private ParameterException nothingToDo() {
    Optional<Path> word = flags.source();
    if (word.isEmpty()) {
      return usageError("nothing to do: -b bakes, -s serves, -i creates a project");
    }
    return Files.isDirectory(word.get())
        ? usageError("what to do with \"" + word.get() + "\"? -b bakes it, -s serves it")
        : new UsageErrorHandler.UnknownCommand(spec.commandLine(), word.get().toString());
  }

  /** Rejects a flag of JBake before a command: a folder may have the name of a command. */
  private static int execute(ParseResult parsed) {
    if (parsed.hasSubcommand() && !parsed.matchedOptions().isEmpty()) {
      String flag = parsed.matchedOptions().get(0).names()[0];
      String command = parsed.subcommand().commandSpec().name();
      throw new ParameterException(
          parsed.commandSpec().commandLine(),
          "%s can't be used with the command %s; a folder of that name is ./%s"
              .formatted(flag, command, command));
    }
    return new RunLast().execute(parsed);
  }

  /** Provides {@code recap --version}. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
      Properties properties = properties();
      // A build from sources without a repository has no commit.
      String commit = properties.getProperty("commit", "");
      String build =
          commit.matches("[0-9a-f]{40}") ? "commit " + commit.substring(0, 9) + ", " : "";
      return new String[] {
        "recap %s (%sJava %s)"
            .formatted(properties.getProperty("version"), build, Runtime.version().feature())
      };
    }

    static String number() throws IOException {
      return properties().getProperty("version", "");
    }

    private static Properties properties() throws IOException {
      Properties properties = new Properties();
      try (InputStream in = Main.class.getResourceAsStream("/dev/recap/version.properties")) {
        properties.load(in);
      }
      return properties;
    }
  }
}
