package dev.recap.links;

import dev.recap.talks.media.MediaUrl;

/** The anchors that every page has, whatever its ids are. */
public final class BuiltInAnchors {

  private BuiltInAnchors() {}

  /**
   * Checks if a fragment is the top of the page (HTML, section 7.4.2.3.3), a piece of text (URL
   * Fragment Text Directives) or a time of the page's video, {@code t=1h2m3s}.
   */
  public static boolean has(String anchor) {
    return anchor.equalsIgnoreCase("top")
        || anchor.startsWith(":~:")
        || (anchor.startsWith("t=") && MediaUrl.parseSeconds(anchor.substring(2)).isPresent());
  }
}
