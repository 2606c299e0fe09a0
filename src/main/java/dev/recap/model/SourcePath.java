package dev.recap.model;

import java.util.Optional;

/**
 * A file of the project as the author knows it: the path from the project's folder, with {@code /},
 * such as {@code content/2013/day-1.md}.
 */
public record SourcePath(String value) implements Comparable<SourcePath> {

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

  /** The part after the last {@code /}. */
  public String fileName() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** The part before the last {@code /}, or an empty string. */
  public String folder() {
    return value.substring(0, Math.max(0, value.lastIndexOf('/')));
  }

  /** The extension without its dot, or an empty string. */
  public String extension() {
    String name = fileName();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
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
