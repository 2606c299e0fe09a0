package dev.recap.differential;

/**
 * One place where the two trees differ: some lines of one file, or a file that one side lacks.
 *
 * @param file project and path, such as {@code tags/tags/c++.html}
 * @param jbake the lines JBake wrote, one byte a char; {@link #NO_FILE} if it wrote no such file
 * @param recap the lines Recap wrote in their stead, likewise
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
