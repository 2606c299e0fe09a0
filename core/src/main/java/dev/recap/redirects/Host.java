package dev.recap.redirects;

import dev.recap.config.RedirectSettings.Format;
import dev.recap.config.Settings;
import dev.recap.model.OutputPath;
import dev.recap.model.UrlPath;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A kind of host: the files that make it redirect, and the answers that it then gives. Immutable.
 */
public abstract class Host {

  private final Format format;
  final Redirects redirects;
  final ServedFiles files;

  Host(Format format, Redirects redirects, ServedFiles files) {
    this.format = format;
    this.redirects = redirects;
    this.files = files;
  }

  /**
   * Returns the hosts that the settings name.
   *
   * @param pages the paths of all files of the output, redirects left aside
   */
  public static List<Host> of(Settings settings, Redirects redirects, Set<String> pages) {
    SiteRoot root = SiteRoot.of(settings.site().address());
    Map<String, Redirect> stubs = new HashMap<>();
    if (settings.redirects().formats().contains(Format.STUBS)) {
      for (Redirect redirect : redirects.exact()) {
        Stubs.pathOf(redirect, root)
            .filter(path -> !pages.contains(path.value()))
            .ifPresent(path -> stubs.put(path.value(), redirect));
      }
    }
    ServedFiles files = new ServedFiles(root, pages, stubs);
    RedirectLines lines = RedirectLines.of(settings.redirects().formats(), redirects);
    List<Host> hosts = new ArrayList<>();
    for (Format format : settings.redirects().formats()) {
      hosts.add(
          switch (format) {
            case STUBS -> new Stubs(redirects, files, settings);
            case NETLIFY -> new Netlify(redirects, files, lines);
            case CLOUDFLARE -> new Cloudflare(redirects, files, lines);
            case GITLAB -> new GitLab(redirects, files, lines);
            case VERCEL -> new Vercel(redirects, files);
            case FIREBASE -> new Firebase(redirects, files);
            case NGINX -> new Nginx(redirects, files);
            case APACHE -> new Apache(redirects, files);
            case CADDY -> new Caddy(redirects, files);
            case S3 -> new S3(redirects, files);
          });
    }
    return hosts;
  }

  /** Returns a host that only has the files of the site. */
  static Host plain(Settings settings, Set<String> pages) {
    SiteRoot root = SiteRoot.of(settings.site().address());
    ServedFiles files = new ServedFiles(root, pages, Map.of());
    return new Stubs(new Redirects(List.of()), files, settings);
  }

  /** Returns the file of a stub; nothing if no file can answer the address. */
  public static Optional<OutputPath> stubOf(Redirect redirect, SiteRoot root) {
    return Stubs.pathOf(redirect, root);
  }

  /** Returns the host's name in the settings. */
  public String name() {
    return format.word();
  }

  /** Returns the files that make the host redirect. */
  public abstract List<HostFile> files();

  /** Returns true if the host redirects even where the site has a page. */
  public abstract boolean redirectsBeforePages();

  /** Returns why the host cannot answer an old address, as the end of a sentence. */
  public abstract Optional<String> refusal(Redirect redirect);

  /** Returns the rules that are more than the host takes. */
  public List<Problem> limits() {
    return List.of();
  }

  /**
   * Returns the host's answer.
   *
   * @param path as a browser sends it
   * @param query without its question mark; may be empty
   */
  public abstract Answer answer(String path, String query);

  /** Returns the redirects that the host can answer. */
  final List<Redirect> accepted() {
    return redirects.all().stream().filter(redirect -> refusal(redirect).isEmpty()).toList();
  }

  /** Answers as hosts do that compare decoded paths, with or without a closing slash. */
  final Optional<Answer> bySpelling(String path, String query) {
    return redirects
        .match(path, query)
        .filter(redirect -> refusal(redirect).isEmpty())
        .or(() -> redirects.match(path, "").or(() -> redirects.prefixOf(path)))
        .filter(redirect -> refusal(redirect).isEmpty())
        .map(
            redirect ->
                redirect.isGone()
                    ? Answer.GONE
                    : new Answer(redirect.status(), Redirects.target(redirect, path, query)));
  }

  /** Reports rules beyond a limit. */
  final Problem tooMany(List<Redirect> rules, int limit, String kind, String consequence) {
    List<Redirect> beyond = rules.subList(limit, rules.size());
    String named =
        beyond.stream()
            .limit(3)
            .map(redirect -> redirect.from().toString())
            .collect(Collectors.joining(", "));
    return Problem.error(
        "redirect-limit",
        beyond.get(0).place(),
        "%s takes %d %s and %s of these %d; beyond the limit: %s%s"
            .formatted(
                name(),
                limit,
                kind,
                consequence,
                rules.size(),
                named,
                beyond.size() > 3 ? " and " + (beyond.size() - 3) + " more" : ""),
        "leave old addresses out that nobody asks for, or use a host without that limit");
  }

  static String decode(String path) {
    return UrlPath.decode(path);
  }
}
