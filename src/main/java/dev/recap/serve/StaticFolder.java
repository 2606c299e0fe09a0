package dev.recap.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A folder's files by the addresses that a static host gives them: a folder is its index.html, and
 * {@code about} is about.html where there is nothing else of that name. Capitals count on every
 * file system, and links are followed as long as they don't lead out of the folder.
 */
record StaticFolder(Path root) {

  private static final String INDEX = "index.html";

  /** What an address leads to. */
  sealed interface Target {

    /** A file that can be shown. */
    record Shown(Path file) implements Target {}

    /** A folder, asked for without the slash that relative links need. */
    record FolderWithoutSlash() implements Target {}

    /** Nothing that may be shown. */
    record Nothing() implements Target {}
  }

  Target find(RequestPath path) {
    try {
      return find(root.toRealPath(), path);
    } catch (IOException | InvalidPathException e) {
      return new Target.Nothing();
    }
  }

  private Target find(Path home, RequestPath path) throws IOException {
    Optional<Path> entry = walk(home, path.names());
    Optional<Path> index =
        entry.flatMap(folder -> child(folder, INDEX)).filter(file -> isShown(home, file));
    if (path.folder()) {
      return index.<Target>map(Target.Shown::new).orElseGet(Target.Nothing::new);
    }
    if (index.isPresent()) {
      return new Target.FolderWithoutSlash();
    }
    if (path.names().isEmpty()) {
      return new Target.Nothing();
    }
    return entry
        .filter(file -> isShown(home, file))
        .or(() -> walk(home, withHtml(path.names())).filter(file -> isShown(home, file)))
        .<Target>map(Target.Shown::new)
        .orElseGet(Target.Nothing::new);
  }

  private static List<String> withHtml(List<String> names) {
    int last = names.size() - 1;
    return Stream.concat(names.stream().limit(last), Stream.of(names.get(last) + ".html")).toList();
  }

  private static Optional<Path> walk(Path home, List<String> names) {
    Optional<Path> path = Optional.of(home);
    for (String name : names) {
      path = path.flatMap(folder -> child(folder, name));
    }
    return path;
  }

  private static Optional<Path> child(Path folder, String name) {
    Path child = folder.resolve(name);
    // On Windows a name may mean another drive.
    boolean inside = folder.equals(child.getParent()) && Files.exists(child);
    return inside && isSpeltSo(folder, name) ? Optional.of(child) : Optional.empty();
  }

  /**
   * Whether the folder has the name letter by letter. Listing it is only needed where another
   * spelling is there too, which on a file system that minds capitals is rare.
   */
  private static boolean isSpeltSo(Path folder, String name) {
    String small = name.toLowerCase(Locale.ROOT);
    String other = name.equals(small) ? name.toUpperCase(Locale.ROOT) : small;
    if (other.equals(name) || !Files.exists(folder.resolve(other))) {
      return true;
    }
    try (var entries = Files.newDirectoryStream(folder)) {
      return StreamSupport.stream(entries.spliterator(), false)
          .anyMatch(entry -> entry.endsWith(name));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isShown(Path home, Path file) {
    try {
      Path real = file.toRealPath();
      return real.startsWith(home)
          && Files.isRegularFile(real)
          && StreamSupport.stream(home.relativize(real).spliterator(), false)
              .noneMatch(name -> RequestPath.isHidden(name.toString()));
    } catch (IOException e) {
      return false;
    }
  }
}
