package dev.recap.links;

import dev.recap.talks.media.MediaUrl;

/** What a link may lead to on any page, whatever ids it has. */
public final class BuiltInAnchors {

  private BuiltInAnchors() {}

  /**
   * Whether a fragment is the top (HTML, section 7.4.2.3.3), a piece of text (URL Fragment Text
   * Directives) or a moment of the page's video, {@code t=1h2m3s}.
   */
  public static boolean has(String anchor) {
    return anchor.equalsIgnoreCase("top")
        || anchor.startsWith(":~:")
        || (anchor.startsWith("t=") && MediaUrl.parseSeconds(anchor.substring(2)).isPresent());
  }
}
