package dev.recap.check;

import dev.recap.links.BuiltInAnchors;
import dev.recap.model.UrlPath;
import dev.recap.plan.Links.Target;
import java.util.Optional;

/**
 * A URL of a page.
 *
 * @param url as in the page, with entities resolved
 * @param target its target
 */
public record PageUrl(Use use, String url, Target target) {

  /** The use of a URL in a browser. */
  public enum Use {
    /** Opened if the reader follows the link. */
    LINK,
    IMAGE,
    /** Loaded with the page: stylesheets, scripts, icons, audio, video, frames. */
    RESOURCE,
    /** Only known: feeds, the canonical address, the next page. */
    RELATION,
    /** Not used; programs that show previews of links read it. */
    MENTION
  }

  /** Returns the anchor in a page of this site, unless every page has it. */
  public Optional<String> anchor() {
    if (use != Use.LINK || !(target instanceof Target.InSite found)) {
      return Optional.empty();
    }
    int hash = found.suffix().indexOf('#');
    String anchor = hash < 0 ? "" : UrlPath.decode(found.suffix().substring(hash + 1));
    return anchor.isEmpty() || BuiltInAnchors.has(anchor) ? Optional.empty() : Optional.of(anchor);
  }
}
