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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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

  private static final Duration POLLING = Duration.ofSeconds(1);

  /** The sources as they were named, by their real paths. */
  private final Map<Path, Path> sources = new LinkedHashMap<>();

  private final List<Path> roots = new ArrayList<>();
  private final Duration quiet;
  private final Consumer<String> note;
  private final Semaphore changes = new Semaphore(0);
  private final Set<Path> paths = new HashSet<>();
  private boolean complete = true;
  private Optional<DirectoryWatcher> watcher = Optional.empty();
  private Optional<PollingWatcher> poller = Optional.empty();

  private SourceWatcher(Path project, List<Path> named, Duration quiet, Consumer<String> note)
      throws IOException {
    this.quiet = quiet;
    this.note = note;
    Path home = project.toRealPath();
    named.forEach(source -> sources.put(real(source), source));
    roots.add(home);
    sources.keySet().stream()
        .filter(source -> !source.startsWith(home))
        .map(SourceWatcher::nearestFolder)
        .filter(folder -> !roots.contains(folder))
        .forEach(roots::add);
  }

  /**
   * Watches from now on.
   *
   * @param project whose folder is watched for sources that do not exist yet
   * @param sources absolute files and folders, also outside the project
   * @param quiet time without further changes that ends a batch: editors and checkouts change
   *     several files, or one file several times
   * @param poll true to look for changes every second
   * @param note gets a sentence if the system cannot watch that many folders; then this polls too
   */
  static SourceWatcher of(
      Path project, List<Path> sources, Duration quiet, boolean poll, Consumer<String> note)
      throws IOException {
    SourceWatcher watch = new SourceWatcher(project, sources, quiet, note);
    if (poll) {
      watch.poll();
    } else {
      watch.watch();
    }
    return watch;
  }

  private synchronized void poll() {
    if (poller.isEmpty()) {
      poller = Optional.of(PollingWatcher.of(sources.values(), POLLING, this::add));
    }
  }

  /** Asks the system to tell of changes, in all folders that there are now. */
  private synchronized void watch() throws IOException {
    Optional<DirectoryWatcher> before = watcher;
    try {
      watcher = Optional.of(newWatcher());
      if (watcher.get().watchAsync(SourceWatcher::startDaemon).isCompletedExceptionally()) {
        pollInstead();
      }
    } catch (IOException limitReached) {
      pollInstead();
    }
    if (before.isPresent()) {
      before.get().close();
    }
  }

  private synchronized void pollInstead() {
    if (poller.isEmpty()) {
      note.accept(
          "the system cannot watch so many folders, so the preview looks for changes every second"
              + " (sudo sysctl fs.inotify.max_user_watches=524288"
              + " fs.inotify.max_user_instances=512 raises the limit)");
      poll();
    }
  }

  private DirectoryWatcher newWatcher() throws IOException {
    return DirectoryWatcher.builder()
        .paths(roots)
        .listener(listener())
        // The library's service for macOS needs 2 MB of native code; the JDK's polls there.
        .watchService(FileSystems.getDefault().newWatchService())
        .fileHashing(false)
        .fileTreeVisitor(this::visit)
        .logger(NOPLogger.NOP_LOGGER)
        .build();
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

  /** Adds a change; the library does not watch the target of a new link to a folder. */
  private void addChange(Path path, Path source) {
    add(source);
    if (Files.isSymbolicLink(path) && Files.isDirectory(path)) {
      try {
        watch();
      } catch (IOException e) {
        pollInstead();
      }
      // Files may have changed before that.
      addLoss();
    }
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
          named(path).ifPresent(source -> addChange(path, source));
        }
      }

      @Override
      public void onException(Exception failure) {
        pollInstead();
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
  public synchronized void close() throws IOException {
    poller.ifPresent(PollingWatcher::close);
    if (watcher.isPresent()) {
      watcher.get().close();
    }
  }
}
