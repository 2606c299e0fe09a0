package dev.recap.model;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file that is copied as it is: an asset, or a picture beside a post.
 *
 * @param below the path from {@code assets/} or {@code content/}, with {@code /}
 * @param file where it lies
 * @param state when its folder was read
 */
public record StaticFile(SourcePath source, String below, Path file, FileState state) {

  /** When it was last changed. */
  public Instant modified() {
    return Instant.EPOCH.plusNanos(state.modified());
  }
}
