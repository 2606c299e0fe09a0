package dev.recap.output;

import static java.util.stream.Collectors.toCollection;

import dev.recap.model.FileNames;
import dev.recap.model.FileState;
import dev.recap.model.OutputPath;
import dev.recap.parallel.Workers;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The output folder during one bake. New files are staged until {@link #commit} moves them into
 * place, each atomically, and removes the files that earlier bakes wrote and this one did not. If
 * the folder is closed without a commit, the output does not change.
 *
 * <p>An open folder locks its project: another bake of the project waits in {@code open}. Bakes of
 * two projects into one folder do not wait for each other; then every file is one project's or the
 * other's, never a mixture.
 *
 * <p>Files are never written or removed through a link in the output, and never removed if no bake
 * has written them.
 */
public final class OutputFolder implements AutoCloseable {

  private final ProjectLock lock;
  private final Path recapFolder;
  private final boolean temporary;
  private final Destination destination;
  private final OverwriteMode overwriteMode;
  private OutputTree output;
  private final StagingArea stagingArea;
  private final ManifestFile manifestFile;
  private final Supplier<Manifest> before;
  private final FileNames names = FileNames.ofProcess();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<OutputPath> files = ConcurrentHashMap.newKeySet();
  private boolean committed;

  private OutputFolder(
      ProjectLock lock,
      Path recapFolder,
      boolean temporary,
      Destination destination,
      OverwriteMode overwriteMode,
      Workers workers)
      throws IOException {
    this.lock = lock;
    this.recapFolder = recapFolder;
    this.temporary = temporary;
    this.destination = destination;
    this.overwriteMode = overwriteMode;
    output = new OutputTree(destination);
    manifestFile = ManifestFile.of(recapFolder, destination);
    before = workers.submit(() -> manifestFile.read(problems::add));
    stagingArea = StagingArea.create(recapFolder, destination);
  }

  /**
   * Waits for other bakes of the project, and opens its output.
   *
   * @param project its {@link StateFolder} contains the lock, the staged files and the manifests
   * @param output created by the commit if it does not exist
   * @param note gets a sentence if another bake of the project has to finish first, or nothing can
   *     be kept in the project
   * @param workers read the manifest in the background
   */
  public static OutputFolder open(
      Path project,
      Path output,
      OverwriteMode overwriteMode,
      Consumer<String> note,
      Workers workers) {
    try {
      Destination destination = Destination.of(project, output);
      Optional<Path> kept = StateFolder.find(project, note);
      Path recapFolder = kept.isPresent() ? kept.get() : Files.createTempDirectory("recap");
      ProjectLock lock =
          ProjectLock.acquire(
              recapFolder,
              () -> note.accept("another bake of this project is running, waiting for it"));
      try {
        return new OutputFolder(
            lock, recapFolder, kept.isEmpty(), destination, overwriteMode, workers);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw OutputException.cannot("prepare", output, e);
    }
  }

  /** The folder for the lock, the manifests and the cache of the project. */
  public Path recapFolder() {
    return recapFolder;
  }

  /** Adds a file to the site; from any thread, once for each path. */
  public void write(OutputPath path, byte[] bytes) {
    add(path);
    try {
      if (!hasBytes(path, bytes)) {
        stagingArea.write(path, bytes);
      }
    } catch (IOException e) {
      throw OutputException.cannot("write", display(path), e);
    }
  }

  /** Adds a copy of a file to the site; from any thread, once for each path. */
  public void copy(OutputPath path, Path source) {
    add(path);
    try {
      if (!hasBytesOf(path, source)) {
        stagingArea.copy(path, source);
      }
    } catch (IOException e) {
      throw OutputException.cannot("copy " + source + " to", display(path), e);
    }
  }

  /** Creates an empty folder for the files of a site that are not final yet. */
  public Path scratch() {
    try {
      return stagingArea.scratch();
    } catch (IOException e) {
      throw OutputException.cannot("prepare", destination.shown(), e);
    }
  }

  /**
   * Returns the states of the files that earlier bakes wrote, even through links: for callers that
   * compare them and write nothing.
   */
  public Map<OutputPath, FileState> scan() {
    Map<OutputPath, FileState> states = new HashMap<>(2 * before.get().files().size());
    for (OutputPath path : before.get().files()) {
      try {
        OutputTree.stateOf(output.at(path)).ifPresent(state -> states.put(path, state));
      } catch (IOException e) {
        throw OutputException.cannot("read", display(path), e);
      }
    }
    return states;
  }

  /** Returns the state of a file in any folder; nothing if it is missing or cannot be read. */
  public static Optional<FileState> stateOf(Path file) {
    try {
      return OutputTree.stateOf(file);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Returns the state of a file that a bake wrote, unless it is behind a link; from any thread. */
  public Optional<FileState> stateOf(OutputPath path) {
    if (!before.get().files().contains(path) && !files.contains(path)) {
      return Optional.empty();
    }
    try {
      return output.stateOf(path);
    } catch (IOException e) {
      throw OutputException.cannot("read", display(path), e);
    }
  }

  /** Returns the files of the finished site: those of this bake, or else of the last one. */
  public Map<OutputPath, Path> finished() {
    Map<OutputPath, Path> finished = new TreeMap<>();
    (committed ? files : before.get().files()).forEach(path -> finished.put(path, output.at(path)));
    return finished;
  }

  /** Keeps a file of the last bake, if there is one; from any thread. */
  public void keep(OutputPath path) {
    if (before.get().files().contains(path)) {
      add(path);
    }
  }

  /** Keeps files of the last bake that this bake does not write. */
  public void keepStale(Predicate<OutputPath> kept) {
    before.get().files().stream().filter(kept).forEach(files::add);
  }

  private void add(OutputPath path) {
    try {
      names.check(path.value(), destination.name() + "/" + path);
    } catch (FileSystemException e) {
      throw new OutputException(OutputException.reason(e), e);
    }
    if (!files.add(path)) {
      throw new IllegalStateException("written twice: " + path);
    }
  }

  private boolean hasBytes(OutputPath path, byte[] bytes) throws IOException {
    return mayBeKept(path, bytes.length)
        && Arrays.equals(Files.readAllBytes(output.at(path)), bytes);
  }

  private boolean hasBytesOf(OutputPath path, Path source) throws IOException {
    return mayBeKept(path, Files.size(source)) && Files.mismatch(output.at(path), source) < 0;
  }

  private boolean mayBeKept(OutputPath path, long size) throws IOException {
    if (overwriteMode == OverwriteMode.ALL) {
      return false;
    }
    return output.stateOf(path).filter(state -> state.size() == size).isPresent();
  }

  /** Replaces the output by the site; after that the folder can only be closed. */
  public WriteReport commit() {
    SortedSet<OutputPath> changed = stagingArea.paths();
    SortedSet<OutputPath> stale =
        before.get().files().stream()
            .filter(path -> !files.contains(path))
            .collect(toCollection(TreeSet::new));
    try {
      int removed = replace(changed, stale);
      output = output.rescan();
      committed = true;
      return new WriteReport(changed.size(), files.size() - changed.size(), removed, problems);
    } catch (IOException e) {
      throw OutputException.cannot("write", destination.shown(), e);
    }
  }

  private int replace(SortedSet<OutputPath> changed, SortedSet<OutputPath> stale)
      throws IOException {
    OutputTree now = output.rescan();
    SortedSet<OutputPath> obstacles = PathConflicts.find(now, changed, stale);

    // If the bake is killed from here on, the manifest has every file.
    Manifest all = before.get().with(files);
    if (all.files().size() > before.get().files().size()) {
      manifestFile.write(all);
    }
    int removed = 0;
    if (!obstacles.isEmpty()) {
      removed += StaleFileRemover.remove(obstacles, files, now);
      now = now.rescan();
    }
    stagingArea.moveInto(now);
    if (!stale.isEmpty()) {
      removed += StaleFileRemover.remove(stale, files, now.rescan());
    }
    if (all.files().size() > files.size()) {
      manifestFile.write(new Manifest(destination.name(), files));
    }
    return removed;
  }

  private Path display(OutputPath path) {
    return output.display(output.at(path));
  }

  /** Releases the lock. */
  @Override
  public void close() {
    try (lock) {
      stagingArea.delete();
      if (temporary) {
        StagingArea.deleteTree(recapFolder);
      }
    } catch (IOException e) {
      throw OutputException.cannot("tidy up", recapFolder, e);
    }
  }
}
