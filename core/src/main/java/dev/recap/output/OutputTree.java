package dev.recap.output;

import dev.recap.model.OutputPath;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What lies in the output folder. Each folder is looked at once, so a tree is made anew when
 * folders may have come or gone.
 *
 * <p>Folders are named as {@link OutputPath#folder()} does: {@code 2013/07/}, or an empty string
 * for the root.
 */
final class OutputTree {

  private final Destination destination;
  private final Map<String, PathStatus.Kind> folders = new ConcurrentHashMap<>();

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

  /** A path in the output as the user knows it. */
  Path display(Path inside) {
    return destination.shown().resolve(destination.root().relativize(inside));
  }

  /** What lies at a path that is reached without following a link. */
  PathStatus statusOf(OutputPath path) throws IOException {
    return folder(path.folder()) == PathStatus.Kind.FOLDER
        ? PathStatus.of(at(path))
        : PathStatus.NOTHING;
  }

  /** If there can be no such folder because of what lies above it, that. */
  PathStatus.Kind folder(String folder) throws IOException {
    PathStatus.Kind known = folders.get(folder);
    if (known != null) {
      return known;
    }
    PathStatus.Kind above = folder.isEmpty() ? PathStatus.Kind.FOLDER : folder(above(folder));
    PathStatus.Kind kind =
        above == PathStatus.Kind.FOLDER ? PathStatus.of(at(folder)).kind() : above;
    folders.put(folder, kind);
    return kind;
  }

  /** The topmost of a path's folders that is of a kind. */
  Optional<String> topmost(PathStatus.Kind kind, OutputPath path) throws IOException {
    for (String folder : folders(path)) {
      if (folder(folder) == kind) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /** All folders of a path, the root first. */
  static List<String> folders(OutputPath path) {
    List<String> folders = new ArrayList<>();
    folders.add("");
    String value = path.value();
    for (int i = value.indexOf('/'); i >= 0; i = value.indexOf('/', i + 1)) {
      folders.add(value.substring(0, i + 1));
    }
    return folders;
  }

  /** The folder that a folder lies in. */
  static String above(String folder) {
    return folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
  }
}
