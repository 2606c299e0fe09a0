package dev.recap.preview.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The files of a folder. Names are case-sensitive on every file system, and symbolic links are
 * followed unless they lead out of the folder.
 */
public record StaticFolder(Path root) implements WebFiles {

  @Override
  public Optional<WebFile> find(List<String> names) {
    try {
      Path home = root.toRealPath();
      return walk(home, names).filter(file -> isServed(home, file)).map(WebFile.OnDisk::new);
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
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
    return inside && hasExactly(folder, name) ? Optional.of(child) : Optional.empty();
  }

  /**
   * Returns true if the folder contains exactly this name. It is listed only if it also contains
   * the name in another case, which is rare on a case-sensitive file system.
   */
  private static boolean hasExactly(Path folder, String name) {
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

  private static boolean isServed(Path home, Path file) {
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
