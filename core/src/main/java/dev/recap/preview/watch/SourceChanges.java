package dev.recap.preview.watch;

import java.nio.file.Path;
import java.util.Set;

/**
 * What has changed since it was last asked for.
 *
 * @param paths of files and folders, named as the sources are
 * @param complete false where the system has lost track, so that anything may have changed
 */
public record SourceChanges(Set<Path> paths, boolean complete) {

  public SourceChanges {
    paths = Set.copyOf(paths);
  }
}
