package dev.recap.cli;

import dev.recap.build.BakeOptions;
import dev.recap.config.SettingsSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The command {@code recap bake [PROJECT]} without options. It does the same as {@link BakeCommand}
 * but does not load picocli, which takes a fifth of a bake in which nothing has changed.
 */
final class PlainBake {

  private PlainBake() {}

  /** Returns the project's folder if the arguments are those of a bake without options. */
  static Optional<Path> project(String[] arguments, Map<String, String> environment) {
    boolean plain =
        arguments.length >= 1
            && arguments.length <= 2
            && arguments[0].equals("bake")
            && hasValidTime(environment);
    if (!plain) {
      return Optional.empty();
    }
    String folder = arguments.length == 1 ? "." : arguments[1];
    boolean option = folder.isEmpty() || folder.startsWith("-") || folder.startsWith("@");
    return option
        ? Optional.empty()
        : Optional.of(Path.of(folder))
            .filter(Files::isDirectory)
            .filter(SettingsOptions::isProject);
  }

  private static boolean hasValidTime(Map<String, String> environment) {
    try {
      SourceDate.now(environment);
      return true;
    } catch (IllegalArgumentException reportedByTheCommand) {
      return false;
    }
  }

  /** Bakes the project and returns the exit code. */
  static int run(Console console, Path project) {
    try {
      BakeOptions options = BakeOptions.at(SourceDate.now(console.environment()));
      return BakeCommand.bake(console, project, SettingsSource.OF_PROJECT, options, false);
    } catch (IOException | RuntimeException e) {
      return console.failed(e);
    }
  }
}
