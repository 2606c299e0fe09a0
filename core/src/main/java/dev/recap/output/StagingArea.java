package dev.recap.output;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.recap.model.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Holds the new files of a bake until all are there.
 *
 * <p>They lie in one folder, numbered. A site has a folder for each post; laid out like that here,
 * the folders would have to be made and removed again for each bake, which took five times as long
 * as the files.
 */
final class StagingArea {

  private final Path folder;
  private final Map<OutputPath, Path> files = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  /**
   * A stage in an empty folder.
   *
   * @param folder exists
   */
  StagingArea(Path folder) {
    this.folder = folder;
  }

  SortedSet<OutputPath> paths() {
    return new TreeSet<>(files.keySet());
  }

  void write(OutputPath path, byte[] bytes) throws IOException {
    Path file = next();
    Files.write(file, bytes, CREATE_NEW, WRITE);
    files.put(path, file);
  }

  void copy(OutputPath path, Path source) throws IOException {
    Path file = next();
    Files.copy(source, file);
    files.put(path, file);
  }

  /** Beside the numbered files. */
  Path scratch() throws IOException {
    return Files.createDirectory(folder.resolve("scratch"));
  }

  private Path next() {
    return folder.resolve(Integer.toString(count.incrementAndGet()));
  }

  /** Moves everything into the output, making the folders that it lacks. */
  void moveInto(OutputTree output) {
    Set<String> made = new HashSet<>();
    for (OutputPath path : paths()) {
      try {
        if (output.folder(path.folder()) == PathStatus.Kind.NOTHING && made.add(path.folder())) {
          Files.createDirectories(output.at(path.folder()));
        }
        Files.move(files.get(path), output.at(path), ATOMIC_MOVE, REPLACE_EXISTING);
      } catch (IOException e) {
        throw OutputException.cannot("write", output.display(output.at(path)), e);
      }
    }
  }
}
