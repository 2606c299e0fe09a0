package dev.recap.preview.watch;

import dev.recap.model.FileState;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Looks for changes of files again and again. Works on every file system, but not at once. */
final class PollingWatcher {

  private final List<Path> sources;
  private final Duration pause;
  private final Consumer<Path> changed;
  private final Thread thread = new Thread(this::run, "poll");
  private Map<Path, FileState> states;

  private PollingWatcher(Collection<Path> sources, Duration pause, Consumer<Path> changed) {
    this.pause = pause;
    this.sources = List.copyOf(sources);
    this.changed = changed;
    this.states = scan();
  }

  /**
   * Watches from now on.
   *
   * @param sources files and folders
   * @param pause between two looks
   * @param changed receives files, from another thread
   */
  static PollingWatcher of(Collection<Path> sources, Duration pause, Consumer<Path> changed) {
    PollingWatcher watcher = new PollingWatcher(sources, pause, changed);
    watcher.thread.setDaemon(true);
    watcher.thread.start();
    return watcher;
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(pause.toMillis());
        compare();
      }
    } catch (InterruptedException closed) {
      // The end.
    }
  }

  /** Reports the files that were added, changed or deleted since the last time. */
  private void compare() {
    Map<Path, FileState> now = scan();
    now.forEach(
        (file, state) -> {
          if (!state.equals(states.get(file))) {
            changed.accept(file);
          }
        });
    states.keySet().stream().filter(file -> !now.containsKey(file)).forEach(changed);
    states = now;
  }

  private Map<Path, FileState> scan() {
    Map<Path, FileState> found = new HashMap<>();
    for (Path source : sources) {
      try {
        Files.walkFileTree(
            source, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, adding(found));
      } catch (IOException e) {
        // The folder is gone, or will be read the next time.
      }
    }
    return found;
  }

  private static SimpleFileVisitor<Path> adding(Map<Path, FileState> found) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!EditorFiles.matches(String.valueOf(file.getFileName()))) {
          found.put(file, FileState.of(attributes));
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException gone) {
        return FileVisitResult.CONTINUE;
      }
    };
  }

  void close() {
    thread.interrupt();
  }
}
