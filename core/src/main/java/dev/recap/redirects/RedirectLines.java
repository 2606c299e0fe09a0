package dev.recap.redirects;

import dev.recap.config.RedirectSettings.Format;
import dev.recap.model.OutputPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The lines of the file {@code _redirects}, which Netlify, Cloudflare and GitLab read. A site for
 * several of them has one file that each of them reads in the same way.
 *
 * <p>Lines with a star come last, after those with a colon: Cloudflare counts every line after the
 * first of them as one with a star.
 */
final class RedirectLines {

  private static final OutputPath PATH = new OutputPath("_redirects");
  private static final Set<Format> READERS =
      Set.of(Format.NETLIFY, Format.CLOUDFLARE, Format.GITLAB);

  /** The hosts that read the file. */
  private static final Set<Format> FORMATS =
      Set.of(Format.NETLIFY, Format.CLOUDFLARE, Format.GITLAB);

  /** A placeholder, as Cloudflare sees it. */
  private static final Pattern PLACEHOLDER = Pattern.compile(":[A-Za-z]\\w*");

  /** Cloudflare's limits of lines without and with a star or a colon. */
  static final int MOST_STATIC = 2000;

  static final int MOST_DYNAMIC = 100;

  private final List<Line> lines;
  private final boolean bothSpellings;
  private final boolean queries;

  private RedirectLines(List<Line> lines, boolean bothSpellings, boolean queries) {
    this.lines = List.copyOf(lines);
    this.bothSpellings = bothSpellings;
    this.queries = queries;
  }

  /** A line of the file. */
  record Line(String from, String to, int status, Redirect redirect) {

    boolean isStatic() {
      return from.indexOf('*') < 0 && !PLACEHOLDER.matcher(from).find();
    }

    @Override
    public String toString() {
      String query = redirect.from().query();
      return from
          + (query.isEmpty() ? "" : " " + query.replace('&', ' '))
          + " "
          + to
          + " "
          + status;
    }
  }

  static RedirectLines of(Set<Format> formats, Redirects redirects) {
    if (Collections.disjoint(formats, FORMATS)) {
      return new RedirectLines(List.of(), false, false);
    }
    boolean both = formats.contains(Format.CLOUDFLARE);
    boolean queries = only(Format.NETLIFY, formats);
    List<Line> lines = lines(formats, redirects, both, queries);
    long statics = lines.stream().filter(Line::isStatic).count();
    // Cloudflare compares paths with their closing slash.
    boolean tooMany = both && (statics > MOST_STATIC || lines.size() - statics > MOST_DYNAMIC);
    return new RedirectLines(
        tooMany ? lines(formats, redirects, false, queries) : lines, !tooMany, queries);
  }

  private static List<Line> lines(
      Set<Format> formats, Redirects redirects, boolean both, boolean queries) {
    boolean encoded = !only(Format.GITLAB, formats);
    boolean decoded = formats.contains(Format.GITLAB);
    List<Line> withQuery = new ArrayList<>();
    Map<String, Line> plain = new LinkedHashMap<>();
    Map<String, Line> dynamic = new LinkedHashMap<>();
    for (Redirect redirect : redirects.all()) {
      if (redirect.isGone()) {
        continue;
      }
      int status = status(redirect, formats);
      String to = redirect.to() + (redirect.splat() ? ":splat" : "");
      List<String> spellings = redirect.from().spellings();
      for (String path : both ? spellings : spellings.subList(0, 1)) {
        String star = redirect.from().prefix() ? "*" : "";
        List<String> written = new ArrayList<>();
        if (encoded) {
          written.add(BrowserPath.encode(path).replace("*", "%2A") + star);
        }
        if (decoded && path.indexOf(' ') < 0 && path.indexOf('*') < 0) {
          written.add(path + star);
        }
        for (String from : written) {
          Line line = new Line(from, to, status, redirect);
          if (!redirect.from().query().isEmpty()) {
            if (queries) {
              withQuery.add(line);
            }
          } else {
            (line.isStatic() ? plain : dynamic).putIfAbsent(from, line);
          }
        }
      }
    }
    List<Line> lines = new ArrayList<>(withQuery);
    lines.addAll(plain.values());
    lines.addAll(dynamic.values());
    return lines;
  }

  private static boolean only(Format format, Set<Format> formats) {
    return formats.contains(format)
        && READERS.stream().noneMatch(reader -> reader != format && formats.contains(reader));
  }

  /** GitLab knows two statuses. */
  private static int status(Redirect redirect, Set<Format> formats) {
    return !formats.contains(Format.GITLAB)
        ? redirect.status()
        : redirect.isPermanent() ? 301 : 302;
  }

  List<Line> lines() {
    return lines;
  }

  /** Returns false if only the written form of each address is answered, to stay below a limit. */
  boolean hasBothSpellings() {
    return bothSpellings;
  }

  /** Returns true if lines may have a query: only Netlify reads the file. */
  boolean hasQueries() {
    return queries;
  }

  List<HostFile> files() {
    if (lines.isEmpty()) {
      return List.of();
    }
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return List.of(new HostFile(PATH, text.toString()));
  }
}
