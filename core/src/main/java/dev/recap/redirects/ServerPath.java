package dev.recap.redirects;

import dev.recap.model.UrlPath;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paths as nginx and Apache see them: decoded, with slashes merged and steps resolved. */
final class ServerPath {

  private static final Pattern SLASHES = Pattern.compile("//+");

  private ServerPath() {}

  /** Returns the path of a request; null above the root. */
  static @Nullable String of(String path) {
    String merged = SLASHES.matcher(UrlPath.decode(path)).replaceAll("/");
    @Nullable String resolved = UrlPath.resolve("", merged.substring(1));
    return resolved == null ? null : "/" + resolved;
  }

  /** Returns a word in double quotes, in which both servers know two escapes. */
  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
