package dev.recap.output;

import dev.recap.model.FileState;
import dev.recap.model.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The content of the output folder. Each folder is read once, so a tree is created again when
 * folders may have been created or removed.
 *
 * <p>Folders have the names of {@link OutputPath#folder()}: {@code 2013/07/}, or an empty string
 * for the root.
 */
final class OutputTree {

  /** The kind of a file; a link is a link, whatever its target is. */
  enum Kind {
    NOTHING,
    FILE,
    FOLDER,
    /** A link or a device: never created by a bake, never followed. */
    OTHER
  }

  private final Destination destination;
  private final Map<String, Kind> folders = new ConcurrentHashMap<>();

  OutputTree(Destination destination) {
    this.destination = destination;
  }

  OutputTree rescan() {
    return new OutputTree(destination);
  }

  Path at(OutputPath path) {
    return at(path.value());
  }

  Path at(String path) {
    try {
      return destination.root().resolve(path);
    } catch (InvalidPathException e) {
      throw new OutputException(
          "can't write " + destination.name() + "/" + path + ": " + e.getReason(), e);
    }
  }

  /** Returns a path in the output as messages name it. */
  Path display(Path inside) {
    return destination.shown().resolve(destination.root().relativize(inside));
  }

  /** Returns the kind of a path that is reached without following a link. */
  Kind kindOf(OutputPath path) throws IOException {
    return folder(path.folder()) == Kind.FOLDER ? kindOf(at(path)) : Kind.NOTHING;
  }

  static Kind kindOf(Path path) throws IOException {
    return attributes(path).map(OutputTree::kindOf).orElse(Kind.NOTHING);
  }

  // On Windows, a junction is both a folder and something else.
  private static Kind kindOf(BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink() || attributes.isOther()) {
      return Kind.OTHER;
    }
    return attributes.isDirectory() ? Kind.FOLDER : Kind.FILE;
  }

  /** Returns the state of a file that is reached without following a link. */
  Optional<FileState> stateOf(OutputPath path) throws IOException {
    return folder(path.folder()) == Kind.FOLDER ? stateOf(at(path)) : Optional.empty();
  }

  /** Returns the state of a file; nothing if it is not a regular file. */
  static Optional<FileState> stateOf(Path path) throws IOException {
    return attributes(path)
        .filter(attributes -> kindOf(attributes) == Kind.FILE)
        .map(FileState::of);
  }

  private static Optional<BasicFileAttributes> attributes(Path path) throws IOException {
    try {
      return Optional.of(
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Returns the kind of a folder's path, or of the path above it that is no folder. */
  Kind folder(String folder) throws IOException {
    Kind known = folders.get(folder);
    if (known != null) {
      return known;
    }
    Kind parent = folder.isEmpty() ? Kind.FOLDER : folder(parent(folder));
    Kind kind = parent == Kind.FOLDER ? kindOf(at(folder)) : parent;
    folders.put(folder, kind);
    return kind;
  }

  /** Returns the topmost of a path's folders that is of a kind. */
  Optional<String> topmost(Kind kind, OutputPath path) throws IOException {
    for (String folder : folders(path)) {
      if (folder(folder) == kind) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /** Returns all folders of a path, the root first. */
  static List<String> folders(OutputPath path) {
    List<String> folders = new ArrayList<>();
    folders.add("");
    String value = path.value();
    for (int i = value.indexOf('/'); i >= 0; i = value.indexOf('/', i + 1)) {
      folders.add(value.substring(0, i + 1));
    }
    return folders;
  }

  /** Returns the parent of a folder. */
  static String parent(String folder) {
    return folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
  }
}
