package dev.recap.output;

import static java.util.stream.Collectors.toCollection;

import dev.recap.model.FileState;
import dev.recap.model.OutputPath;
import dev.recap.problem.Problem;
import java.io.IOException;
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
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The output folder during one bake. Files are staged and change nothing until {@link #commit}
 * moves them into place, each in one step, and removes what earlier bakes wrote and this one did
 * not. Closed without that, it leaves the output as it was.
 *
 * <p>An open folder locks its project: another bake of the project waits in {@code open}. Bakes of
 * two projects into one folder do not wait for each other; every file is then one project's or the
 * other's, never a mixture.
 *
 * <p>Files are never written or removed through a link in the output, and never removed if no bake
 * has written them.
 */
public final class OutputFolder implements AutoCloseable {

  private final ProjectLock lock;
  private final Path recapFolder;
  private final Destination destination;
  private final OverwriteMode overwriteMode;
  private OutputTree output;
  private final StagingFolders stagingFolders;
  private final StagingArea stagingArea;
  private final ManifestFile manifestFile;
  private final Manifest before;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<OutputPath> files = ConcurrentHashMap.newKeySet();

  private OutputFolder(
      ProjectLock lock, Path recapFolder, Destination destination, OverwriteMode overwriteMode)
      throws IOException {
    this.lock = lock;
    this.recapFolder = recapFolder;
    this.destination = destination;
    this.overwriteMode = overwriteMode;
    output = new OutputTree(destination);
    manifestFile = ManifestFile.of(recapFolder, destination);
    before = manifestFile.read(problems::add);
    stagingFolders = StagingFolders.of(recapFolder, destination);
    stagingFolders.clear();
    stagingArea =
        new StagingArea(Files.createDirectories(stagingFolders.choose(destination.root())));
  }

  /**
   * Waits for other bakes of the project, then begins one.
   *
   * @param project its folder {@code .recap} holds the lock, the stage and the lists of what was
   *     written
   * @param output made when the bake is committed, if it does not exist
   * @param waiting told once if another bake of the project has to finish first
   */
  public static OutputFolder open(
      Path project, Path output, OverwriteMode overwriteMode, Consumer<String> waiting) {
    try {
      Destination destination = Destination.of(project, output);
      Path recapFolder = project.toRealPath().resolve(".recap");
      ProjectLock lock =
          ProjectLock.acquire(
              recapFolder,
              () -> waiting.accept("another bake of this project is running, waiting for it"));
      try {
        return new OutputFolder(lock, recapFolder, destination, overwriteMode);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw OutputException.cannot("prepare", output, e);
    }
  }

  /** Where the project's bakes keep what later ones need. */
  public Path recapFolder() {
    return recapFolder;
  }

  /** Makes bytes a file of the site; from any thread, once for each path. */
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

  /** Makes a copy of a file a file of the site; from any thread, once for each path. */
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

  /** An empty folder of the stage, where a site can be laid out before it is written. */
  public Path scratch() {
    try {
      return stagingArea.scratch();
    } catch (IOException e) {
      throw OutputException.cannot("prepare", destination.shown(), e);
    }
  }

  /**
   * What is here of all that earlier bakes wrote, by whatever links: for those who compare and
   * write nothing.
   */
  public Map<OutputPath, FileState> scan() {
    Map<OutputPath, FileState> here = new HashMap<>(2 * before.files().size());
    for (OutputPath path : before.files()) {
      try {
        PathStatus pathStatus = PathStatus.of(output.at(path));
        if (pathStatus.is(PathStatus.Kind.FILE)) {
          here.put(path, pathStatus.state());
        }
      } catch (IOException e) {
        throw OutputException.cannot("read", display(path), e);
      }
    }
    return here;
  }

  /** What lies at a path that a bake wrote, reached without following a link; from any thread. */
  public Optional<FileState> stateOf(OutputPath path) {
    if (!before.files().contains(path) && !files.contains(path)) {
      return Optional.empty();
    }
    try {
      PathStatus pathStatus = output.statusOf(path);
      return pathStatus.is(PathStatus.Kind.FILE)
          ? Optional.of(pathStatus.state())
          : Optional.empty();
    } catch (IOException e) {
      throw OutputException.cannot("read", display(path), e);
    }
  }

  /** Leaves a file as the last bake wrote it, if it did; from any thread. */
  public void keep(OutputPath path) {
    if (before.files().contains(path)) {
      add(path);
    }
  }

  /** Leaves all that the last bake wrote and this one doesn't write anew. */
  public void keepStale() {
    files.addAll(before.files());
  }

  private void add(OutputPath path) {
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
    PathStatus pathStatus = output.statusOf(path);
    return pathStatus.is(PathStatus.Kind.FILE) && pathStatus.state().size() == size;
  }

  /** Makes the output the site; after that the folder can only be closed. */
  public WriteReport commit() {
    SortedSet<OutputPath> changed = stagingArea.paths();
    SortedSet<OutputPath> stale =
        before.files().stream()
            .filter(path -> !files.contains(path))
            .collect(toCollection(TreeSet::new));
    try {
      int removed = replace(changed, stale);
      output = output.rescan();
      return new WriteReport(changed.size(), files.size() - changed.size(), removed, problems);
    } catch (IOException e) {
      throw OutputException.cannot("write", destination.shown(), e);
    }
  }

  private int replace(SortedSet<OutputPath> changed, SortedSet<OutputPath> stale)
      throws IOException {
    OutputTree now = output.rescan();
    SortedSet<OutputPath> obstacles = PathConflicts.find(now, changed, stale);

    // From here on the manifest knows every file, whenever the bake is killed.
    Manifest all = before.with(files);
    manifestFile.write(all, before);
    int removed = 0;
    if (!obstacles.isEmpty()) {
      removed += StaleFileRemover.remove(obstacles, files, now);
      now = now.rescan();
    }
    stagingArea.moveInto(now);
    if (!stale.isEmpty()) {
      removed += StaleFileRemover.remove(stale, files, now.rescan());
    }
    manifestFile.write(new Manifest(destination.name(), files), all);
    return removed;
  }

  private Path display(OutputPath path) {
    return output.display(output.at(path));
  }

  /** Lets the next bake in. */
  @Override
  public void close() {
    try (lock) {
      stagingFolders.clear();
    } catch (IOException e) {
      throw OutputException.cannot("tidy up", recapFolder, e);
    }
  }
}
