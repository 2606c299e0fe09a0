package dev.recap.preview;

import dev.recap.config.Settings;
import dev.recap.problem.Place;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Links from problems to source files: in the author's editor, or in the preview.
 *
 * @param shown true if the preview may show files of the project
 */
record EditorLinks(Settings settings, boolean shown) {

  static final String SOURCE = "source";

  /** Returns the URL of a place; nothing if it is not a source file, or files are not shown. */
  Optional<String> address(Place place) {
    Path file = settings.folders().project().resolve(place.file());
    if (!shown || !isSource(file)) {
      return Optional.empty();
    }
    return Optional.of(
        settings
            .server()
            .editor()
            .map(pattern -> inEditor(pattern, file, place))
            .orElseGet(() -> inPreview(place)));
  }

  /** Returns true if the site is made from the file. */
  boolean isSource(Path file) {
    return file.normalize().equals(file)
        && settings.folders().sources().stream().anyMatch(file::startsWith);
  }

  private static String inEditor(String pattern, Path file, Place place) {
    return pattern
        .replace("{file}", encode(file.toUri().getPath()))
        .replace("{line}", Integer.toString(Math.max(1, place.line())))
        .replace("{column}", Integer.toString(Math.max(1, place.column())));
  }

  private static String inPreview(Place place) {
    String line = place.line() == 0 ? "" : "#L" + place.line();
    return "/_recap/" + SOURCE + encode("/" + place.file()) + line;
  }

  private static String encode(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
