package dev.recap.cli;

import dev.recap.build.BakeOptions;
import dev.recap.config.SettingsSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The command {@code recap bake [PROJECT]} without options that take a value. It does the same as
 * {@link BakeCommand} but does not load picocli, which takes a fifth of a bake in which nothing has
 * changed.
 */
record PlainBake(Path project, Set<String> flags, Instant now) {

  private static final Set<String> FLAGS =
      Set.of("--drafts", "--future", "--clean", "--clean-all", "--keep-going", "--timings");

  /** Returns the bake that the arguments ask for, unless picocli must read or reject them. */
  static Optional<PlainBake> of(String[] arguments, Map<String, String> environment) {
    if (arguments.length == 0 || !arguments[0].equals("bake")) {
      return Optional.empty();
    }
    Set<String> flags = new HashSet<>();
    String folder = null;
    for (int i = 1; i < arguments.length; i++) {
      String argument = arguments[i];
      if (FLAGS.contains(argument)) {
        if (!flags.add(argument)) {
          return Optional.empty();
        }
      } else if (folder != null
          || argument.isEmpty()
          || argument.startsWith("-")
          || argument.startsWith("@")) {
        return Optional.empty();
      } else {
        folder = argument;
      }
    }
    Path project = Path.of(folder == null ? "." : folder);
    if (!Files.isDirectory(project) || !SettingsOptions.isProject(project)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PlainBake(project, flags, SourceDate.now(environment)));
    } catch (IllegalArgumentException reportedByTheCommand) {
      return Optional.empty();
    }
  }

  /** Bakes the project and returns the exit code. */
  int run(Console console) {
    try {
      return BakeCommand.bake(
          console, project, SettingsSource.OF_PROJECT, options(), flags.contains("--timings"));
    } catch (IOException | RuntimeException e) {
      return console.failed(e);
    }
  }

  private BakeOptions options() {
    return new BakeOptions(
        Optional.empty(),
        flags.contains("--drafts"),
        flags.contains("--future"),
        flags.contains("--clean") || flags.contains("--clean-all"),
        flags.contains("--clean-all"),
        flags.contains("--keep-going"),
        now,
        Runtime.getRuntime().availableProcessors());
  }
}
