package dev.recap.redirects;

import dev.recap.model.UrlPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The redirects of a site, each old address once. Immutable. */
public final class Redirects {

  private static final Comparator<Redirect> BY_ADDRESS =
      Comparator.comparing((Redirect redirect) -> redirect.from().path())
          .thenComparing(redirect -> redirect.from().query());

  /** Longer prefixes first, so that the most exact one answers. */
  private static final Comparator<Redirect> LONGEST_FIRST =
      Comparator.comparing((Redirect redirect) -> -redirect.from().path().length())
          .thenComparing(redirect -> redirect.from().path());

  private final List<Redirect> exact;
  private final List<Redirect> prefixes;
  private final Map<String, Redirect> byKey;
  private final Map<OldAddress, Redirect> bySpelling;

  public Redirects(Iterable<Redirect> redirects) {
    List<Redirect> single = new ArrayList<>();
    List<Redirect> many = new ArrayList<>();
    redirects.forEach(redirect -> (redirect.from().prefix() ? many : single).add(redirect));
    single.sort(BY_ADDRESS);
    many.sort(LONGEST_FIRST);
    this.exact = List.copyOf(single);
    this.prefixes = List.copyOf(many);
    this.byKey = new HashMap<>(2 * single.size());
    this.bySpelling = new HashMap<>(4 * single.size());
    for (Redirect redirect : exact) {
      byKey.put(redirect.from().key(), redirect);
      String query = redirect.from().query();
      redirect
          .from()
          .spellings()
          .forEach(path -> bySpelling.putIfAbsent(new OldAddress(path, query, false), redirect));
    }
  }

  /** Returns the redirects of single addresses, sorted. */
  public List<Redirect> exact() {
    return exact;
  }

  /** Returns the redirects of all addresses with a prefix, the longest prefix first. */
  public List<Redirect> prefixes() {
    return prefixes;
  }

  /** Returns all redirects in the order in which they are tried. */
  public List<Redirect> all() {
    List<Redirect> all = new ArrayList<>(exact);
    all.addAll(prefixes);
    return all;
  }

  /**
   * Finds the redirect that is meant for an address, whatever a host makes of it.
   *
   * @param path decoded
   */
  public Optional<Redirect> find(String path, String query) {
    @Nullable Redirect withQuery = byKey.get(OldAddress.key(path, query));
    @Nullable Redirect same = withQuery != null ? withQuery : byKey.get(OldAddress.key(path, ""));
    return same != null ? Optional.of(same) : prefixOf(path);
  }

  /** Finds the redirect of exactly this path and query; {@code index.html} is a path of its own. */
  Optional<Redirect> match(String path, String query) {
    return Optional.ofNullable(bySpelling.get(new OldAddress(path, query, false)));
  }

  Optional<Redirect> prefixOf(String path) {
    return prefixes.stream().filter(prefix -> path.startsWith(prefix.from().path())).findFirst();
  }

  /**
   * Returns the target of a request that {@link #find} found a redirect for.
   *
   * @param path decoded
   */
  public static String target(Redirect redirect, String path, String query) {
    if (!redirect.from().query().isEmpty()) {
      return redirect.to();
    }
    String rest =
        redirect.splat() ? UrlPath.encode(path.substring(redirect.from().path().length())) : "";
    return Location.of(redirect.to() + rest).withQuery(query);
  }
}
