package dev.recap.theme;

import dev.recap.model.FileState;
import dev.recap.model.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The theme that Recap brings: templates and assets. */
public final class BuiltInTheme {

  /** The value of {@code theme} that chooses it. */
  public static final String NAME = "recap";

  private static final String RESOURCES = "/dev/recap/scaffold/";

  private BuiltInTheme() {}

  /** Returns the paths of all files, such as {@code templates/post.ftlh}. */
  public static List<String> files() {
    return new String(resource("theme.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  /**
   * Returns the content of a file.
   *
   * @param file as {@link #files} names it
   */
  public static byte[] content(String file) {
    return resource("blog/" + file);
  }

  /**
   * Returns the file that an author means: {@code lib/words.ftlh} as well as {@code
   * templates/lib/words.ftlh}.
   */
  public static Optional<String> find(String name) {
    String path = name.replace('\\', '/').replaceFirst("^\\./", "");
    List<String> files = files();
    return Stream.of(path, "templates/" + path, "assets/" + path)
        .filter(files::contains)
        .findFirst();
  }

  /**
   * Makes a folder contain the files and no others. Files that are right are left alone. They are
   * only read if the folder, or Recap, has changed since the last time.
   */
  public static void writeTo(Path folder) throws IOException {
    Path stamp = folder.resolveSibling(folder.getFileName() + ".stamp");
    if (Files.isRegularFile(stamp) && stamp(folder).equals(Optional.of(Files.readString(stamp)))) {
      return;
    }
    Set<Path> wanted = new HashSet<>();
    for (String name : files()) {
      Path file = folder.resolve(name);
      wanted.add(file);
      byte[] content = content(name);
      if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, content);
      }
    }
    try (Stream<Path> present = Files.walk(folder)) {
      for (Path file : present.filter(Files::isRegularFile).toList()) {
        if (!wanted.contains(file)) {
          Files.delete(file);
        }
      }
    }
    Optional<String> written = stamp(folder);
    if (written.isPresent()) {
      Files.writeString(stamp, written.get());
    }
  }

  /**
   * Returns a fingerprint of the state of Recap's jar and of all files in the folder; empty if
   * Recap's classes are in no jar.
   */
  private static Optional<String> stamp(Path folder) throws IOException {
    Path jar;
    try {
      jar = Path.of(BuiltInTheme.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    if (!Files.isRegularFile(jar)) {
      return Optional.empty();
    }
    Fingerprint stamp = new Fingerprint().add(state(jar));
    try (Stream<Path> present = Files.walk(folder)) {
      for (Path file : present.filter(Files::isRegularFile).sorted().toList()) {
        stamp.add(folder.relativize(file).toString()).add(state(file));
      }
    }
    return Optional.of(Long.toHexString(stamp.value()));
  }

  private static FileState state(Path file) throws IOException {
    return FileState.of(Files.readAttributes(file, BasicFileAttributes.class));
  }

  private static byte[] resource(String name) {
    try (@Nullable InputStream in = BuiltInTheme.class.getResourceAsStream(RESOURCES + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
