package dev.recap.model;

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

  /**
   * Neither absolute, nor from the site's root, nor only a fragment or query: relative to the
   * document.
   */
  public boolean isRelative() {
    return !url.isEmpty()
        && url.charAt(0) != '/'
        && url.charAt(0) != '#'
        && url.charAt(0) != '?'
        && !hasScheme();
  }

  /** From the site's root: one slash, not two. */
  public boolean isFromRoot() {
    return url.startsWith("/") && !url.startsWith("//");
  }

  private boolean hasScheme() {
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
