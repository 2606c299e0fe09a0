package dev.recap.model;

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

  /**
   * Checks if every later change of the file changes its state. As in Git's index, a file that is
   * written again immediately may keep its size and time.
   *
   * @param seen when the folder was read
   */
  public boolean isStableSince(Instant seen) {
    return modified().isBefore(seen.minusSeconds(2));
  }

  /** Returns the time of the last change. */
  public Instant modified() {
    return Instant.EPOCH.plusNanos(state.modified());
  }
}
