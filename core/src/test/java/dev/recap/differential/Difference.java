package dev.recap.differential;

/**
 * A difference between two outputs: some lines of one file, or a file that only one has.
 *
 * @param file project and path, such as {@code tags/tags/c++.html}
 * @param jbake the lines of JBake as ISO-8859-1; {@link #NO_FILE} if it wrote no such file
 * @param recap the lines of Recap instead, likewise
 */
record Difference(String file, String jbake, String recap) {

  static final String NO_FILE = "(no file)";

  @Override
  public String toString() {
    return file + "\n" + marked("  - ", jbake) + marked("  + ", recap);
  }

  private static String marked(String mark, String lines) {
    return lines.isEmpty() ? "" : mark + lines.replace("\n", "\n" + mark) + "\n";
  }
}
