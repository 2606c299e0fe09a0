package dev.recap.scaffold;

import dev.recap.model.HeaderStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A project to begin with.
 *
 * @param name of the folder of resources that it lies in
 * @param files their paths, with {@code /}
 */
public record Scaffold(String name, List<String> files) {

  public Scaffold {
    files = List.copyOf(files);
  }

  /** A blog of the shape that JBake's own examples have. */
  public static Scaffold jbake() {
    return of("jbake");
  }

  /** A blog with the theme of Recap's own, in its modern ways. */
  public static Scaffold blog() {
    return of("blog");
  }

  /** Beside a scaffold's folder a list of its files lies, for a jar can't be asked. */
  private static Scaffold of(String name) {
    String list = new String(bytes(name + ".txt"), StandardCharsets.UTF_8);
    return new Scaffold(name, list.lines().toList());
  }

  /** What a new document begins with where the project doesn't say. */
  public static String archetype(HeaderStyle style) {
    String file = style == HeaderStyle.JBAKE ? "archetypes/jbake.md" : "blog/archetypes/post.md";
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  /** Builds leave hidden files out of jars, so that {@code .x} lies there as {@code dot-x}. */
  byte[] content(String file) {
    return bytes(name + "/" + (file.startsWith(".") ? "dot-" + file.substring(1) : file));
  }

  /** The folders at the project's top. */
  Set<String> folders() {
    return files.stream()
        .filter(file -> file.contains("/"))
        .map(file -> Path.of(file).getName(0).toString())
        .collect(Collectors.toSet());
  }

  private static byte[] bytes(String resource) {
    try (@Nullable InputStream in = Scaffold.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
