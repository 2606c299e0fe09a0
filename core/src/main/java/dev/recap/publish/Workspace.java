package dev.recap.publish;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of one target in {@code .recap/publish}, for one publish at a time.
 *
 * <p>It remembers the publishes of this project that did not end, so that the next one continues
 * them and refuses only those of others.
 */
public final class Workspace implements AutoCloseable {

  private final FileChannel lock;
  private final Path folder;

  private Workspace(FileChannel lock, Path folder) {
    this.lock = lock;
    this.folder = folder;
  }

  /**
   * Opens the folder of a target.
   *
   * @throws PublishException if another process publishes this project
   */
  public static Workspace open(Path project, String target) throws IOException {
    Path all = Files.createDirectories(project.toAbsolutePath().resolve(".recap/publish"));
    FileChannel lock = FileChannel.open(all.resolve("lock"), CREATE, WRITE);
    try {
      if (isTaken(lock)) {
        throw new PublishException(
            "another publish of this project is running", "run this one when that has ended");
      }
      return new Workspace(lock, Files.createDirectories(all.resolve(target)));
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static boolean isTaken(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  /** Returns an empty folder. */
  Path emptyFolder(String name) throws IOException {
    Path empty = folder.resolve(name);
    if (Files.exists(empty)) {
      try (Stream<Path> files = Files.walk(empty)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(empty);
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  /** Returns the tokens of this project's publishes that did not end. */
  Set<String> unfinished() throws IOException {
    Path file = resolve("unfinished.txt");
    return Files.exists(file) ? new LinkedHashSet<>(Files.readAllLines(file)) : Set.of();
  }

  /** Remembers a publish before it changes anything. */
  void begin(String token) throws IOException {
    Set<String> all = new LinkedHashSet<>(unfinished());
    all.add(token);
    Files.write(resolve("unfinished.txt"), all);
  }

  /** Forgets all publishes that did not end. */
  void end() throws IOException {
    Files.deleteIfExists(resolve("unfinished.txt"));
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
