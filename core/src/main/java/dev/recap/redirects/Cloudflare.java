package dev.recap.redirects;

import dev.recap.config.RedirectSettings.Format;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.redirects.RedirectLines.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cloudflare Pages and Workers: {@code _redirects} first, exact lines before those with a star or a
 * colon, then files.
 */
final class Cloudflare extends Host {

  private static final int LONGEST_LINE = 1000;
  private static final Pattern PLACEHOLDER = Pattern.compile(":([A-Za-z]\\w*)");
  private static final Pattern SPECIAL = Pattern.compile("[-/\\\\^$*+?.()|\\[\\]{}]");
  private static final String SPLAT = "splat";
  private static final String INDEX = "index";
  private static final String HTML = ".html";
  private static final Optional<Answer> NOTHING = Optional.empty();

  private final RedirectLines lines;
  private final Map<String, Line> exact = new HashMap<>();
  private final List<Dynamic> dynamic = new ArrayList<>();

  /**
   * A line that is compared as a pattern.
   *
   * @param names the names of its groups, in order
   */
  private record Dynamic(Pattern pattern, List<String> names, Line line) {}

  Cloudflare(Redirects redirects, ServedFiles files, RedirectLines lines) {
    super(Format.CLOUDFLARE, redirects, files);
    this.lines = lines;
    for (Line line : lines.lines()) {
      if (refusal(line.redirect()).isPresent()) {
        continue;
      }
      if (line.isStatic() && dynamic.isEmpty()) {
        exact.putIfAbsent(line.from(), line);
      } else {
        compile(line).ifPresent(dynamic::add);
      }
    }
  }

  /** Cloudflare drops a line whose placeholders have the same name. */
  private static Optional<Dynamic> compile(Line line) {
    String pattern = SPECIAL.matcher(line.from()).replaceAll("\\\\$0").replace("\\*", "(.*)");
    List<String> names = new ArrayList<>();
    if (line.redirect().from().prefix()) {
      names.add(SPLAT);
    }
    Matcher placeholder = PLACEHOLDER.matcher(line.from());
    while (placeholder.find()) {
      String name = placeholder.group(1);
      int at = pattern.indexOf(placeholder.group());
      if (at < 0) {
        continue;
      }
      if (names.contains(name) || pattern.indexOf(placeholder.group(), at + 1) >= 0) {
        return Optional.empty();
      }
      pattern = pattern.replace(placeholder.group(), "([^/]+)");
      // Groups are numbered from left to right, and a star is always last.
      names.add(line.redirect().from().prefix() ? names.size() - 1 : names.size(), name);
    }
    return Optional.of(new Dynamic(Pattern.compile(pattern), names, line));
  }

  @Override
  public Optional<String> refusal(Redirect redirect) {
    if (!redirect.from().query().isEmpty()) {
      return Optional.of("has a query");
    }
    return redirect.to().startsWith("http:")
        ? Optional.of("leads to an address with http instead of https")
        : Optional.empty();
  }

  @Override
  public boolean redirectsBeforePages() {
    return true;
  }

  @Override
  public List<HostFile> files() {
    return lines.files();
  }

  @Override
  public List<Problem> limits() {
    List<Problem> problems = new ArrayList<>();
    Map<Boolean, List<Redirect>> kinds = new LinkedHashMap<>();
    for (Line line : lines.lines()) {
      kinds.computeIfAbsent(line.isStatic(), kind -> new ArrayList<>()).add(line.redirect());
      if (line.toString().length() > LONGEST_LINE) {
        problems.add(tooLong(line.redirect().place()));
      }
    }
    List<Redirect> statics = kinds.getOrDefault(true, List.of());
    List<Redirect> dynamics = kinds.getOrDefault(false, List.of());
    if (statics.size() > RedirectLines.MOST_STATIC) {
      problems.add(
          tooMany(statics, RedirectLines.MOST_STATIC, "rules without * and :", "skips the rest"));
    }
    if (dynamics.size() > RedirectLines.MOST_DYNAMIC) {
      problems.add(
          tooMany(dynamics, RedirectLines.MOST_DYNAMIC, "rules with * or :", "drops the rest"));
    }
    if (!lines.hasBothSpellings() && problems.isEmpty()) {
      problems.add(oneSpelling(lines.lines().get(0).redirect().place(), lines.lines().size()));
    }
    return problems;
  }

  private static Problem tooLong(Place place) {
    return Problem.error(
        "redirect-limit",
        place,
        "cloudflare ignores this redirect, whose line is longer than 1000 characters",
        "shorten the old or the new address");
  }

  private static Problem oneSpelling(Place place, int count) {
    return Problem.warning(
        "redirect-limit",
        place,
        "%d redirects with and without a closing slash are more rules than cloudflare takes"
            .formatted(count),
        "it answers old addresses only as they are written here; leave some out to have both");
  }

  @Override
  public Answer answer(String path, String query) {
    String requested = BrowserPath.normalize(path);
    @Nullable Line same = exact.get(requested);
    if (same != null) {
      return redirect(same, same.to(), query);
    }
    for (Dynamic rule : dynamic) {
      Matcher matcher = rule.pattern().matcher(requested);
      if (matcher.matches()) {
        String to = rule.line().to();
        for (int i = 0; i < rule.names().size(); i++) {
          to = to.replace(":" + rule.names().get(i), matcher.group(i + 1));
        }
        return redirect(rule.line(), to, query);
      }
    }
    return page(ServerPath.isMalformed(requested) ? requested : decode(requested), query);
  }

  /**
   * Returns the page at a decoded path. Each page has one address; all others redirect there, where
   * redirects of the site come first again.
   */
  private Answer page(String path, String query) {
    if (path.endsWith("/")) {
      String name = path.substring(0, path.length() - 1);
      return files
          .file(path + INDEX + HTML)
          .or(() -> name.endsWith("/" + INDEX) ? moved(without(name, INDEX), query) : NOTHING)
          .or(() -> files.has(name + HTML) ? moved(name, query) : NOTHING)
          .orElse(Answer.MISSING);
    }
    Optional<Answer> file = files.file(path);
    if (file.isPresent() && path.endsWith(HTML)) {
      String name = without(path, HTML);
      if (name.endsWith("/" + INDEX)) {
        return moved(without(name, INDEX), query).orElseThrow();
      }
      return files.has(name) || name.equals("/") ? file.get() : moved(name, query).orElseThrow();
    }
    return file.or(() -> path.endsWith("/" + INDEX) ? moved(without(path, INDEX), query) : NOTHING)
        .or(() -> files.file(path + HTML))
        .or(() -> files.has(path + "/" + INDEX + HTML) ? moved(path + "/", query) : NOTHING)
        .orElse(Answer.MISSING);
  }

  private static String without(String path, String end) {
    return path.substring(0, path.length() - end.length());
  }

  private Optional<Answer> moved(String path, String query) {
    return Optional.of(answer(BrowserPath.encodeAll(path), query));
  }

  private static Answer redirect(Line line, String to, String query) {
    return new Answer(line.status(), Location.of(to).withQuery(query));
  }
}
