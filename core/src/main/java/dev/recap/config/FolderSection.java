package dev.recap.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads {@link Folders}. */
final class FolderSection {

  private static final String HINT = "write a folder's name, or its absolute path";

  private FolderSection() {}

  static Folders folders(Path project, Values values) {
    Path root = project.toAbsolutePath().normalize();
    return new Folders(
        root,
        // JBake looks for content below the project even where the value begins with a slash.
        values.read(Keys.CONTENT_FOLDER, name -> below(root, withoutSlashes(name)), HINT),
        values.read(Keys.TEMPLATE_FOLDER, name -> below(root, name), HINT),
        values.read(Keys.ASSET_FOLDER, name -> below(root, name), HINT),
        values.read(Keys.DATA_FOLDER, name -> below(root, name), HINT),
        values.read(Keys.DESTINATION_FOLDER, name -> below(root, name), HINT),
        values.name(Keys.IGNORE_FILE),
        !values.flag(Keys.ASSET_IGNORE));
  }

  private static String withoutSlashes(String name) {
    int start = 0;
    while (start < name.length() && name.charAt(start) == '/') {
      start++;
    }
    return name.substring(start);
  }

  private static Optional<Path> below(Path root, String name) {
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(root.resolve(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
