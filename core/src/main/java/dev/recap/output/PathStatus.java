package dev.recap.output;

import dev.recap.model.FileState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What lies at a path; a link is a link, wherever it leads.
 *
 * @param state of a file
 */
record PathStatus(Kind kind, FileState state) {

  enum Kind {
    NOTHING,
    FILE,
    FOLDER,
    /** A link or a device: never one of ours, never followed. */
    OTHER
  }

  static final PathStatus NOTHING = new PathStatus(Kind.NOTHING, new FileState(0, 0));

  static PathStatus of(Path path) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return new PathStatus(kind(attributes), FileState.of(attributes));
    } catch (NoSuchFileException e) {
      return NOTHING;
    }
  }

  // Windows' junctions are folders and something else at once.
  private static Kind kind(BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink() || attributes.isOther()) {
      return Kind.OTHER;
    }
    return attributes.isDirectory() ? Kind.FOLDER : Kind.FILE;
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
