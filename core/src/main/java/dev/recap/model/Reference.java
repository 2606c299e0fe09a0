package dev.recap.model;

import dev.recap.problem.Place;

/**
 * A URL in a body's HTML, in an attribute such as {@code href}, or in CSS.
 *
 * @param url as in the source, with entities resolved
 * @param start the offset in the HTML at which the attribute's value begins
 * @param end the offset at which it ends (exclusive)
 * @param place in the source
 */
public record Reference(Kind kind, String url, int start, int end, Place place) {

  /** The purpose of a URL. */
  public enum Kind {
    LINK,
    IMAGE,
    /** Audio, video, frames, scripts and the like. */
    EMBED,
    /** An image or another file in CSS: {@code url(...)}. */
    STYLE
  }

  /** The form of a URL. */
  public enum Form {
    /** Relative to the document's folder. */
    RELATIVE,
    /** Relative to the site's root: with one slash, not two. */
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
