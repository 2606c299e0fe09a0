package dev.recap.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Names the users whose files are in the way, usually root after a run with {@code sudo}. */
final class Owner {

  private Owner() {}

  /** Returns the first owner of some files who is not the user of this process. */
  static Optional<String> ofAnother(List<Path> files) {
    for (Path file : files) {
      try {
        String owner = Files.getOwner(file).getName();
        if (!owner.equals(System.getProperty("user.name"))) {
          return Optional.of(owner);
        }
      } catch (IOException | UnsupportedOperationException e) {
        // A missing file has no owner, and neither has one on some file systems.
      }
    }
    return Optional.empty();
  }
}
