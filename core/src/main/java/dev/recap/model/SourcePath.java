package dev.recap.model;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of the project: the path from the project's folder, with {@code /}, such as {@code
 * content/2013/day-1.md}.
 */
public record SourcePath(String value) implements Comparable<SourcePath> {

  // Separates a file from one of its documents; no path of a file contains it.
  private static final String PART_SEPARATOR = "//";

  public SourcePath {
    if (value.isEmpty() || value.startsWith("/") || value.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("not a path below the project: " + value);
    }
  }

  /** Parses the path of a link; nothing if it cannot be a path of the project. */
  public static Optional<SourcePath> parse(String text) {
    boolean path = !text.isEmpty() && !text.startsWith("/") && text.indexOf('\\') < 0;
    return path ? Optional.of(new SourcePath(text)) : Optional.empty();
  }

  /** Returns a form that is equal for paths of the same letters, composed (NFC) or not (NFD). */
  public SourcePath composed() {
    String composed = composed(value);
    return composed.equals(value) ? this : new SourcePath(composed);
  }

  static String composed(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) >= 0x80) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
      }
    }
    return path;
  }

  /** Returns one of several documents in a file, by its name. */
  public SourcePath part(String name) {
    return new SourcePath(value + PART_SEPARATOR + name);
  }

  /** Returns the file that contains this part, or this file. */
  public SourcePath whole() {
    int part = value.indexOf(PART_SEPARATOR);
    return part < 0 ? this : new SourcePath(value.substring(0, part));
  }

  /** Returns the part after the last {@code /}. */
  public String fileName() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** Returns the part before the last {@code /}, or an empty string. */
  public String folder() {
    String file = whole().value;
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }

  /** Returns the extension without its dot, or an empty string. */
  public String extension() {
    String name = fileName();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  // Written out: it is a key of large maps, and the generated methods of a record are slow until
  // the JVM has optimized them.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourcePath path && path.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(SourcePath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
