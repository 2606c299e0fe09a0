package dev.recap.output;

import dev.recap.model.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds files in the place of folders that the site needs, and folders in the place of files. Those
 * of earlier bakes have to be removed first; anything else, and a folder that cannot be written to,
 * stops the bake before it changes the output.
 */
final class PathConflicts {

  private final OutputTree output;
  private final SortedSet<OutputPath> stale;
  private final SortedSet<OutputPath> found = new TreeSet<>();
  private final Set<String> writable = new HashSet<>();

  private PathConflicts(OutputTree output, SortedSet<OutputPath> stale) {
    this.output = output;
    this.stale = stale;
  }

  /**
   * Finds the stale files in the way of staged ones.
   *
   * @param staged the files that will be moved into the output
   * @param stale the files of earlier bakes that the site no longer has
   */
  static SortedSet<OutputPath> find(
      OutputTree output, SortedSet<OutputPath> staged, SortedSet<OutputPath> stale)
      throws IOException {
    PathConflicts conflicts = new PathConflicts(output, stale);
    for (OutputPath path : staged) {
      conflicts.check(path);
      conflicts.requireWritable("write", path);
    }
    for (OutputPath path : stale) {
      if (output.kindOf(path) == OutputTree.Kind.FILE) {
        conflicts.requireWritable("remove", path);
      }
    }
    return conflicts.found;
  }

  private void check(OutputPath path) throws IOException {
    switch (output.folder(path.folder())) {
      case NOTHING -> {}
      case FILE ->
          fileInPlaceOfFolder(path, output.topmost(OutputTree.Kind.FILE, path).orElseThrow());
      case OTHER -> {
        String link = output.topmost(OutputTree.Kind.OTHER, path).orElseThrow();
        throw inTheWay(path, output.at(link), "a link, and links are not followed");
      }
      case FOLDER -> {
        if (output.kindOf(path) == OutputTree.Kind.FOLDER) {
          folderInPlaceOfFile(path);
        }
      }
    }
  }

  private void requireWritable(String verb, OutputPath path) throws IOException {
    String folder = path.folder();
    while (!folder.isEmpty() && output.folder(folder) == OutputTree.Kind.NOTHING) {
      folder = OutputTree.parent(folder);
    }
    if (output.folder(folder) != OutputTree.Kind.FILE && writable.add(folder)) {
      Path existing = Destination.nearestExisting(output.at(folder));
      if (!Files.isWritable(existing)) {
        Path shown = output.display(existing);
        throw new OutputException(
            "can't %s %s: %s"
                .formatted(
                    verb,
                    output.display(output.at(path)),
                    Owner.ofAnother(List.of(existing))
                        .map(
                            owner ->
                                "%s belongs to %s (sudo chown -R $USER %s)"
                                    .formatted(shown, owner, output.display(output.at(""))))
                        .orElse("no permission for " + shown)));
      }
    }
  }

  private void fileInPlaceOfFolder(OutputPath path, String folder) {
    OutputPath file = new OutputPath(folder.substring(0, folder.length() - 1));
    if (!stale.contains(file)) {
      throw inTheWay(path, output.at(file), "a file that no earlier bake left there");
    }
    found.add(file);
  }

  private void folderInPlaceOfFile(OutputPath path) throws IOException {
    Set<Path> files = new HashSet<>();
    Set<Path> folders = new HashSet<>();
    for (OutputPath file : below(path)) {
      found.add(file);
      files.add(output.at(file));
      OutputTree.folders(file).forEach(folder -> folders.add(output.at(folder)));
    }
    Optional<Path> foreign = firstUnmanaged(output.at(path), files, folders);
    if (foreign.isPresent()) {
      String what =
          OutputTree.kindOf(foreign.get()) == OutputTree.Kind.FOLDER ? "a folder" : "a file";
      throw inTheWay(path, foreign.get(), what + " that no earlier bake left there");
    }
  }

  private List<OutputPath> below(OutputPath folder) {
    return stale.stream().filter(file -> file.value().startsWith(folder + "/")).toList();
  }

  private static Optional<Path> firstUnmanaged(Path top, Set<Path> files, Set<Path> folders)
      throws IOException {
    try (Stream<Path> foreign =
        Files.find(
            top,
            Integer.MAX_VALUE,
            (path, attributes) ->
                attributes.isDirectory()
                    ? !folders.contains(path)
                    : !(attributes.isRegularFile() && files.contains(path)))) {
      return foreign.sorted().findFirst();
    }
  }

  private OutputException inTheWay(OutputPath path, Path obstacle, String what) {
    return new OutputException(
        "can't write "
            + output.display(output.at(path))
            + ": "
            + output.display(obstacle)
            + " is "
            + what);
  }
}
