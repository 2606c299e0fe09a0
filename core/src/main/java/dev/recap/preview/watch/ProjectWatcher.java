package dev.recap.preview.watch;

import dev.recap.config.Folders;
import dev.recap.config.Settings;
import dev.recap.config.SettingsSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Watches everything that a bake of a project reads. */
public final class ProjectWatcher implements Closeable {

  private final Path settingsFile;
  private final Duration quiet;
  private final boolean poll;
  private final Consumer<String> note;
  private Folders folders;
  private SourceWatcher watcher;

  /** Reacts to changes. */
  public interface Handler {

    void handle(SourceWatcher.Changes changes) throws IOException;
  }

  /**
   * Watches from now on.
   *
   * @param quiet time without further changes that ends a batch of changes
   * @param poll true to look for changes every second
   * @param note gets a sentence if the system cannot tell of changes
   */
  public ProjectWatcher(
      Settings settings, SettingsSource source, Duration quiet, boolean poll, Consumer<String> note)
      throws IOException {
    this.quiet = quiet;
    this.poll = poll;
    this.note = note;
    folders = settings.folders();
    settingsFile = source.fileOf(folders.project());
    watcher = watch();
  }

  private SourceWatcher watch() throws IOException {
    return SourceWatcher.of(folders.project(), sources(), quiet, poll, note);
  }

  private List<Path> sources() {
    List<Path> sources = new ArrayList<>(folders.sources());
    sources.add(settingsFile);
    return sources;
  }

  /** Handles each batch of changes until the thread is interrupted. */
  public void follow(Handler handler, Consumer<Exception> failures) throws InterruptedException {
    while (true) {
      SourceWatcher.Changes changes = watcher.await();
      try {
        handler.handle(changes);
      } catch (IOException | RuntimeException failure) {
        failures.accept(failure);
      }
    }
  }

  /** Watches the folders of changed settings. */
  public void update(Settings settings) throws IOException {
    if (!settings.folders().equals(folders)) {
      folders = settings.folders();
      watcher.close();
      watcher = watch();
    }
  }

  @Override
  public void close() throws IOException {
    watcher.close();
  }
}
