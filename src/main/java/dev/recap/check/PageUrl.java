package dev.recap.check;

import dev.recap.plan.Links.Target;

/**
 * A URL of a page.
 *
 * @param url as it is written there, entities resolved
 * @param target what it leads to
 */
record PageUrl(Use use, String url, Target target) {

  /** What a browser does with it. */
  enum Use {
    /** Goes there when a reader wants it to. */
    LINK,
    IMAGE,
    /** Loads it with the page: stylesheets, scripts, icons, audio, video, frames. */
    RESOURCE,
    /** Knows it: feeds, the canonical address, the next page. */
    RELATION,
    /** Nothing; what shows previews of links reads it. */
    MENTION
  }
}
