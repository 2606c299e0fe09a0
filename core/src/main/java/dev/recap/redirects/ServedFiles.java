package dev.recap.redirects;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of the site as a host serves them: a folder is its index.html.
 *
 * @param exists true if the output has a file of that path
 * @param stubs the files that are only there to redirect
 */
record ServedFiles(SiteRoot root, Predicate<String> exists, Map<String, Redirect> stubs) {

  private static final String INDEX = "index.html";

  /**
   * Returns the answer to a request for a path.
   *
   * @param path decoded
   * @param withoutExtension true if the host serves {@code about.html} for {@code /about}
   */
  Answer serve(String path, boolean withoutExtension) {
    Optional<String> below = root.below(path).map(found -> found.substring(1));
    if (below.isEmpty()) {
      return Answer.MISSING;
    }
    return candidates(below.get(), withoutExtension)
        .filter(exists)
        .findFirst()
        .map(
            file ->
                Optional.ofNullable(stubs.get(file))
                    .map(stub -> new Answer(301, stub.to()))
                    .orElseGet(() -> new Answer(200, file)))
        .orElse(Answer.MISSING);
  }

  private static Stream<String> candidates(String path, boolean withoutExtension) {
    boolean folder = path.isEmpty() || path.endsWith("/");
    String name = folder && !path.isEmpty() ? path.substring(0, path.length() - 1) : path;
    List<String> plain = folder ? List.of(path + INDEX) : List.of(path, path + "/" + INDEX);
    return withoutExtension && !name.isEmpty()
        ? Stream.concat(plain.stream(), Stream.of(name + ".html"))
        : plain.stream();
  }
}
