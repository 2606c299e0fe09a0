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

/** Removes files of earlier bakes from the output, and the folders that become empty. */
final class StaleFileRemover {

  private final OutputTree output;
  private final Map<String, OutputPath> current;

  private StaleFileRemover(OutputTree output, Map<String, OutputPath> current) {
    this.output = output;
    this.current = current;
  }

  /**
   * Removes stale files, and returns how many of them existed.
   *
   * @param current the files that the site has now
   */
  static int remove(SortedSet<OutputPath> stale, Set<OutputPath> current, OutputTree output)
      throws IOException {
    Map<String, OutputPath> caseless =
        current.stream().collect(Collectors.toMap(OutputPath::caseless, p -> p, (a, b) -> a));
    StaleFileRemover remover = new StaleFileRemover(output, caseless);
    int removed = remover.removeFiles(stale);
    remover.removeEmptyFolders(stale);
    return removed;
  }

  private int removeFiles(SortedSet<OutputPath> stale) throws IOException {
    int removed = 0;
    for (OutputPath path : stale) {
      // No bake has created anything but files.
      if (output.kindOf(path) == OutputTree.Kind.FILE && !isRenamed(path)) {
        Files.delete(output.at(path));
        removed++;
      }
    }
    return removed;
  }

  /** Renames a file whose name differs from a current one only in case, if both are one file. */
  private boolean isRenamed(OutputPath stale) throws IOException {
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
      if (output.folder(folder) == OutputTree.Kind.FOLDER) {
        deleteIfEmpty(output.at(folder));
      }
    }
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      // It still contains files that no bake has written.
    }
  }
}
