package dev.recap.redirects;

import dev.recap.model.UrlPath;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paths as nginx and Apache see them: decoded, with slashes merged and steps resolved. */
final class ServerPath {

  private static final Pattern SLASHES = Pattern.compile("//+");
  private static final Pattern MALFORMED = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private ServerPath() {}

  /** Returns the path of a request; null above the root, or with a percent sign of no code. */
  static @Nullable String of(String path) {
    if (isMalformed(path)) {
      return null;
    }
    String merged = SLASHES.matcher(UrlPath.decode(path)).replaceAll("/");
    @Nullable String resolved = UrlPath.resolve("", merged.substring(1));
    return resolved == null ? null : "/" + resolved;
  }

  /** Returns true if a percent sign begins no code of a byte. */
  static boolean isMalformed(String path) {
    return MALFORMED.matcher(path).find();
  }

  /** Returns a word in double quotes, in which both servers know two escapes. */
  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
