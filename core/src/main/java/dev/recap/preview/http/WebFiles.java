package dev.recap.preview.http;

import java.util.List;
import java.util.Optional;

/** The files of a site by their paths in the output. Thread-safe. */
public interface WebFiles {

  /**
   * Returns the file with exactly this path.
   *
   * @param names of the folders and the file; none for a path that no file can have
   */
  Optional<WebFile> find(List<String> names);

  /**
   * Returns where a request for a missing file is sent instead.
   *
   * @param path decoded, from the root of the host
   * @param query empty if the request has none
   */
  default Optional<String> redirect(String path, String query) {
    return Optional.empty();
  }

  /** Returns the file for the response to a request for a missing one. */
  default Optional<WebFile> missing() {
    return find(List.of("404.html"));
  }
}
