package dev.recap.cli;

import dev.recap.build.Configuration;
import dev.recap.config.Folders;
import dev.recap.config.SettingsSource;
import dev.recap.theme.BuiltInTheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Implements {@code recap theme}. */
@Command(
    description = "Copies files of the theme into the project, which replaces them.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ThemeCommand extends ConsoleCommand {

  ThemeCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    throw usageError("theme needs a command: eject or list");
  }

  /** Copies files. Called by picocli. */
  @Command(
      name = "eject",
      description = "Copies a file of the theme into the project, unless it is there already.",
      mixinStandardHelpOptions = true,
      versionProvider = Main.Version.class)
  int eject(
      @Parameters(
              paramLabel = "FILE",
              description = "A file such as lib/words.ftlh or css/site.css.")
          String name,
      @Parameters(
              arity = "0..1",
              paramLabel = "PROJECT",
              defaultValue = ".",
              description = "The project's folder (default: this one).")
          Path project)
      throws IOException {
    Folders folders = folders(project);
    String file =
        BuiltInTheme.find(name)
            .orElseThrow(
                () ->
                    usageError(
                        "the theme has no file \"%s\"; recap theme list names all"
                            .formatted(name)));
    Path target = target(folders, file);
    if (Files.exists(target)) {
      console.out(shown(folders, target) + " is there already");
    } else {
      Files.createDirectories(target.resolveSibling(""));
      Files.write(target, BuiltInTheme.content(file));
      console.out(shown(folders, target));
    }
    return 0;
  }

  /** Lists the files. Called by picocli. */
  @Command(
      name = "list",
      description = "Lists the files of the theme, with a mark at those that the project replaces.",
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
    Folders folders = folders(project);
    for (String file : BuiltInTheme.files()) {
      boolean replaced = Files.exists(target(folders, file));
      console.out((replaced ? "* " : "  ") + file);
    }
    return 0;
  }

  private static Folders folders(Path project) throws IOException {
    return Configuration.of(project, SettingsSource.OF_PROJECT, Optional.empty())
        .settings()
        .folders();
  }

  private static Path target(Folders folders, String file) {
    String path = file.substring(file.indexOf('/') + 1);
    return (file.startsWith("templates/") ? folders.templates() : folders.assets()).resolve(path);
  }

  private static String shown(Folders folders, Path file) {
    return (file.startsWith(folders.project()) ? folders.project().relativize(file) : file)
        .toString();
  }
}
