package dev.recap.preview.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files by the addresses that a static host gives them: a folder is its index.html, and {@code
 * about} is about.html where there is nothing else of that name.
 */
record UrlResolver(SiteFiles files) {

  private static final String INDEX = "index.html";

  /** What an address leads to. */
  sealed interface Target {

    /** A file that can be shown. */
    record Shown(SiteFile file) implements Target {}

    /** A folder, asked for without the slash that relative links need. */
    record FolderWithoutSlash() implements Target {}

    /** Nothing that may be shown. */
    record Nothing() implements Target {}
  }

  Target find(RequestPath path) {
    if (path.folder()) {
      return target(files.find(with(path.names(), INDEX)));
    }
    Optional<SiteFile> file = files.find(path.names());
    if (file.isEmpty() && files.find(with(path.names(), INDEX)).isPresent()) {
      return new Target.FolderWithoutSlash();
    }
    return path.names().isEmpty()
        ? new Target.Nothing()
        : target(file.or(() -> files.find(withHtml(path.names()))));
  }

  private static Target target(Optional<SiteFile> file) {
    return file.<Target>map(Target.Shown::new).orElseGet(Target.Nothing::new);
  }

  private static List<String> with(List<String> names, String last) {
    return Stream.concat(names.stream(), Stream.of(last)).toList();
  }

  private static List<String> withHtml(List<String> names) {
    int last = names.size() - 1;
    return with(names.subList(0, last), names.get(last) + ".html");
  }
}
