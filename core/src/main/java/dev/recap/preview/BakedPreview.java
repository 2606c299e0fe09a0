package dev.recap.preview;

import dev.recap.build.Configuration;
import dev.recap.config.Settings;
import dev.recap.config.SettingsSource;
import dev.recap.preview.http.PreviewServer;
import dev.recap.preview.http.StaticFiles;
import dev.recap.preview.watch.ProjectWatcher;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Serves the output folder of a project, which is baked at the start and after every change. */
public final class BakedPreview extends Preview {

  /** Long enough that a checkout of many files causes one bake. */
  private static final Duration QUIET = Duration.ofMillis(100);

  private final Path project;
  private final SettingsSource source;
  private final Optional<Path> output;
  private final Baker baker;
  private final Consumer<Exception> failures;
  private final SettingsSource previewed;
  private final ProjectWatcher watcher;

  /** Bakes the project. */
  public interface Baker {

    void bake(SettingsSource source) throws IOException;
  }

  private BakedPreview(
      Settings settings,
      SettingsSource source,
      Optional<Path> output,
      boolean poll,
      Baker baker,
      Consumer<Exception> failures,
      Consumer<String> note,
      PreviewServer server)
      throws IOException {
    super(server);
    this.project = settings.folders().project();
    this.source = source;
    this.output = output;
    this.baker = baker;
    this.failures = failures;
    this.previewed = server.withHost(source, settings);
    this.watcher = new ProjectWatcher(settings, source, QUIET, poll, note);
  }

  /**
   * Takes the port and bakes the project.
   *
   * @param settings of the project, without errors
   * @param output the folder of the site, instead of the configured one
   * @param poll true to look for changes every second
   * @param problems receives the reason if there is no preview
   */
  public static Optional<BakedPreview> open(
      Settings settings,
      SettingsSource source,
      Optional<Path> output,
      boolean poll,
      Baker baker,
      Consumer<Exception> failures,
      Consumer<String> note,
      Problems problems)
      throws IOException {
    Optional<PreviewServer> server = PreviewServer.open(settings, files(settings), false, problems);
    if (server.isEmpty()) {
      return Optional.empty();
    }
    BakedPreview preview =
        new BakedPreview(settings, source, output, poll, baker, failures, note, server.get());
    baker.bake(preview.previewed);
    return Optional.of(preview);
  }

  private static StaticFiles files(Settings settings) {
    return new StaticFiles(settings.folders().output(), settings.read().encoding());
  }

  @Override
  public void follow() throws InterruptedException {
    watcher.follow(changes -> bakeAgain(), failures);
  }

  /** Bakes with the current settings; if anything is wrong, the last site stays. */
  private void bakeAgain() throws IOException {
    Configuration configuration = Configuration.of(project, source, output);
    if (!configuration.hasErrors()) {
      watcher.update(configuration.settings());
      server().serve(files(configuration.settings()));
    }
    baker.bake(previewed);
  }

  @Override
  public void close() throws IOException {
    super.close();
    watcher.close();
  }
}
