package dev.recap.cli;

import dev.recap.jbake.EngineJars;
import dev.recap.model.KnownEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Implements {@code recap lib}. */
@Command(
    description = "Fetches the jars of engines for other markup and templates into lib/.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class LibCommand extends ConsoleCommand {

  LibCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    throw usageError("lib needs a command: add or list");
  }

  /** Fetches an engine. Called by picocli. */
  @Command(
      name = "add",
      description = "Fetches an engine and all that it needs from Maven Central, with Maven.",
      mixinStandardHelpOptions = true,
      versionProvider = Main.Version.class,
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {
        "0:the jars are in lib/",
        "1:Maven is missing, or could not fetch them; lib/ is as it was",
        "2:wrong usage"
      })
  int add(
      @Parameters(
              paramLabel = "ENGINE",
              completionCandidates = Words.class,
              description = "One of: ${COMPLETION-CANDIDATES}.")
          String word,
      @Parameters(
              arity = "0..1",
              paramLabel = "PROJECT",
              defaultValue = ".",
              description = "The project's folder (default: this one).")
          Path project,
      @Option(names = "--dry-run", description = "Only print what would be fetched.")
          boolean dryRun)
      throws IOException, InterruptedException {
    KnownEngine engine = engine(word);
    requireProject("add", project);
    String artifacts = String.join(", ", engine.artifacts());
    if (dryRun) {
      console.out("would fetch into lib/: " + artifacts + " and what they need");
      return 0;
    }
    Optional<Path> maven = console.program("mvn", "mvn.cmd");
    if (maven.isEmpty()) {
      return failed(
          "there is no mvn, which fetches the jars",
          "install Maven 3.8 or newer, or put %s and what they need into lib/ yourself"
              .formatted(artifacts));
    }
    console.err("fetching " + artifacts);
    EngineJars jars = EngineJars.of(project);
    try {
      List<String> fetched = jars.fetch(engine, maven.get());
      console.out("%d jars in %s".formatted(fetched.size(), project.resolve("lib").normalize()));
      for (String other : jars.otherVersions(fetched)) {
        console.err("lib/" + other + " is another version of one of them; delete it");
      }
      return 0;
    } catch (EngineJars.MavenFailure e) {
      return failed(
          "Maven could not fetch the jars: " + e.getMessage(),
          "lib/ is as it was; try again when Maven Central can be reached");
    }
  }

  /** Lists the engines. Called by picocli. */
  @Command(
      name = "list",
      description = "Lists the engines, and which of them are in lib/.",
      mixinStandardHelpOptions = true,
      versionProvider = Main.Version.class)
  int list(
      @Parameters(
              arity = "0..1",
              paramLabel = "PROJECT",
              defaultValue = ".",
              description = "The project's folder (default: this one).")
          Path project)
      throws IOException {
    requireProject("list", project);
    EngineJars jars = EngineJars.of(project);
    for (KnownEngine engine : KnownEngine.values()) {
      String files = "." + String.join(" .", engine.extensions());
      console.out(
          "%-10s %-24s %-17s %s"
              .formatted(
                  engine.word(), files, jars.state(engine), String.join(", ", engine.artifacts())));
    }
    return 0;
  }

  private KnownEngine engine(String word) {
    return Arrays.stream(KnownEngine.values())
        .filter(engine -> engine.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    command("add"),
                    "there is no engine \"%s\", only %s"
                        .formatted(word, String.join(", ", new Words()))));
  }

  private CommandLine command(String name) {
    return Objects.requireNonNull(spec.subcommands().get(name));
  }

  private void requireProject(String command, Path project) {
    if (!SettingsOptions.isProject(project)) {
      throw UsageErrorHandler.notAProject(command(command), project);
    }
  }

  private int failed(String message, String hint) {
    console.err("recap: " + message);
    console.err("  hint: " + hint);
    return Main.FAILED;
  }

  /** Lists the words for the engines. Created by picocli. */
  static final class Words implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(KnownEngine.values()).map(KnownEngine::word).iterator();
    }
  }
}
