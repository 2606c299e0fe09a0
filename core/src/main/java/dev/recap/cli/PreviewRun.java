package dev.recap.cli;

import dev.recap.build.BakeOptions;
import dev.recap.build.Configuration;
import dev.recap.config.Settings;
import dev.recap.config.SettingsSource;
import dev.recap.preview.BakedPreview;
import dev.recap.preview.LivePreview;
import dev.recap.preview.Preview;
import dev.recap.preview.PreviewOptions;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs a preview until the thread is interrupted. Each mode returns the exit code. */
public record PreviewRun(Console console, Path project, SettingsSource source) {

  /** Opens a preview. */
  private interface Opener {

    Optional<? extends Preview> open(Settings settings, Problems problems) throws IOException;
  }

  /**
   * Renders pages on request and writes no output.
   *
   * @param started receives the address of the home page once it responds
   */
  public int live(PreviewOptions options, Consumer<URI> started) throws IOException {
    return run(
        options.output(),
        (settings, problems) -> {
          try (PreviewMessages messages = new PreviewMessages(console, project)) {
            return LivePreview.open(settings, source, options, messages, problems);
          }
        },
        settings -> project,
        started);
  }

  /** Bakes the project, serves the output folder and bakes again after every change. */
  int baked(Supplier<BakeOptions> options, boolean poll) throws IOException {
    Optional<Path> output = options.get().output();
    return run(
        output,
        (settings, problems) ->
            BakedPreview.open(
                settings,
                source,
                output,
                poll,
                previewed -> BakeCommand.bake(console, project, previewed, options.get(), false),
                console::failed,
                note -> console.err("recap: " + note),
                problems),
        settings -> relative(settings.folders().output()),
        home -> {});
  }

  /** Serves a folder as it is. */
  int folder(Path folder) throws IOException {
    return run(
        Optional.empty(),
        (settings, problems) -> Preview.ofFolder(settings, folder, problems),
        settings -> relative(folder),
        home -> {});
  }

  /** Returns true if the project's configured output is this folder. */
  boolean writesTo(Path folder) throws IOException {
    return Configuration.of(project, source, Optional.empty())
        .settings()
        .folders()
        .output()
        .equals(folder.toAbsolutePath().normalize());
  }

  private int run(
      Optional<Path> output, Opener opener, Function<Settings, Path> served, Consumer<URI> started)
      throws IOException {
    Configuration configuration = Configuration.of(project, source, output);
    if (configuration.hasErrors()) {
      console.problems(configuration.problems(), project);
      return Main.USAGE;
    }
    Problems problems = new Problems();
    Optional<? extends Preview> opened = opener.open(configuration.settings(), problems);
    console.problems(problems.sorted(), project);
    if (opened.isEmpty()) {
      return Main.USAGE;
    }
    try (Preview preview = opened.get()) {
      preview.start();
      Path folder = served.apply(configuration.settings());
      console.out("serving " + folder + " at " + preview.home() + " (Ctrl+C ends it)");
      started.accept(preview.home());
      preview.follow();
      return 0;
    } catch (InterruptedException end) {
      return 0;
    }
  }

  /** Returns a folder relative to the working directory if it is inside. */
  private static Path relative(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = folder.toAbsolutePath().normalize();
    boolean inside = absolute.startsWith(here) && !absolute.equals(here);
    return inside ? here.relativize(absolute) : absolute;
  }
}
