package dev.recap.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds the folder for what is kept between bakes of a project: the cache, the lists of written
 * files, the lock. It is {@code .recap} in the project or, if that cannot be written to, a folder
 * among the user's caches.
 */
public final class StateFolder {

  private static final String NAME = ".recap";

  private StateFolder() {}

  /**
   * Returns the folder, which exists and can be written to; nothing if there is none.
   *
   * @param note gets a sentence if it is not in the project
   */
  public static Optional<Path> find(Path project, Consumer<String> note) throws IOException {
    return find(project, userCaches(), note);
  }

  /** Returns the folder of the project if there is one; for callers that write nothing. */
  public static Optional<Path> existing(Path project) {
    return Optional.of(project.resolve(NAME)).filter(Files::isDirectory);
  }

  static Optional<Path> find(Path project, Path userCaches, Consumer<String> note)
      throws IOException {
    Path own = project.toRealPath().resolve(NAME);
    if (canBeUsed(own)) {
      return Optional.of(own);
    }
    Path other = userCaches.resolve("%s-%08x".formatted(name(own), own.toString().hashCode()));
    boolean usable = canBeUsed(other);
    note.accept(
        reason(project, own)
            + (usable
                ? ", so the cache is in " + other
                : ", so nothing is kept for the next run, and stale files stay in the output"));
    return usable ? Optional.of(other) : Optional.empty();
  }

  private static Path userCaches() {
    String home = setOr("HOME", System.getProperty("user.home", "/"));
    return Path.of(setOr("XDG_CACHE_HOME", home + "/.cache"), "recap", "projects");
  }

  private static String setOr(String variable, String other) {
    String value = System.getenv(variable);
    return value == null || value.isEmpty() ? other : value;
  }

  private static String name(Path own) {
    Path project = own.resolveSibling("").getFileName();
    return project == null ? "root" : project.toString().replaceAll("[^A-Za-z0-9._-]", "_");
  }

  /** Returns true if the folder is there, and this user may change everything in it. */
  private static boolean canBeUsed(Path folder) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> content = Files.walk(folder, 2)) {
        return content.allMatch(Files::isWritable);
      }
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static String reason(Path project, Path own) {
    String shown = project.resolve(NAME).normalize().toString();
    return Owner.ofAnother(List.of(own, own.resolve("lock")))
        .map(owner -> "%s belongs to %s (sudo chown -R $USER %1$s)".formatted(shown, owner))
        .orElse(shown + " can't be written to");
  }
}
