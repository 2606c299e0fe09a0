package dev.recap.model;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A file that is copied without changes: an asset, or a picture next to a post.
 *
 * @param relativePath the path from {@code assets/} or {@code content/}, with {@code /}
 * @param file its path on the file system
 * @param state when its folder was read
 */
public record StaticFile(SourcePath source, String relativePath, Path file, FileState state) {

  private static final long LARGEST_TEXT = 100L << 20;

  /**
   * Checks if every later change of the file changes its state. As in Git's index, a file that is
   * written again immediately may keep its size and time.
   *
   * @param seen when the folder was read
   */
  public boolean isStableSince(Instant seen) {
    return modified().isBefore(seen.minusSeconds(2));
  }

  /**
   * Returns the path for reading a file whose text is used.
   *
   * @throws FileSystemException if it is larger than any text and would fill the memory
   */
  public Path text() throws FileSystemException {
    if (state.size() > LARGEST_TEXT) {
      throw new FileSystemException(
          source.value(),
          null,
          "it has %d MB, and a text may have %d".formatted(state.size() >> 20, LARGEST_TEXT >> 20));
    }
    return file;
  }

  /** Returns the time of the last change. */
  public Instant modified() {
    return Instant.EPOCH.plusNanos(state.modified());
  }
}
