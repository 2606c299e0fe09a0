package dev.recap.output;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.recap.model.OutputPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Holds the new files of a bake until all of them exist.
 *
 * <p>They are numbered files of one folder. With the folders of the site, of which each post has
 * one, staging took five times as long: each bake had to create and remove them.
 */
final class StagingArea {

  private final List<Path> places;
  private final Path folder;
  private final Map<OutputPath, Path> files = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private volatile boolean created;

  private StagingArea(List<Path> places, Path folder) {
    this.places = places;
    this.folder = folder;
  }

  /** Creates an empty area, and removes those of bakes that were killed; needs the lock. */
  static StagingArea create(Path recapFolder, Destination destination) throws IOException {
    List<Path> places = places(recapFolder, destination.root());
    StagingArea area = new StagingArea(places, choose(places, destination.root()));
    area.delete();
    return area;
  }

  /**
   * Returns the possible folders: in the project or, as a hidden folder, next to the output or in
   * it.
   */
  private static List<Path> places(Path recapFolder, Path root) {
    // Other projects may write to the same output, and this project's lock does not stop them.
    String hidden = ".recap-stage-%08x".formatted((recapFolder + "\n" + root).hashCode());
    List<Path> places = new ArrayList<>();
    places.add(recapFolder.resolve("stage"));
    if (root.getParent() != null) {
      places.add(root.resolveSibling(hidden));
    }
    places.add(root.resolve(hidden));
    return places;
  }

  /** Chooses the first folder on the output's file system: only there are moves atomic. */
  private static Path choose(List<Path> places, Path root) throws IOException {
    Path output = Destination.nearestExisting(root);
    for (Path place : places) {
      Path existing = Destination.nearestExisting(place);
      if (Files.isWritable(existing) && haveSameFileStore(existing, output)) {
        return place;
      }
    }
    throw new AccessDeniedException(root.toString());
  }

  private static boolean haveSameFileStore(Path first, Path second) {
    try {
      return Files.getFileStore(first).equals(Files.getFileStore(second));
    } catch (IOException e) {
      // Containers may hide the mount point; then a folder next to the output is safe.
      return false;
    }
  }

  SortedSet<OutputPath> paths() {
    return new TreeSet<>(files.keySet());
  }

  void write(OutputPath path, byte[] bytes) throws IOException {
    Path file = next();
    Files.write(file, bytes, CREATE_NEW, WRITE);
    files.put(path, file);
  }

  /** Adds a copy with the permissions of a new file: web servers have to read it. */
  void copy(OutputPath path, Path source) throws IOException {
    Path file = next();
    try (InputStream in = Files.newInputStream(source)) {
      Files.copy(in, file);
    }
    files.put(path, file);
  }

  /** Creates an empty folder next to the numbered files. */
  Path scratch() throws IOException {
    create();
    return Files.createDirectory(folder.resolve("scratch"));
  }

  private Path next() throws IOException {
    create();
    return folder.resolve(Integer.toString(count.incrementAndGet()));
  }

  private void create() throws IOException {
    if (!created) {
      synchronized (this) {
        Files.createDirectories(folder);
        created = true;
      }
    }
  }

  /** Moves all files into the output, and creates the folders that it lacks. */
  void moveInto(OutputTree output) {
    Set<String> created = new HashSet<>();
    for (OutputPath path : paths()) {
      try {
        if (output.folder(path.folder()) == OutputTree.Kind.NOTHING && created.add(path.folder())) {
          Files.createDirectories(output.at(path.folder()));
        }
        Files.move(files.get(path), output.at(path), ATOMIC_MOVE, REPLACE_EXISTING);
      } catch (IOException e) {
        throw OutputException.cannot("write", output.display(output.at(path)), e);
      }
    }
  }

  void delete() throws IOException {
    for (Path place : places) {
      deleteTree(place);
    }
  }

  /** Deletes a folder with its content; a link is deleted, not its target. */
  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> tree = Files.walk(folder)) {
      files = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
