package dev.recap.model;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file that is copied as it is: an asset, or a picture beside a post.
 *
 * @param relativePath the path from {@code assets/} or {@code content/}, with {@code /}
 * @param file where it lies
 * @param state when its folder was read
 */
public record StaticFile(SourcePath source, String relativePath, Path file, FileState state) {

  /**
   * Whether its state tells it from every other one that it may get; as version control does it:
   * what is changed again at once may keep size and time.
   *
   * @param seen when the folder was read
   */
  public boolean isStableSince(Instant seen) {
    return modified().isBefore(seen.minusSeconds(2));
  }

  /** When it was last changed. */
  public Instant modified() {
    return Instant.EPOCH.plusNanos(state.modified());
  }
}
