package dev.recap.importer.model;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The addresses of the old site, and what becomes of links to them. */
public final class OldSite {

  /** The addresses of pictures that blogs of Blogger and WordPress.com have. */
  private static final Pattern MEDIA_HOST =
      Pattern.compile(
          "(?i)https?://[^/]*\\b(?:bp\\.blogspot|googleusercontent|files\\.wordpress)\\.com/.+");

  private final String host;
  private final String base;
  private final String basePath;
  private final boolean pathsStay;
  private final Map<String, String> pages = new HashMap<>();

  /**
   * @param address of the old site
   * @param basePath the path of the new site's address
   */
  public OldSite(String address, String basePath) {
    this(address, basePath, false);
  }

  /** Returns a site whose files are all in the export, so that paths stay valid. */
  public static OldSite ofFiles(String address, String basePath) {
    return new OldSite(address, basePath, true);
  }

  private OldSite(String address, String basePath, boolean pathsStay) {
    this.pathsStay = pathsStay;
    this.host = host(address);
    this.base = address.replaceFirst("/+$", "");
    this.basePath = basePath;
  }

  private static final Pattern ORIGIN = Pattern.compile("(?i)(?:https?:)?//([^/?#]*)");
  private static final Pattern PLAIN = Pattern.compile("[\\w/.~-]*");
  private static final Pattern FILE = Pattern.compile("(?i)[^?]+\\.(?!html?$|php$)[a-z0-9]{2,5}");

  private static String host(String address) {
    Matcher origin = ORIGIN.matcher(address);
    String host = origin.lookingAt() ? origin.group(1).toLowerCase(Locale.ROOT) : "";
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }

  /** Returns true if an address is one of the old site. */
  public boolean has(String url) {
    return !host.isEmpty() && host(url).equals(host);
  }

  /**
   * Returns the path and the query of an address of the old site, decoded and from the new site's
   * root; an empty string for any other address.
   */
  public String path(String url) {
    if (!has(url) && !(url.startsWith("/") && !url.startsWith("//"))) {
      return "";
    }
    Matcher origin = ORIGIN.matcher(url);
    String rest = origin.lookingAt() ? url.substring(origin.end()) : url;
    int hash = rest.indexOf('#');
    rest = hash < 0 ? rest : rest.substring(0, hash);
    int query = rest.indexOf('?');
    String path = decoded(query < 0 ? rest : rest.substring(0, query));
    if (!basePath.isEmpty() && (path.equals(basePath) || path.startsWith(basePath + "/"))) {
      path = path.substring(basePath.length());
    }
    return (path.isEmpty() ? "/" : path) + (query < 0 ? "" : rest.substring(query));
  }

  /** Decodes the percent signs of a path. */
  public static String decoded(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return path;
    }
  }

  /** Notes that an old path leads to a page of the new site. */
  public void page(String oldPath, String newPath) {
    pages.putIfAbsent(key(oldPath), newPath);
  }

  private static String key(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** Returns an absolute form of an address in a body. */
  public String absolute(String url) {
    if (url.startsWith("//")) {
      return "https:" + url;
    }
    boolean rooted = url.startsWith("/") && !host.isEmpty();
    return rooted ? base.replaceFirst("(?<=[^/:])/.*", "") + url : url;
  }

  /** Returns the new address of a link: a page of the site, a file at hand, or the same. */
  public String link(String url, Function<String, Optional<String>> media) {
    String path = path(url);
    if (path.isEmpty()) {
      return url;
    }
    int hash = url.indexOf('#');
    String fragment = hash < 0 ? "" : url.substring(hash);
    @Nullable String page = pages.get(key(path));
    if (page != null) {
      return encode(page) + fragment;
    }
    if (pathsStay && url.startsWith("/")) {
      return url;
    }
    boolean file = FILE.matcher(path).matches();
    return file
        ? media.apply(absolute(url)).map(OldSite::encode).orElse(absolute(url))
        : absolute(url);
  }

  private static String encode(String path) {
    if (PLAIN.matcher(path).matches()) {
      return path;
    }
    try {
      return new URI(null, null, path, null).getRawPath();
    } catch (java.net.URISyntaxException e) {
      return path;
    }
  }

  /** Gives a picture at the host of the blog's system its new address, and the link around it. */
  private static void picture(Element image, Function<String, Optional<String>> media) {
    if (MEDIA_HOST.matcher(image.attr("src")).matches()) {
      media.apply(image.attr("src")).ifPresent(path -> image.attr("src", encode(path)));
    }
    @Nullable Element link = image.parent();
    if (link != null && MEDIA_HOST.matcher(link.attr("href")).matches()) {
      media.apply(link.attr("href")).ifPresent(path -> link.attr("href", encode(path)));
    }
  }

  /** Gives the links and pictures of a body their new addresses. */
  public void rewrite(Element body, Function<String, Optional<String>> media) {
    for (Element script : body.select("script[src*=//gist.github.com/]")) {
      String gist = script.attr("src").replaceFirst("\\.js(?=$|\\?)", "");
      script.replaceWith(
          new Element("p").appendChild(new Element("a").attr("href", gist).text(gist)));
    }
    for (Element link : body.select("a[href]")) {
      link.attr("href", link(link.attr("href").strip(), media));
    }
    for (Element element : body.select("img, source, video, audio, iframe")) {
      for (String lazy : new String[] {"data-orig-file", "data-lazy-src", "data-src"}) {
        boolean placeholder = !element.hasAttr("src") || element.attr("src").startsWith("data:");
        if (placeholder && element.hasAttr(lazy)) {
          element.attr("src", element.attr(lazy));
        }
      }
      element.removeAttr("srcset").removeAttr("sizes");
      picture(element, media);
      if (element.hasAttr("src")) {
        element.attr("src", link(element.attr("src").strip(), media));
      }
    }
  }
}
