package dev.recap.check;

import dev.recap.links.BuiltInAnchors;
import dev.recap.plan.Links.Target;
import dev.recap.plan.UrlPath;
import java.util.Optional;

/**
 * A URL of a page.
 *
 * @param url as it is written there, entities resolved
 * @param target what it leads to
 */
public record PageUrl(Use use, String url, Target target) {

  /** What a browser does with it. */
  public enum Use {
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

  /** The anchor of a page of this site that a reader is led to, where that isn't always there. */
  public Optional<String> anchor() {
    if (use != Use.LINK || !(target instanceof Target.InSite found)) {
      return Optional.empty();
    }
    int hash = found.suffix().indexOf('#');
    String anchor = hash < 0 ? "" : UrlPath.decode(found.suffix().substring(hash + 1));
    return anchor.isEmpty() || BuiltInAnchors.has(anchor) ? Optional.empty() : Optional.of(anchor);
  }
}
