package dev.recap;

import dev.recap.config.Defaults;
import dev.recap.config.Settings;
import dev.recap.config.SettingsReader;
import dev.recap.jbake.JBakeDefaults;
import dev.recap.model.Place;
import dev.recap.model.Problem;
import dev.recap.model.Problems;
import dev.recap.parallel.Workers;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Bakes a project: settings, then documents, then the site, then the plan of every file, then the
 * pages, then the output. Nothing of the output changes before everything is known to be right.
 */
public final class Bake {

  private Bake() {}

  /**
   * Bakes the project in a folder.
   *
   * @throws IOException if the project can't be read
   * @throws dev.recap.write.OutputException if the output can't be written
   */
  public static BakeReport run(Path project, BakeOptions options, Progress progress)
      throws IOException {
    Stopwatch stopwatch = new Stopwatch();
    Problems configProblems = new Problems();
    Path folder = project.toAbsolutePath().normalize();
    Settings settings = settings(folder, options, configProblems);
    stopwatch.lap("settings");
    if (configProblems.hasErrors()) {
      return BakeReport.ofBadConfiguration(configProblems.sorted(), stopwatch.laps());
    }
    Problems problems = new Problems(settings::weigh);
    problems.addAll(configProblems.sorted());
    try (Workers workers = new Workers(options.threads())) {
      return new Stages(settings, options, progress, workers, problems, stopwatch).run();
    }
  }

  private static Settings settings(Path project, BakeOptions options, Problems problems)
      throws IOException {
    Settings read = SettingsReader.read(project, new Defaults(JBakeDefaults.text()), problems);
    Settings settings = options.output().map(read::withOutput).orElse(read);
    settings
        .folders()
        .outputMistake()
        .ifPresent(mistake -> problems.add(badOutput(mistake, options, settings)));
    return settings;
  }

  private static Problem badOutput(String mistake, BakeOptions options, Settings settings) {
    return Problem.error(
        "bad-setting",
        options.output().isPresent()
            ? Place.ofFile(SettingsReader.FILE)
            : settings.placeOf("destination.folder"),
        mistake,
        "write the site to a folder of its own, such as output");
  }
}
