package dev.recap.redirects;

import dev.recap.model.UrlPath;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address that the site once had.
 *
 * @param path from the root of the host, decoded; the part before the star if {@code prefix}
 * @param query as it was written, such as {@code p=12}; empty if any query is meant
 * @param prefix true if all addresses that begin with the path are meant
 */
public record OldAddress(String path, String query, boolean prefix) {

  private static final Pattern SLASHES = Pattern.compile("//+");
  private static final String INDEX = "/index.html";

  /** The reason why a text is no address, as the end of a sentence. */
  private static final class BadAddressException extends Exception {

    private static final long serialVersionUID = 1;

    BadAddressException(String reason) {
      super(reason);
    }
  }

  /**
   * Parses the old address of a redirect: a path from the site's root, or a URL. The host of a URL
   * does not matter: old addresses of other hosts move to this one with the site.
   *
   * @param problems receives the reason if it is none
   */
  public static Optional<OldAddress> parse(
      DeclaredRedirect declared, SiteRoot root, Problems problems) {
    try {
      return Optional.of(parse(declared.from(), root));
    } catch (BadAddressException mistake) {
      problems.add(
          Problem.error(
              "bad-redirect",
              declared.place(),
              "the old address \"%s\" %s".formatted(declared.from(), mistake.getMessage()),
              "write a path such as /2013/07/day-1/, or a URL"));
      return Optional.empty();
    }
  }

  private static OldAddress parse(String text, SiteRoot root) throws BadAddressException {
    Optional<String> found = root.fromHostRoot(text);
    if (found.isEmpty()) {
      throw new BadAddressException("is neither a path from the site's root nor a URL");
    }
    String whole = found.get();
    if (whole.indexOf('#') >= 0) {
      throw new BadAddressException("has a fragment (#), which browsers do not send");
    }
    int mark = whole.indexOf('?');
    String written = mark < 0 ? whole : whole.substring(0, mark);
    String query = mark < 0 ? "" : whole.substring(mark + 1);
    boolean prefix = written.endsWith("/*");
    String path = prefix ? written.substring(0, written.length() - 1) : written;
    if (path.indexOf('*') >= 0) {
      throw new BadAddressException("has a * that is not a last step of its own, as in /old/*");
    }
    if (prefix && !query.isEmpty()) {
      throw new BadAddressException("has both a * and a query");
    }
    return new OldAddress(normal(UrlPath.decode(path)), query, prefix);
  }

  private static String normal(String decoded) throws BadAddressException {
    if (decoded.indexOf('\\') >= 0) {
      throw new BadAddressException("has a backslash");
    }
    if (decoded.chars().anyMatch(Character::isISOControl)) {
      throw new BadAddressException("has a control character");
    }
    if (!decoded.contains("//") && !decoded.contains("/.")) {
      return decoded;
    }
    String path = SLASHES.matcher(decoded).replaceAll("/");
    @Nullable String resolved = UrlPath.resolve("", path.substring(1));
    if (resolved == null) {
      throw new BadAddressException("leads above the site's root");
    }
    return "/" + resolved;
  }

  /** Returns a form that is equal for addresses of one page: {@code /old} and {@code /old/}. */
  public String key() {
    return key(path, query);
  }

  /** Returns the key of an encoded address of the site. */
  public static String keyOf(String address) {
    return key(UrlPath.decode(address), "");
  }

  static String key(String path, String query) {
    String plain = path.endsWith(INDEX) ? path.substring(0, path.length() - INDEX.length()) : path;
    plain =
        plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    // A decoded path can have question marks, but no line breaks.
    return (plain.isEmpty() ? "/" : plain) + (query.isEmpty() ? "" : "\n" + query);
  }

  /** Returns true if the path names a file, and so is never written with a closing slash. */
  boolean isFile() {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".html") || lower.endsWith(".htm");
  }

  /** Returns all paths by which readers know the address: with and without a closing slash. */
  List<String> spellings() {
    if (prefix || isFile() || path.equals("/")) {
      return List.of(path);
    }
    return path.endsWith("/")
        ? List.of(path, path.substring(0, path.length() - 1))
        : List.of(path, path + "/");
  }

  /** Returns the address as an author writes it. */
  @Override
  public String toString() {
    return path + (prefix ? "*" : "") + (query.isEmpty() ? "" : "?" + query);
  }
}
