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

/** Tells when sources change: files, and folders with all that lies in them. */
public final class SourceWatcher implements AutoCloseable {

  /** As they are named, by what they really are. */
  private final Map<Path, Path> sources = new LinkedHashMap<>();

  private final Duration quiet;
  private final Semaphore changes = new Semaphore(0);
  private final Set<Path> changed = new HashSet<>();
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
            // Its own for macOS needs 2 MB of native code; the JDK's looks every few seconds there.
            .watchService(FileSystems.getDefault().newWatchService())
            .fileHashing(false)
            .fileTreeVisitor(this::visit)
            .logger(NOPLogger.NOP_LOGGER)
            .build();
  }

  /**
   * Watches from now on.
   *
   * @param project whose folder is watched for sources that don't exist yet
   * @param sources files and folders, absolute; they may lie elsewhere
   * @param quiet how long they must keep still: editors and checkouts change several files, or one
   *     file several times, in one go
   * @throws IOException if the system watches no more folders
   */
  public static SourceWatcher of(Path project, List<Path> sources, Duration quiet)
      throws IOException {
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

  /** Waits until sources have changed, and then until they keep still. */
  public SourceChanges await() throws InterruptedException {
    changes.acquire();
    do {
      changes.drainPermits();
    } while (changes.tryAcquire(quiet.toMillis(), TimeUnit.MILLISECONDS));
    return takeChanges();
  }

  private synchronized SourceChanges takeChanges() {
    SourceChanges found = new SourceChanges(changed, complete);
    changed.clear();
    complete = true;
    return found;
  }

  private synchronized void note(Path source) {
    changed.add(source);
    changes.release();
  }

  private synchronized void noteLoss() {
    complete = false;
    changes.release();
  }

  private DirectoryChangeListener listener() {
    return new DirectoryChangeListener() {
      @Override
      public void onEvent(DirectoryChangeEvent event) {
        @Nullable Path path = event.path();
        // What an overflow has lost may be anything.
        if (path == null || event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
          noteLoss();
        } else if (!EditorFiles.isOne(path.getFileName().toString())) {
          named(path).ifPresent(SourceWatcher.this::note);
        }
      }

      @Override
      public void onException(Exception failure) {
        noteLoss();
      }
    };
  }

  private Optional<Path> named(Path path) {
    return sources.entrySet().stream()
        .filter(source -> path.startsWith(source.getKey()))
        .findFirst()
        .map(source -> source.getValue().resolve(source.getKey().relativize(path)));
  }

  /** A folder that is, or holds, or lies in a source. */
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
