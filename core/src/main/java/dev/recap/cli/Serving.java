package dev.recap.cli;

import dev.recap.build.BakeOptions;
import dev.recap.build.Configuration;
import dev.recap.config.Settings;
import dev.recap.config.SettingsSource;
import dev.recap.output.OutputException;
import dev.recap.preview.FolderPreview;
import dev.recap.preview.ProjectWatcher;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Shows a site on this machine until it is interrupted. */
public record Serving(Console console, Path project, SettingsSource source) {

  /** A bake takes long enough not to be begun for each file of a checkout. */
  private static final Duration QUIET = Duration.ofMillis(100);

  /** Bakes, shows the output and bakes again whenever the project changes. */
  public int bakedProject(Supplier<BakeOptions> options) throws IOException {
    Configuration configuration = configuration(options);
    Optional<FolderPreview> opened =
        open(configuration, configuration.settings().folders().output());
    if (opened.isEmpty()) {
      return Main.USAGE;
    }
    Settings settings = configuration.settings();
    try (FolderPreview folderPreview = opened.get();
        ProjectWatcher watch = new ProjectWatcher(settings, source, QUIET)) {
      SettingsSource previewed = folderPreview.forPreview(source);
      BakeCommand.bake(console, project, previewed, options.get(), false);
      folderPreview.start();
      announce(folderPreview, settings.folders().output());
      while (true) {
        watch.await();
        bakeAgain(folderPreview, watch, previewed, options);
      }
    } catch (InterruptedException end) {
      return 0;
    }
  }

  /** Whatever is wrong, the last site stays to be seen. */
  private void bakeAgain(
      FolderPreview folderPreview,
      ProjectWatcher watch,
      SettingsSource previewed,
      Supplier<BakeOptions> options) {
    try {
      Configuration configuration = configuration(options);
      if (!configuration.hasErrors()) {
        watch.follow(configuration.settings());
        folderPreview.show(configuration.settings());
      }
      BakeCommand.bake(console, project, previewed, options.get(), false);
    } catch (IOException | OutputException failure) {
      console.failed(failure);
    }
  }

  boolean writesTo(Path folder) throws IOException {
    return Configuration.of(project, source, Optional.empty())
        .settings()
        .folders()
        .output()
        .equals(folder.toAbsolutePath().normalize());
  }

  /** Shows a folder as it is. */
  int folder(Path folder) throws IOException {
    Configuration configuration = Configuration.of(project, source, Optional.empty());
    Optional<FolderPreview> opened = open(configuration, folder);
    if (opened.isEmpty()) {
      return Main.USAGE;
    }
    try (FolderPreview folderPreview = opened.get()) {
      folderPreview.start();
      announce(folderPreview, folder);
      new CountDownLatch(1).await();
      return 0;
    } catch (InterruptedException end) {
      return 0;
    }
  }

  private Configuration configuration(Supplier<BakeOptions> options) throws IOException {
    return Configuration.of(project, source, options.get().output());
  }

  private Optional<FolderPreview> open(Configuration configuration, Path folder)
      throws IOException {
    if (configuration.hasErrors()) {
      console.problems(configuration.problems(), project);
      return Optional.empty();
    }
    Settings settings = configuration.settings();
    Problems problems = new Problems();
    Optional<FolderPreview> preview = FolderPreview.open(settings, folder, problems);
    console.problems(problems.sorted(), project);
    return preview;
  }

  /** Seen from the working directory where it lies in there. */
  private static Path display(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = folder.toAbsolutePath().normalize();
    boolean inside = absolute.startsWith(here) && !absolute.equals(here);
    return inside ? here.relativize(absolute) : absolute;
  }

  private void announce(FolderPreview folderPreview, Path folder) {
    console.out(
        "serving " + display(folder) + " at " + folderPreview.address() + " (Ctrl+C ends it)");
  }
}
