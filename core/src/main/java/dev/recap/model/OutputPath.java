package dev.recap.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of the finished site: the path from the output folder, with {@code /} and without {@code
 * .} or {@code ..}, such as {@code 2013/07/02/day-1/index.html}. Its letters are composed
 * (Unicode's form NFC), as browsers ask for them.
 */
public record OutputPath(String value) implements Comparable<OutputPath> {

  private static final String INDEX = "index.html";

  public OutputPath {
    value = SourcePath.composed(value);
    if (!isNormal(value)) {
      throw new IllegalArgumentException("not a path below the output: " + value);
    }
  }

  /**
   * Parses a permalink or a configured file name: drops leading slashes, resolves {@code .} and
   * {@code ..}, and adds {@code index.html} to a folder. Returns nothing if the path would leave
   * the output.
   */
  public static Optional<OutputPath> parse(String text) {
    if (text.indexOf('\0') >= 0 || text.indexOf('\\') >= 0) {
      return Optional.empty();
    }
    String plain = text.startsWith("/") ? text.substring(1) : text;
    plain = plain.isEmpty() || plain.endsWith("/") ? plain + INDEX : plain;
    return isNormal(plain) ? Optional.of(new OutputPath(plain)) : resolved(text);
  }

  private static Optional<OutputPath> resolved(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("/")) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    if (parts.isEmpty() || text.endsWith("/") || text.endsWith("/.") || text.endsWith("/..")) {
      parts.add(INDEX);
    }
    return Optional.of(new OutputPath(String.join("/", parts)));
  }

  /** Returns the reason why {@link #parse} returns nothing, as the end of a sentence. */
  public static String refusal(String text) {
    if (text.indexOf('\\') >= 0) {
      return "has a backslash";
    }
    return text.indexOf('\0') >= 0 ? "has a null character" : "leads out of the output folder";
  }

  private static boolean isNormal(String value) {
    for (int start = 0, end; start <= value.length(); start = end + 1) {
      int slash = value.indexOf('/', start);
      end = slash < 0 ? value.length() : slash;
      String part = end - start <= 2 ? value.substring(start, end) : "name";
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return value.indexOf('\0') < 0 && value.indexOf('\\') < 0;
  }

  /**
   * Returns the path from the file's folder to the root: an empty string at the root, {@code
   * ../../} two folders down.
   */
  public String toRoot() {
    return "../".repeat((int) value.chars().filter(c -> c == '/').count());
  }

  /** Returns the folder with its closing slash, or an empty string at the root. */
  public String folder() {
    return value.substring(0, value.lastIndexOf('/') + 1);
  }

  public String fileName() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /**
   * Returns the path without a closing {@code index.html}: {@code 2013/day-1/}; an empty string for
   * the home page.
   */
  public String withoutIndex() {
    return fileName().equals(INDEX) ? folder() : value;
  }

  /** Returns a form that is equal for paths of one file if the file system ignores case. */
  public String caseless() {
    return value.toLowerCase(Locale.ROOT);
  }

  // Written out for speed: see SourcePath.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OutputPath path && path.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(OutputPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
