package dev.recap.redirects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.config.Settings;
import dev.recap.fixtures.TestSettings;
import dev.recap.model.UrlPath;
import dev.recap.problem.Place;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every answer that Recap expects of a host is the one that the host gives: real servers and the
 * hosts' own parsers with generated rules and requests, those that browsers send and some more.
 * {@code -Dredirects.rules=5000 -Dredirects.requests=20000} tries more of them.
 */
class HostAgreementTest {

  private static final int RULES = Integer.getInteger("redirects.rules", 300);
  private static final int REQUESTS = Integer.getInteger("redirects.requests", 1500);

  private static final List<String> NAMES =
      List.of(
          "old",
          "2013",
          "Größe",
          "a b",
          "talk:intro",
          "paren(1)",
          "plus+",
          "quo'te",
          "pipe|",
          "am&p",
          "til~de",
          "ruby-2.0",
          "Case",
          "case",
          "dollar$1",
          "semi;",
          "comma,",
          "at@",
          "eq=",
          "pct%25x",
          "br[a]ck",
          "cur{ly}",
          "quest%3Fion",
          "\"quoted\"",
          "x",
          "day-1",
          "漢字",
          "under_",
          "dots.",
          "wow!",
          "st-ar",
          "hash%23",
          "le<ss",
          "ti`ck",
          "hy-phen",
          "feed.xml",
          "é");

  private static final List<String> TARGETS =
      List.of(
          "/new/%d/",
          "/new/%d/#part",
          "/new/%d/?own=1",
          "/new/%d/?own=1#part",
          "https://other.example/p/%d",
          "https://other.example/p/%d?z=1#y",
          "/n%%C3%%A4her/%d/",
          "/with%%20space/%d/",
          "/doll$ar/%d/",
          "/amp&and/%d/",
          "/plus+(1)/%d/",
          "/colon:x/%d/",
          "/brace%%7Bx%%7D/%d/",
          "/c%%23/%d/",
          "/why%%3F/%d/#part",
          "/so%%3F/%d/?own=1");

  private static final List<Integer> STATUSES = List.of(301, 301, 301, 302, 303, 307, 308, 410);

  private static final Pattern PERCENT = Pattern.compile("%[0-9a-f]{2}");

  /** Apache and Netlify compare each request with each rule, so that larger sites are slow. */
  private static final int RULES_OF_SITE = 500;

  private static final int SITES = Math.max(1, RULES / RULES_OF_SITE);

  @TempDir Path sites;
  private Path folder = Path.of("");

  private final Random random = new Random(20);
  private final Set<String> files = new TreeSet<>();

  private Settings settings(String format) {
    return TestSettings.in(
        folder, "site.host=https://pycon.example", "redirects.formats=" + format);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Redirects rules(int count, int prefixes, Settings settings) {
    SiteRoot root = SiteRoot.of(settings.site().address());
    Map<String, Redirect> rules = new LinkedHashMap<>();
    while (rules.size() < count) {
      StringBuilder from = new StringBuilder();
      for (int steps = 1 + random.nextInt(3); steps > 0; steps--) {
        from.append('/').append(any(NAMES));
        if (random.nextInt(3) > 0) {
          from.append(random.nextInt(count));
        }
      }
      boolean prefix = prefixes > 0 && random.nextInt(12) == 0;
      boolean query = !prefix && random.nextInt(15) == 0;
      from.append(prefix ? "/*" : any(List.of("", "/", "/", ".html", "/index.html")));
      from.append(
          query ? any(List.of("?p=%d", "?page_id=%d&x=1")).formatted(random.nextInt(9)) : "");
      Optional<OldAddress> address =
          OldAddress.parse(
              new DeclaredRedirect(
                  from.toString(), Place.ofFile("x"), Optional.empty(), "", Place.ofFile("x"), ""),
              root,
              new Problems());
      int status = any(STATUSES);
      boolean splat = prefix && status != 410 && random.nextBoolean();
      String to = splat ? "/moved/%d/" : any(TARGETS);
      String target =
          status == 410
              ? ""
              : UrlPath.encode(to.formatted(rules.size()))
                  .replace("%3F", "?")
                  .replace("%23", "#")
                  .replace("%25", "%");
      Redirect rule = new Redirect(address.orElseThrow(), target, splat, status, Place.ofFile("x"));
      prefixes -= prefix ? 1 : 0;
      rules.putIfAbsent(rule.from().key() + (prefix ? "*" : ""), rule);
    }
    return new Redirects(rules.values());
  }

  private List<String> requests(Redirects redirects) {
    List<Redirect> all = redirects.all();
    List<String> requests =
        new ArrayList<>(List.of("/", "/index.html", "/missing", "/page/", "/page"));
    while (requests.size() < REQUESTS / SITES) {
      OldAddress from = any(all).from();
      String path =
          from.prefix()
              ? from.path()
                  + any(List.of("", "x", "a/b/", "a b", "Größe", "x.html", "q'", "c#/ö", "d?/e"))
              : from.path();
      String sent = any(variants(path));
      String query = from.query();
      requests.add(
          sent
              + any(
                  query.isEmpty()
                      ? List.of("", "", "?x=1", "?a=b&c=d")
                      : List.of("?" + query, "?" + query, "", "?p=77", "?" + query + "&u=1")));
    }
    return requests;
  }

  private List<String> variants(String path) {
    String sent = BrowserPath.encode(path);
    String slash = sent.endsWith("/") ? sent.substring(0, sent.length() - 1) : sent + "/";
    List<String> variants =
        new ArrayList<>(
            List.of(
                sent,
                sent,
                sent,
                slash.isEmpty() ? "/" : slash,
                UrlPath.encode(path),
                sent.replace("%C3", "%c3"),
                sent.replace("o", "%6f"),
                sent.toUpperCase(Locale.ROOT).replaceAll("%", "%"),
                sent + "index.html",
                sent.replaceFirst("/index\\.html$", "/"),
                sent.replaceFirst("/index\\.html$", ""),
                sent.replaceFirst("\\.html$", ""),
                sent.replaceFirst("(.)/", "$1//"),
                sent.replaceFirst("[^/]/?$", "$0%x"),
                "/." + sent,
                "/x/.." + sent));
    variants.removeIf(variant -> variant.startsWith("//"));
    return variants;
  }

  /** Makes a site with pages at some old addresses and at most targets. */
  private Path site(Redirects redirects) throws IOException {
    Path site = Files.createDirectories(folder.resolve("site"));
    for (String path : List.of("index.html", "page/index.html", "about.html", "404.html")) {
      write(site, path);
    }
    for (Redirect redirect : redirects.exact()) {
      if (random.nextInt(20) == 0 && redirect.from().query().isEmpty()) {
        String path = redirect.from().path().substring(1);
        boolean folder = path.endsWith("/") || path.isEmpty();
        write(site, path.endsWith(".html") ? path : path + (folder ? "" : "/") + "index.html");
      }
    }
    return site;
  }

  private void write(Path site, String path) throws IOException {
    Path file = site.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, path);
      files.add(path);
    } catch (IOException fileInTheWay) {
      // Another page has the name of this one's folder.
    }
  }

  private Host host(Settings settings, Redirects redirects) {
    Host host = Host.of(settings, redirects, files).get(0);
    return host;
  }

  private interface Starter {
    RealHost start(Path site, Path work) throws IOException;
  }

  private interface Comparison {
    void run() throws IOException;
  }

  private void eachSite(Comparison comparison) throws IOException {
    for (int i = 0; i < SITES; i++) {
      folder = Files.createDirectories(sites.resolve("site" + i));
      files.clear();
      comparison.run();
    }
  }

  private void compare(String format, Starter starter) throws IOException {
    eachSite(() -> compareSite(format, starter));
  }

  private void compareSite(String format, Starter starter) throws IOException {
    Settings settings = settings(format);
    Redirects redirects = rules(RULES / SITES, RULES / SITES / 10, settings);
    Path site = site(redirects);
    Host host = host(settings, redirects);
    for (HostFile file : host.files()) {
      Files.writeString(site.resolve(file.path().value()), file.text());
    }
    List<String> requests = requests(redirects);
    List<String> differences = new ArrayList<>();
    Path work = Files.createDirectories(folder.resolve("work"));
    int redirected = 0;
    try (RealHost server = starter.start(site, work)) {
      List<Answer> answers = server.answers(requests);
      for (int i = 0; i < requests.size(); i++) {
        Answer expected = answer(host, requests.get(i));
        Answer real = answers.get(i);
        redirected += real.isRedirect() ? 1 : 0;
        if (leadsToFolder(requests.get(i), real) && !same(expected, real)) {
          String target = asBrowsersAsk(real.target()).replaceFirst("#.*", "");
          real = server.answers(List.of(target)).get(0);
        }
        if (!same(expected, real)) {
          differences.add("%s: %s, expected %s".formatted(requests.get(i), real, expected));
        }
      }
    }
    check(differences, redirected, requests);
  }

  private static void check(List<String> differences, int redirected, List<String> requests) {
    assertThat(differences.size() > 10 ? differences.subList(0, 10) : differences)
        .as("%d differences", differences.size())
        .isEmpty();
    assertThat(redirected).isGreaterThan(requests.size() / 4);
  }

  private static Answer answer(Host host, String request) {
    int mark = request.indexOf('?');
    return mark < 0
        ? host.answer(request, "")
        : host.answer(request.substring(0, mark), request.substring(mark + 1));
  }

  /** Returns true for the redirect of servers from a folder to its address with a slash. */
  private static boolean leadsToFolder(String request, Answer answer) {
    return answer.isRedirect()
        && plain(answer.target()).startsWith(plain(Location.of(request).path()) + "/");
  }

  private static String plain(String address) {
    return UrlPath.decode(BrowserPath.normalize(address)).replaceAll("//+", "/");
  }

  /** Compares answers: no page may be a folder without one (403) or a malformed address (400). */
  private static boolean same(Answer expected, Answer real) {
    if (expected.status() == 404) {
      return Set.of(400, 403, 404).contains(real.status());
    }
    return expected.status() == real.status()
        && (expected.isRedirect()
            ? upperCase(asBrowsersAsk(expected.target()))
                .equals(upperCase(asBrowsersAsk(real.target())))
            : expected.equals(real) || expected.status() == Redirect.GONE);
  }

  /** Returns an address as browsers ask for it, who encode some characters that servers do not. */
  private static String asBrowsersAsk(String target) {
    Location location = Location.of(target);
    return target.startsWith("/")
        ? BrowserPath.normalize(location.path()) + location.query() + location.fragment()
        : target;
  }

  /** Apache writes %c3 for %C3, which is the same address. */
  private static String upperCase(String target) {
    return PERCENT.matcher(target).replaceAll(hex -> hex.group().toUpperCase(Locale.ROOT));
  }

  @Test
  void nginx() throws IOException {
    compare("nginx", RealHost::nginx);
  }

  @Test
  void apache() throws IOException {
    compare("apache", RealHost::apache);
  }

  @Test
  void caddy() throws IOException {
    compare("caddy", RealHost::caddy);
  }

  private void compareScript(String format, String script, int prefixes) throws IOException {
    Settings settings = settings(format);
    Redirects redirects = rules(RULES / SITES, prefixes, settings);
    if (format.equals("cloudflare")) {
      site(redirects);
    }
    Host host = host(settings, redirects);
    List<String> requests = requests(redirects);
    List<String> lines =
        RealHost.script(
            script,
            Files.createDirectories(folder.resolve("work")),
            host.files().get(0).text(),
            List.copyOf(files),
            requests);
    List<String> differences = new ArrayList<>();
    int redirected = 0;
    for (int i = 0; i < requests.size(); i++) {
      String[] words = lines.get(i + 1).split(" ", 2);
      Answer real = new Answer(Integer.parseInt(words[0]), words[1]);
      Answer expected = answer(host, requests.get(i));
      redirected += real.isRedirect() ? 1 : 0;
      if (!same(expected, real)) {
        differences.add("%s: %s, expected %s".formatted(requests.get(i), real, expected));
      }
    }
    assertThat(lines.get(0)).isEqualTo("[]");
    check(differences, redirected, requests);
  }

  @Test
  void cloudflare() throws IOException {
    eachSite(() -> compareScript("cloudflare", "cloudflare.mjs", 40));
  }

  @Test
  void netlify() throws IOException {
    eachSite(() -> compareScript("netlify", "netlify.mjs", RULES / SITES / 10));
  }
}
