package dev.recap.preview.http;

import java.util.List;
import java.util.Optional;

/** The files of a site, by their paths in the output. Asked from any thread. */
public interface SiteFiles {

  /**
   * The file at a path, which is spelt so letter by letter.
   *
   * @param names of the folders and the file; none for what can't be a file
   */
  Optional<SiteFile> find(List<String> names);

  /** What is shown where nothing is. */
  default Optional<SiteFile> missing() {
    return find(List.of("404.html"));
  }
}
