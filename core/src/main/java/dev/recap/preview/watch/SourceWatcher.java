package dev.recap.preview.watch;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.NOPLogger;

/** Reports changes of sources: of files, and of folders with everything in them. */
public final class SourceWatcher implements AutoCloseable {

  /**
   * A batch of changes.
   *
   * @param paths of files and folders, relative to the sources as they were named
   * @param complete false if the system lost events, so that anything may have changed
   */
  public record Changes(Set<Path> paths, boolean complete) {

    public Changes {
      paths = Set.copyOf(paths);
    }
  }

  /** The sources as they were named, by their real paths. */
  private final Map<Path, Path> sources = new LinkedHashMap<>();

  private final Duration quiet;
  private final Semaphore changes = new Semaphore(0);
  private final Set<Path> paths = new HashSet<>();
  private boolean complete = true;
  private final DirectoryWatcher watcher;

  private SourceWatcher(Path project, List<Path> named, Duration quiet) throws IOException {
    this.quiet = quiet;
    Path home = project.toRealPath();
    named.forEach(source -> sources.put(real(source), source));
    List<Path> roots = new ArrayList<>(List.of(home));
    sources.keySet().stream()
        .filter(source -> !source.startsWith(home))
        .map(SourceWatcher::nearestFolder)
        .filter(folder -> !roots.contains(folder))
        .forEach(roots::add);
    watcher =
        DirectoryWatcher.builder()
            .paths(roots)
            .listener(listener())
            // The library's service for macOS needs 2 MB of native code; the JDK's polls there.
            .watchService(FileSystems.getDefault().newWatchService())
            .fileHashing(false)
            .fileTreeVisitor(this::visit)
            .logger(NOPLogger.NOP_LOGGER)
            .build();
  }

  /**
   * Watches from now on.
   *
   * @param project whose folder is watched for sources that do not exist yet
   * @param sources absolute files and folders, also outside the project
   * @param quiet time without further changes that ends a batch: editors and checkouts change
   *     several files, or one file several times
   * @throws IOException if the system cannot watch more folders
   */
  static SourceWatcher of(Path project, List<Path> sources, Duration quiet) throws IOException {
    SourceWatcher watch = new SourceWatcher(project, sources, quiet);
    CompletableFuture<Void> watching = watch.watcher.watchAsync(SourceWatcher::startDaemon);
    if (watching.isCompletedExceptionally()) {
      watch.close();
      throw new IOException("can't watch " + project + "; there may be too many folders");
    }
    return watch;
  }

  private static void startDaemon(Runnable work) {
    Thread thread = new Thread(work, "watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** Waits for a batch of changes. */
  Changes await() throws InterruptedException {
    changes.acquire();
    do {
      changes.drainPermits();
    } while (changes.tryAcquire(quiet.toMillis(), TimeUnit.MILLISECONDS));
    return takeChanges();
  }

  private synchronized Changes takeChanges() {
    Changes found = new Changes(paths, complete);
    paths.clear();
    complete = true;
    return found;
  }

  private synchronized void add(Path source) {
    paths.add(source);
    changes.release();
  }

  private synchronized void addLoss() {
    complete = false;
    changes.release();
  }

  private DirectoryChangeListener listener() {
    return new DirectoryChangeListener() {
      @Override
      public void onEvent(DirectoryChangeEvent event) {
        @Nullable Path path = event.path();
        // An overflow may have lost any event.
        if (path == null || event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
          addLoss();
        } else if (!EditorFiles.matches(path.getFileName().toString())) {
          named(path).ifPresent(SourceWatcher.this::add);
        }
      }

      @Override
      public void onException(Exception failure) {
        addLoss();
      }
    };
  }

  private Optional<Path> named(Path path) {
    return sources.entrySet().stream()
        .filter(source -> path.startsWith(source.getKey()))
        .findFirst()
        .map(source -> source.getValue().resolve(source.getKey().relativize(path)));
  }

  /** Returns true for a folder that is, contains or is inside a source. */
  private boolean mayHoldSources(Path folder) {
    return named(folder).isPresent()
        || sources.keySet().stream().anyMatch(source -> source.startsWith(folder));
  }

  private void visit(Path start, FileTreeVisitor.Callback onFolder, FileTreeVisitor.Callback onFile)
      throws IOException {
    Files.walkFileTree(
        start,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!mayHoldSources(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            onFolder.call(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            onFile.call(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static Path real(Path source) {
    try {
      return source.toRealPath();
    } catch (IOException notThereYet) {
      @Nullable Path parent = source.getParent();
      return parent == null ? source : real(parent).resolve(String.valueOf(source.getFileName()));
    }
  }

  private static Path nearestFolder(Path source) {
    @Nullable Path parent = source.getParent();
    return parent == null || Files.isDirectory(source) ? source : nearestFolder(parent);
  }

  @Override
  public void close() throws IOException {
    watcher.close();
  }
}
