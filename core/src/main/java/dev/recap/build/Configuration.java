package dev.recap.build;

import dev.recap.config.Settings;
import dev.recap.config.SettingsReader;
import dev.recap.config.SettingsSource;
import dev.recap.jbake.JBakeDefaults;
import dev.recap.output.StateFolder;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.theme.BuiltInTheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a project and their problems.
 *
 * @param problems sorted by file, line and column
 */
public record Configuration(Settings settings, List<Problem> problems) {

  private static final String THEME = "theme";

  public Configuration {
    problems = List.copyOf(problems);
  }

  /**
   * Reads the settings of the project in a folder.
   *
   * @param output replaces the configured output folder
   * @throws IOException if a file of settings exists but cannot be read
   */
  public static Configuration of(Path project, SettingsSource source, Optional<Path> output)
      throws IOException {
    Problems problems = new Problems();
    Settings read =
        SettingsReader.read(
            project.toAbsolutePath().normalize(), source, JBakeDefaults.text(), problems);
    Settings themed = read.theme().isBuiltIn() ? withBuiltInTheme(read) : read;
    Settings settings = output.map(themed::withOutput).orElse(themed);
    Place culprit =
        output.isPresent() ? Place.ofFile(settings.file()) : settings.placeOf("destination.folder");
    settings
        .folders()
        .outputProblem()
        .map(mistake -> badOutput(mistake, culprit))
        .ifPresent(problems::add);
    return new Configuration(settings, problems.sorted());
  }

  /** Writes the theme to the folder of state, so that it is a folder like any other theme. */
  private static Settings withBuiltInTheme(Settings settings) throws IOException {
    Path project = settings.folders().project();
    Optional<Path> state =
        Files.isDirectory(project) ? StateFolder.find(project, note -> {}) : Optional.empty();
    Path folder =
        state.isPresent()
            ? state.get().resolve(THEME)
            : Files.createTempDirectory("recap").resolve(THEME);
    Files.createDirectories(folder);
    BuiltInTheme.writeTo(folder);
    return settings.withTheme(folder);
  }

  private static Problem badOutput(String mistake, Place place) {
    return Problem.error(
        "bad-setting", place, mistake, "write the site to a folder of its own, such as output");
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
