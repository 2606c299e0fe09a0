package dev.recap.redirects;

import dev.recap.config.SiteAddress;
import dev.recap.model.OutputPath;
import dev.recap.model.UrlPath;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of the site on its host.
 *
 * @param base the decoded folder of the site, such as {@code /blog}; empty if it is the host's root
 */
public record SiteRoot(SiteAddress address, String base) {

  private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#]+(.*)");

  public static SiteRoot of(SiteAddress address) {
    return new SiteRoot(address, UrlPath.decode(address.folder()));
  }

  /** Returns the encoded address of a file of the site, from the root of the host. */
  public String addressOf(OutputPath path) {
    return UrlPath.encode(base + "/" + path.withoutIndex());
  }

  /**
   * Returns an address from the root of the host: of a path from the site's root, of a URL, or, if
   * it is an old one, of a URL of the host from which the site has moved.
   */
  Optional<String> fromHostRoot(String text) {
    Optional<String> inside = address.pathInSite(text);
    if (inside.isPresent()) {
      return inside.map(path -> address.folder() + path);
    }
    Matcher elsewhere = WEB.matcher(text);
    if (elsewhere.matches()) {
      String path = elsewhere.group(1);
      return Optional.of(address.folder() + (path.startsWith("/") ? path : "/" + path));
    }
    return text.startsWith("/") ? Optional.of(address.folder() + text) : Optional.empty();
  }

  /** Returns a path of the host as one of the site: {@code /blog/x} is {@code /x}. */
  public Optional<String> below(String path) {
    boolean inside = path.startsWith(base) && path.startsWith("/", base.length());
    return inside ? Optional.of(path.substring(base.length())) : Optional.empty();
  }
}
