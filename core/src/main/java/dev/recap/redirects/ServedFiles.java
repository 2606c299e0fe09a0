package dev.recap.redirects;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the site as a host serves them: a folder is its index.html. Immutable. */
final class ServedFiles {

  private static final String INDEX = "index.html";

  private final SiteRoot root;
  private final Set<String> pages;
  private final Map<String, Redirect> stubs;
  private final Set<String> folders = new HashSet<>();

  /**
   * @param pages the paths of all files, redirects left aside
   * @param stubs the files that are only there to redirect
   */
  ServedFiles(SiteRoot root, Set<String> pages, Map<String, Redirect> stubs) {
    this.root = root;
    this.pages = pages;
    this.stubs = stubs;
    Stream.concat(pages.stream(), stubs.keySet().stream()).forEach(this::addFolders);
  }

  private void addFolders(String path) {
    int slash = path.lastIndexOf('/');
    while (slash > 0 && folders.add(path.substring(0, slash))) {
      slash = path.lastIndexOf('/', slash - 1);
    }
  }

  SiteRoot root() {
    return root;
  }

  Map<String, Redirect> stubs() {
    return stubs;
  }

  private boolean exists(String path) {
    return pages.contains(path) || stubs.containsKey(path);
  }

  /** Returns the file at exactly a decoded path. */
  Optional<Answer> file(String path) {
    return root.below(path)
        .map(below -> below.substring(1))
        .filter(this::exists)
        .map(
            file ->
                Optional.ofNullable(stubs.get(file))
                    .map(stub -> new Answer(301, stub.to()))
                    .orElseGet(() -> new Answer(200, file)));
  }

  boolean has(String path) {
    return file(path).isPresent();
  }

  /** Returns true if a decoded path, without a slash at its end, is a folder with files. */
  boolean isFolder(String path) {
    return root.below(path)
        .filter(below -> !below.isEmpty() && folders.contains(below.substring(1)))
        .isPresent();
  }

  /**
   * Returns the answer to a request for a path.
   *
   * @param path decoded
   * @param withoutExtension true if the host serves {@code about.html} for {@code /about}
   */
  Answer serve(String path, boolean withoutExtension) {
    return candidates(path, withoutExtension)
        .flatMap(candidate -> file(candidate).stream())
        .findFirst()
        .orElse(Answer.MISSING);
  }

  private static Stream<String> candidates(String path, boolean withoutExtension) {
    boolean folder = path.endsWith("/");
    String name = folder ? path.substring(0, path.length() - 1) : path;
    List<String> plain = folder ? List.of(path + INDEX) : List.of(path, path + "/" + INDEX);
    return withoutExtension && !name.isEmpty()
        ? Stream.concat(plain.stream(), Stream.of(name + ".html"))
        : plain.stream();
  }
}
