package dev.recap.output;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.recap.model.OutputPath;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes files of earlier bakes out of the output, with the folders that they leave empty. */
final class StaleFileRemover {

  private final OutputTree output;
  private final Map<String, OutputPath> current;

  private StaleFileRemover(OutputTree output, Map<String, OutputPath> current) {
    this.output = output;
    this.current = current;
  }

  /**
   * Says how many of the stale files were there.
   *
   * @param current the files that the site has now
   */
  static int remove(SortedSet<OutputPath> stale, Set<OutputPath> current, OutputTree output)
      throws IOException {
    Map<String, OutputPath> caseless =
        current.stream().collect(Collectors.toMap(OutputPath::caseless, p -> p, (a, b) -> a));
    StaleFileRemover staleFileRemover = new StaleFileRemover(output, caseless);
    int removed = staleFileRemover.removeFiles(stale);
    staleFileRemover.removeEmptyFolders(stale);
    return removed;
  }

  private int removeFiles(SortedSet<OutputPath> stale) throws IOException {
    int removed = 0;
    for (OutputPath path : stale) {
      // anything but a file has been put there by somebody else since
      if (output.statusOf(path).is(PathStatus.Kind.FILE) && !respelled(path)) {
        Files.delete(output.at(path));
        removed++;
      }
    }
    return removed;
  }

  /** Where case is ignored, a file may be stale by its old name and current by its new one. */
  private boolean respelled(OutputPath stale) throws IOException {
    OutputPath other = current.get(stale.caseless());
    if (other == null) {
      return false;
    }
    Path old = output.at(stale);
    Path now = output.at(other);
    if (!Files.exists(now) || !Files.isSameFile(old, now)) {
      return false;
    }
    Files.move(old, now, ATOMIC_MOVE, REPLACE_EXISTING);
    return true;
  }

  private void removeEmptyFolders(SortedSet<OutputPath> stale) throws IOException {
    NavigableSet<String> folders = new TreeSet<>();
    stale.forEach(path -> folders.addAll(OutputTree.folders(path)));
    folders.remove("");
    for (String folder : folders.descendingSet()) {
      if (output.folder(folder) == PathStatus.Kind.FOLDER) {
        deleteIfEmpty(output.at(folder));
      }
    }
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      // something else still lies there
    }
  }
}
