package dev.recap.redirects;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Paths as browsers send them (WHATWG URL, section 4.4). */
final class BrowserPath {

  private static final String ENCODED = " \"#<>?`{}";

  private BrowserPath() {}

  /** Returns what browsers send for a decoded path. */
  static String encode(String decoded) {
    return escape(decoded.replace("%", "%25"));
  }

  /**
   * Returns a decoded path as JavaScript's {@code encodeURIComponent} encodes each of its steps.
   */
  static String encodeAll(String decoded) {
    return escape(decoded, c -> Character.isLetterOrDigit(c) || "-_.!~*'()/".indexOf(c) >= 0);
  }

  /** Returns what browsers send for a path in a link, whose percent signs they keep. */
  static String normalize(String written) {
    List<String> parts = new ArrayList<>();
    String[] steps = escape(written.replace('\\', '/')).substring(1).split("/", -1);
    for (int i = 0; i < steps.length; i++) {
      String step = steps[i].toLowerCase(Locale.ROOT).replace("%2e", ".");
      boolean up = step.equals("..");
      if (up && !parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      }
      if (!up && !step.equals(".")) {
        parts.add(steps[i]);
      } else if (i == steps.length - 1) {
        parts.add("");
      }
    }
    return "/" + String.join("/", parts);
  }

  private static String escape(String path) {
    return escape(path, c -> c > ' ' && ENCODED.indexOf(c) < 0);
  }

  /** Escapes all other bytes than characters of ASCII that are kept. */
  private static String escape(String path, IntPredicate kept) {
    StringBuilder escaped = new StringBuilder(path.length() + 16);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c >= 0x7f || !kept.test(c)) {
        escaped.append('%');
        escaped.append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        escaped.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
