package dev.recap.model;

import dev.recap.problem.Place;

/**
 * A URL in a body's HTML: the value of an {@code href}, {@code src} or {@code poster} attribute.
 *
 * @param url as it stands in the source, entities resolved
 * @param start where the attribute's value begins in the HTML
 * @param end where it ends (exclusive)
 * @param place where the author wrote it
 */
public record Reference(Kind kind, String url, int start, int end, Place place) {

  /** What the URL is for. */
  public enum Kind {
    LINK,
    IMAGE,
    /** Audio, video, frames, scripts and the like. */
    EMBED
  }

  /** How a URL says where it leads. */
  public enum Form {
    /** From the document's own folder. */
    RELATIVE,
    /** From the site's root: one slash, not two. */
    FROM_ROOT,
    /** Absolute, or only a query or a fragment, or empty. */
    OTHER
  }

  public boolean isRelative() {
    return formOf(url) == Form.RELATIVE;
  }

  public static Form formOf(String url) {
    if (url.startsWith("/")) {
      return url.startsWith("//") ? Form.OTHER : Form.FROM_ROOT;
    }
    return url.isEmpty() || url.charAt(0) == '#' || url.charAt(0) == '?' || hasScheme(url)
        ? Form.OTHER
        : Form.RELATIVE;
  }

  private static boolean hasScheme(String url) {
    // RFC 3986, section 3.1: ALPHA *( ALPHA / DIGIT / "+" / "-" / "." ) ":"
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (c == ':') {
        return i > 0;
      }
      if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'))) {
        return false;
      }
    }
    return false;
  }
}
