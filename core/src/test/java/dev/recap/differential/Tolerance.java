package dev.recap.differential;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.regex.Pattern;

/**
 * A permitted difference.
 *
 * @param where a glob over project and path
 * @param jbake matches all of JBake's lines there
 * @param recap matches all of Recap's lines there
 * @param change what differs, for the manual
 */
record Tolerance(String where, Pattern jbake, Pattern recap, Change change) {

  /**
   * A row of the manual's table of differences.
   *
   * @param topic the heading above the table
   */
  record Change(String topic, String feature, String jbake, String recap, String reason) {

    String row() {
      return "| %s | %s | %s | %s |\n".formatted(feature, jbake, recap, reason);
    }
  }

  boolean covers(Difference difference) {
    PathMatcher files = FileSystems.getDefault().getPathMatcher("glob:" + where);
    return files.matches(Path.of(difference.file()))
        && jbake.matcher(difference.jbake()).matches()
        && recap.matcher(difference.recap()).matches();
  }
}
