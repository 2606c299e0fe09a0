package dev.recap;

import dev.recap.config.Folders;
import dev.recap.config.Settings;
import dev.recap.config.SettingsSource;
import dev.recap.serve.SourceWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An eye on everything that a bake of a project reads. */
public final class ProjectWatch implements AutoCloseable {

  private final Path settingsFile;
  private Folders folders;
  private SourceWatch watch;

  /** Watches from now on. */
  public ProjectWatch(Settings settings, SettingsSource source) throws IOException {
    folders = settings.folders();
    settingsFile = source.fileOf(folders.project());
    watch = SourceWatch.of(folders.project(), sources());
  }

  private List<Path> sources() {
    List<Path> sources = new ArrayList<>(folders.sources());
    sources.add(settingsFile);
    return sources;
  }

  /** Waits until the project has changed, and then until it keeps still. */
  public void await() throws InterruptedException {
    watch.await();
  }

  /** Turns to the folders that the settings now name. */
  public void follow(Settings settings) throws IOException {
    if (!settings.folders().equals(folders)) {
      folders = settings.folders();
      watch.close();
      watch = SourceWatch.of(folders.project(), sources());
    }
  }

  @Override
  public void close() throws IOException {
    watch.close();
  }
}
