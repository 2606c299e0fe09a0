package dev.recap.config;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of the site, {@code site.host}, which may have a path: {@code
 * https://jana.github.io/notes}.
 */
public final class SiteAddress {

  private static final Pattern ABSOLUTE =
      Pattern.compile("(?:(?i:https?):)?//([^/?#\\\\]*)(.*)", Pattern.DOTALL);

  private final String origin;
  private final String server;
  private final String folder;

  private SiteAddress(String origin, String server, String folder) {
    this.origin = origin;
    this.server = server;
    this.folder = folder;
  }

  /** Returns the address of {@code site.host}, an absolute URL without a final slash. */
  public static SiteAddress of(String host) {
    Matcher matcher = ABSOLUTE.matcher(host);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not an absolute address: " + host);
    }
    String folder = matcher.group(2);
    String origin = host.substring(0, host.length() - folder.length());
    return new SiteAddress(origin, server(matcher.group(1)), folder);
  }

  /** Returns the path of the site on its host: empty, or with a slash at its start only. */
  public String folder() {
    return folder;
  }

  public boolean isSecure() {
    return origin.regionMatches(true, 0, "https:", 0, 6);
  }

  /**
   * Returns the path from the site's root, with query and fragment, of a URL that leads into the
   * site: {@code /talks/} of {@code https://jana.github.io/notes/talks/} and of {@code
   * /notes/talks/}. The scheme, {@code www.}, the default port and the case of the host do not
   * matter, because hosts redirect from one to the other.
   */
  public Optional<String> pathInSite(String url) {
    if (url.startsWith("/") && !url.startsWith("//")) {
      return belowFolder(url);
    }
    Matcher absolute = ABSOLUTE.matcher(url);
    return absolute.matches() && server(absolute.group(1)).equals(server)
        ? belowFolder(absolute.group(2).replaceFirst("^/+", "/"))
        : Optional.empty();
  }

  private Optional<String> belowFolder(String path) {
    if (!path.startsWith(folder)) {
      return Optional.empty();
    }
    String rest = path.substring(folder.length()).replaceFirst("^/+", "/");
    if (rest.isEmpty() || rest.startsWith("?") || rest.startsWith("#")) {
      return Optional.of("/" + rest);
    }
    return rest.startsWith("/") ? Optional.of(rest) : Optional.empty();
  }

  /** Returns the absolute form of a URL that starts with one or two slashes. */
  public String absolute(String url) {
    if (url.startsWith("//")) {
      return origin.substring(0, origin.indexOf("//")) + url;
    }
    return origin + folder + pathInSite(url).orElse(url);
  }

  /** Returns a form of host and port that is equal for one server. */
  private static String server(String authority) {
    String name = authority.replaceFirst("\\.?(?::(?:80|443)?)?$", "").toLowerCase(Locale.ROOT);
    return ascii(name.startsWith("www.") ? name.substring(4) : name);
  }

  private static String ascii(String name) {
    try {
      return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException notADomain) {
      return name;
    }
  }
}
