package dev.recap.model;

import java.nio.file.FileSystemException;

/**
 * The file names that a process can read and write. Java takes their encoding from the locale; the
 * names of a site are UTF-8, so in a locale of another encoding only ASCII is the same.
 *
 * @param encoding of names, as Java calls it
 */
public record FileNames(String encoding) {

  /** The way to a locale in which all names can be used. */
  public static final String HINT = "set LC_ALL=C.UTF-8";

  private static final String UTF_8 = "UTF-8";

  /** Returns the names of this process; Windows has its own encoding of all characters. */
  public static FileNames ofProcess() {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    return new FileNames(windows ? UTF_8 : System.getProperty("sun.jnu.encoding", UTF_8));
  }

  /**
   * Throws an exception for a name that is not the same in every locale.
   *
   * @param shown the file as messages name it
   */
  public void check(String name, String shown) throws FileSystemException {
    if (!encoding.equals(UTF_8) && name.chars().anyMatch(c -> c > 127)) {
      throw new FileSystemException(shown, null, explanation(shown));
    }
  }

  private String explanation(String shown) {
    return "\"%s\" has a name that is not ASCII, but in this locale names are %s; %s"
        .formatted(shown, encoding, HINT);
  }

  /** Returns true if Java could not decode a name or an argument of this process. */
  public static boolean isGarbled(String name) {
    return name.indexOf('\uFFFD') >= 0;
  }
}
