package dev.recap.differential;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.regex.Pattern;

/**
 * A difference that may be, because it is an improvement.
 *
 * @param where which files: a glob over project and path
 * @param jbake what all of JBake's lines look like there
 * @param recap what all of Recap's lines look like there
 * @param change what JBake does and what Recap does, for the manual
 * @param reason why that is better
 */
record Tolerance(String where, Pattern jbake, Pattern recap, String change, String reason) {

  boolean covers(Difference difference) {
    PathMatcher files = FileSystems.getDefault().getPathMatcher("glob:" + where);
    return files.matches(Path.of(difference.file()))
        && jbake.matcher(difference.jbake()).matches()
        && recap.matcher(difference.recap()).matches();
  }
}
