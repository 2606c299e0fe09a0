package dev.recap.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * The folder that the site is written to.
 *
 * @param root its real path, whether it exists or not
 * @param shown its path as messages name it: relative to the project's folder if it is inside
 */
record Destination(Path root, Path shown) {

  static Destination of(Path project, Path output) throws IOException {
    Path root = real(output.toAbsolutePath().normalize());
    Path home = real(project.toAbsolutePath().normalize());
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new NotDirectoryException(root.toString());
    }
    boolean inside = root.startsWith(home) && !root.equals(home);
    return new Destination(root, inside ? home.relativize(root) : root);
  }

  private static Path real(Path path) throws IOException {
    Path existing = nearestExisting(path);
    return existing.toRealPath().resolve(existing.relativize(path)).normalize();
  }

  static Path nearestExisting(Path path) {
    Path parent = path.getParent();
    return parent == null || Files.exists(path) ? path : nearestExisting(parent);
  }

  /** Returns a name that does not change if the project with its output is moved. */
  String name() {
    return shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
  }

  /** Returns a file name that is unique for each output folder of a project. */
  String fileName() {
    Path last = shown.getFileName();
    String readable = last == null ? "" : last.toString().replaceAll("[^A-Za-z0-9._-]", "_") + "-";
    return readable + "%08x".formatted(name().hashCode());
  }
}
