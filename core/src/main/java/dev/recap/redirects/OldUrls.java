package dev.recap.redirects;

import dev.recap.config.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses that a site once had, compared with its pages and redirects. */
public final class OldUrls {

  private static final int MOST_STEPS = 5;
  private static final int MOST_SUGGESTIONS = 3;
  private static final double NEAR = 0.5;
  private static final Pattern DATE = Pattern.compile("(\\d{4})[/-](\\d{2})[/-](\\d{2})(?!\\d)");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final SiteRoot root;
  private final Redirects redirects;
  private final List<Host> hosts;
  private final List<Page> pages;
  private final Map<String, Set<Page>> bySlug = new HashMap<>();
  private final Map<String, Set<Page>> byDate = new HashMap<>();
  private final Map<String, Set<Page>> byWord = new HashMap<>();

  /** A page that a lost address may have become. */
  public record Page(String address, String title, Optional<LocalDate> date) {

    private Set<String> words() {
      Set<String> words = words(title);
      words.addAll(words(slug(address)));
      return words;
    }

    private static Set<String> words(String text) {
      Set<String> words = new HashSet<>(List.of(NO_WORD.split(text.toLowerCase(Locale.ROOT))));
      words.remove("");
      return words;
    }
  }

  /** The fate of an address, from good to bad. */
  public enum Outcome {
    PAGE,
    REDIRECT,
    GONE,
    LOST;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The result for an address.
   *
   * @param hits how often it was asked for
   * @param to where it leads; empty if nowhere else
   * @param hosts the hosts on which it is lost
   * @param suggestions pages that a lost address may have become
   */
  public record Result(
      String url,
      int hits,
      Outcome outcome,
      String to,
      List<String> hosts,
      List<String> suggestions) {}

  /**
   * @param files the paths of all files of the output, redirects left aside
   */
  public OldUrls(Settings settings, Redirects redirects, Set<String> files, List<Page> pages) {
    this.root = SiteRoot.of(settings.site().address());
    this.redirects = redirects;
    List<Host> named = Host.of(settings, redirects, files);
    this.hosts = named.isEmpty() ? List.of(Host.plain(settings, files)) : named;
    this.pages = List.copyOf(pages);
    for (Page page : pages) {
      add(bySlug, slug(page.address()), page);
      page.date().ifPresent(date -> add(byDate, date.toString(), page));
      page.words().forEach(word -> add(byWord, word, page));
    }
  }

  private static void add(Map<String, Set<Page>> index, String key, Page page) {
    index.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(page);
  }

  /** Returns the last step of an address without its extension. */
  private static String slug(String address) {
    String path = OldAddress.keyOf(Location.of(address).path());
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Checks an address. */
  public Result check(String url, int hits) {
    Location address = Location.of(root.fromHostRoot(url).orElse(url));
    String path = BrowserPath.normalize(address.path().isEmpty() ? "/" : address.path());
    String query = address.query().isEmpty() ? "" : address.query().substring(1);
    Outcome worst = Outcome.PAGE;
    String to = "";
    List<String> losing = new ArrayList<>();
    for (Host host : hosts) {
      Answer answer = host.answer(path, query);
      Outcome outcome = outcome(host, answer, path, query);
      if (outcome == Outcome.LOST) {
        losing.add(host.name());
      }
      if (outcome.compareTo(worst) >= 0) {
        worst = outcome;
        to = answer.isRedirect() ? answer.target() : to;
      }
    }
    List<String> suggestions = worst == Outcome.LOST ? suggestions(path) : List.of();
    return new Result(url, hits, worst, to, losing, suggestions);
  }

  private Outcome outcome(Host host, Answer first, String path, String query) {
    Answer answer = first;
    for (int steps = 0; answer.isRedirect() && steps < MOST_STEPS; steps++) {
      if (!answer.target().startsWith("/")) {
        return Outcome.REDIRECT;
      }
      Location to = Location.of(answer.target());
      answer = host.answer(to.path(), to.query().isEmpty() ? "" : to.query().substring(1));
    }
    if (answer.status() == 200) {
      return first.isRedirect() ? Outcome.REDIRECT : Outcome.PAGE;
    }
    boolean declared =
        redirects.find(Host.decode(path), query).filter(Redirect::isGone).isPresent();
    return declared || answer.status() == Redirect.GONE ? Outcome.GONE : Outcome.LOST;
  }

  /** Returns pages of the same slug, of the same day, or with a similar title. */
  public List<String> suggestions(String path) {
    Set<String> found = new LinkedHashSet<>();
    String slug = slug(path);
    bySlug.getOrDefault(slug, Set.of()).forEach(page -> found.add(page.address()));
    Set<String> wanted = Page.words(slug);
    Matcher date = DATE.matcher(path);
    if (date.find()) {
      String day = date.group(1) + "-" + date.group(2) + "-" + date.group(3);
      byDate.getOrDefault(day, Set.of()).stream()
          .sorted(Comparator.comparing(page -> -likeness(wanted, page)))
          .forEach(page -> found.add(page.address()));
    }
    if (found.size() < MOST_SUGGESTIONS) {
      near(wanted).forEach(page -> found.add(page.address()));
    }
    return found.stream().limit(MOST_SUGGESTIONS).toList();
  }

  private List<Page> near(Set<String> wanted) {
    Set<Page> candidates = new LinkedHashSet<>();
    // Words that many pages have tell little.
    int many = Math.max(50, pages.size() / 20);
    for (String word : wanted) {
      Set<Page> having = byWord.getOrDefault(word, Set.of());
      if (having.size() <= many) {
        candidates.addAll(having);
      }
    }
    return candidates.stream()
        .filter(page -> likeness(wanted, page) >= NEAR)
        .sorted(Comparator.comparing((Page page) -> -likeness(wanted, page)))
        .limit(MOST_SUGGESTIONS)
        .toList();
  }

  private static double likeness(Set<String> wanted, Page page) {
    Set<String> common = page.words();
    common.retainAll(wanted);
    return wanted.isEmpty() ? 0 : (double) common.size() / wanted.size();
  }
}
