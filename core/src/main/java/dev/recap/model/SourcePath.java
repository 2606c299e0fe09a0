package dev.recap.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of the project as the author knows it: the path from the project's folder, with {@code /},
 * such as {@code content/2013/day-1.md}.
 */
public record SourcePath(String value) implements Comparable<SourcePath> {

  // No name of a file has it.
  private static final String PART = "//";

  public SourcePath {
    if (value.isEmpty() || value.startsWith("/") || value.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("not a path below the project: " + value);
    }
  }

  /** The file that a link's path names; nothing for text that can be no path of a project. */
  public static Optional<SourcePath> parse(String text) {
    boolean path = !text.isEmpty() && !text.startsWith("/") && text.indexOf('\\') < 0;
    return path ? Optional.of(new SourcePath(text)) : Optional.empty();
  }

  /** One of several documents that a file holds, by a name of its own. */
  public SourcePath part(String name) {
    return new SourcePath(value + PART + name);
  }

  /** The file itself, of which this may be a part. */
  public SourcePath whole() {
    int part = value.indexOf(PART);
    return part < 0 ? this : new SourcePath(value.substring(0, part));
  }

  /** The part after the last {@code /}. */
  public String fileName() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** The part before the last {@code /}, or an empty string. */
  public String folder() {
    String file = whole().value;
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }

  /** The extension without its dot, or an empty string. */
  public String extension() {
    String name = fileName();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  // As a record has it, written out: it is a key of large maps, and what a record makes for itself
  // is slow before the second compiler has seen it.
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
