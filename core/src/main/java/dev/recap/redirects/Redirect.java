package dev.recap.redirects;

import dev.recap.model.UrlPath;
import dev.recap.problem.Place;
import java.util.Optional;

/**
 * An old address and where it leads now.
 *
 * @param to encoded, with query and fragment: a path from the root of the host, or a URL of another
 *     host; empty if the page is gone
 * @param splat true if what follows an old prefix is added to {@code to}
 * @param status the HTTP status: 301, 302, 303, 307, 308 or 410
 * @param place where the author wrote the old address
 */
public record Redirect(OldAddress from, String to, boolean splat, int status, Place place) {

  /** The status of a page that was removed on purpose. */
  public static final int GONE = 410;

  /** Returns true if the page was removed on purpose. */
  public boolean isGone() {
    return status == GONE;
  }

  /** Returns true if search engines and browsers may forget the old address. */
  boolean isPermanent() {
    return status == 301 || status == 308;
  }

  /** Returns true if the target is a page of the same host. */
  public boolean isInternal() {
    return to.startsWith("/");
  }

  /** Returns the decoded path of an internal target. */
  public String targetPath() {
    return UrlPath.decode(Location.of(to).path());
  }

  /** Returns the fragment of the target. */
  public Optional<String> fragment() {
    String fragment = Location.of(to).fragment();
    return fragment.isEmpty()
        ? Optional.empty()
        : Optional.of(UrlPath.decode(fragment.substring(1)));
  }

  /** Returns the same redirect with another target. */
  public Redirect leadingTo(String target, boolean withSplat) {
    return new Redirect(from, target, withSplat, status, place);
  }
}
