package dev.recap.importer;

import dev.recap.importer.model.Export;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pictures and other files of the old site. They keep their paths, so that old addresses of
 * files stay valid. Thread-safe.
 */
final class Media {

  private final ProjectFiles files;
  private final String assets;
  private final Optional<Path> folder;
  private final Optional<MediaDownload> download;
  private final Problems problems;
  private final Map<String, List<Path>> byName = new HashMap<>();
  private final Map<String, Optional<String>> found = new ConcurrentHashMap<>();

  /**
   * @param assets the folder of assets from the project's folder
   * @param folder with the uploads of the old site
   * @param problems receives the missing files
   */
  Media(
      ProjectFiles files,
      String assets,
      Optional<Path> folder,
      Optional<MediaDownload> download,
      Problems problems)
      throws IOException {
    this.files = files;
    this.assets = assets;
    this.folder = folder;
    this.download = download;
    this.problems = problems;
    if (folder.isPresent()) {
      try (Stream<Path> all = Files.walk(folder.get(), new FileVisitOption[0])) {
        all.filter(Files::isRegularFile)
            .sorted()
            .forEach(
                file ->
                    byName
                        .computeIfAbsent(
                            String.valueOf(file.getFileName()), none -> new ArrayList<>())
                        .add(file));
      }
    }
  }

  /** Returns the address of a file in the new site, if the file is at hand. */
  Optional<String> find(String url) {
    Optional<String> path = path(url);
    return path.isEmpty() ? Optional.empty() : known(path.get(), url);
  }

  /** Looks for a file once; another thread may look for it at the same time. */
  private Optional<String> known(String path, String url) {
    if (!found.containsKey(path)) {
      found.put(path, look(path, url));
    }
    return found.getOrDefault(path, Optional.empty());
  }

  private static Optional<String> path(String url) {
    try {
      URI address = URI.create(url.replace(" ", "%20"));
      String path = Optional.ofNullable(address.getRawPath()).orElse("");
      String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
      String plain = decoded.replaceFirst("^/+", "");
      return plain.isEmpty() || plain.endsWith("/") || Export.escapes(plain)
          ? Optional.empty()
          : Optional.of(plain);
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private Optional<String> look(String path, String url) {
    String target = assets + "/" + path;
    try {
      @Nullable Path local = local(path);
      if (local != null) {
        files.write(target, () -> Files.newInputStream(local));
        return Optional.of(address(path));
      }
      if (files.exists(target)) {
        return Optional.of(address(path));
      }
      if (download.isPresent() && download.get().fetch(url, target)) {
        return Optional.of(address(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // WordPress makes smaller copies of a picture.
    String original = url.replaceFirst("-\\d{1,5}x\\d{1,5}(?=\\.\\w+$)", "");
    if (!original.equals(url)) {
      return find(original);
    }
    problems.add(
        Problem.warning(
            "import-media",
            Place.ofFile(url),
            "the file is not at hand; links to it stay as they are",
            "name the folder of uploads with --media, or use --download-media"));
    return Optional.empty();
  }

  private static String address(String path) {
    return "/" + path;
  }

  /** Finds a file by the longest end of its path, then by its name alone if that is unique. */
  private @Nullable Path local(String path) {
    if (folder.isEmpty()) {
      return null;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    List<Path> candidates = byName.getOrDefault(name, List.of());
    for (String end = path; ; end = end.substring(end.indexOf('/') + 1)) {
      Path exact = folder.get().resolve(end);
      if (candidates.contains(exact)) {
        return exact;
      }
      if (end.indexOf('/') < 0) {
        break;
      }
    }
    return candidates.size() == 1 ? candidates.get(0) : null;
  }
}
