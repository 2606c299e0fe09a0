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
 * The files that lie in a folder. Capitals count on every file system, and links are followed as
 * long as they don't lead out of the folder.
 */
public record StaticFolder(Path root) implements SiteFiles {

  @Override
  public Optional<SiteFile> find(List<String> names) {
    try {
      Path home = root.toRealPath();
      return walk(home, names).filter(file -> isShown(home, file)).map(SiteFile.OnDisk::new);
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
