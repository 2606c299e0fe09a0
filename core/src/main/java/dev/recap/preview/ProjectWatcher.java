package dev.recap.preview;

import dev.recap.config.Folders;
import dev.recap.config.Settings;
import dev.recap.config.SettingsSource;
import dev.recap.preview.watch.SourceChanges;
import dev.recap.preview.watch.SourceWatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An eye on everything that a bake of a project reads. */
public final class ProjectWatcher implements AutoCloseable {

  private final Path settingsFile;
  private final Duration quiet;
  private Folders folders;
  private SourceWatcher watch;

  /**
   * Watches from now on.
   *
   * @param quiet how long the project must keep still after a change
   */
  public ProjectWatcher(Settings settings, SettingsSource source, Duration quiet)
      throws IOException {
    this.quiet = quiet;
    folders = settings.folders();
    settingsFile = source.fileOf(folders.project());
    watch = SourceWatcher.of(folders.project(), sources(), quiet);
  }

  private List<Path> sources() {
    List<Path> sources = new ArrayList<>(folders.sources());
    sources.add(settingsFile);
    return sources;
  }

  /** Waits until the project has changed, and then until it keeps still. */
  public SourceChanges await() throws InterruptedException {
    return watch.await();
  }

  /** Turns to the folders that the settings now name. */
  public void follow(Settings settings) throws IOException {
    if (!settings.folders().equals(folders)) {
      folders = settings.folders();
      watch.close();
      watch = SourceWatcher.of(folders.project(), sources(), quiet);
    }
  }

  @Override
  public void close() throws IOException {
    watch.close();
  }
}
