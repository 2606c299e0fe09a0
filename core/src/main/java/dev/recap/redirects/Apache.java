package dev.recap.redirects;

import dev.recap.config.RedirectSettings.Format;
import dev.recap.model.OutputPath;
import dev.recap.model.UrlPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Apache: a file {@code .htaccess} in the root of the site. */
final class Apache extends Host {

  private static final String INDEX = "index.html";
  private static final Pattern MARK = Pattern.compile("[?#]");
  private static final OutputPath PATH = new OutputPath(".htaccess");

  Apache(Redirects redirects, ServedFiles files) {
    super(Format.APACHE, redirects, files);
  }

  @Override
  public Optional<String> refusal(Redirect redirect) {
    return Optional.empty();
  }

  @Override
  public boolean redirectsBeforePages() {
    return true;
  }

  @Override
  public List<HostFile> files() {
    StringBuilder withQuery = new StringBuilder();
    StringBuilder keepingQuery = new StringBuilder();
    StringBuilder matches = new StringBuilder();
    for (Redirect redirect : redirects.all()) {
      if (!redirect.from().query().isEmpty()) {
        withQuery.append(withQuery(redirect));
        continue;
      }
      if (isRewritten(redirect)) {
        keepingQuery.append(exceptions(redirect)).append(keepingQuery(redirect));
      }
      matches.append("RedirectMatch %d ".formatted(redirect.status()));
      matches.append(ServerPath.quoted(Regex.of(redirect.from())));
      if (!redirect.isGone()) {
        matches.append(' ').append(ServerPath.quoted(target(redirect)));
      }
      matches.append('\n');
    }
    String rewrites = withQuery.toString() + keepingQuery;
    String text = (rewrites.isEmpty() ? "" : "RewriteEngine On\n" + rewrites) + matches;
    return text.isEmpty() ? List.of() : List.of(new HostFile(PATH, text));
  }

  private String withQuery(Redirect redirect) {
    Location to = Location.of(redirect.to());
    return rule(
        "^" + Regex.literal(redirect.from().query()) + "$",
        redirect,
        rewriteTarget(to.toString()),
        to.query().isEmpty() ? ",QSD" : "");
  }

  private static boolean isRewritten(Redirect redirect) {
    return !redirect.isGone()
        && (hasMark(redirect)
            || (redirect.fragment().isPresent() && Location.of(redirect.to()).query().isEmpty()));
  }

  /** RedirectMatch takes these characters of a path for the beginning of a query or a fragment. */
  private static boolean hasMark(Redirect redirect) {
    return MARK.matcher(UrlPath.decode(Location.of(redirect.to()).path())).find();
  }

  /** Returns rules for the more exact redirects below a prefix, which come after rewrites. */
  private String exceptions(Redirect prefix) {
    StringBuilder rules = new StringBuilder();
    if (prefix.from().prefix()) {
      String path = prefix.from().path();
      for (Redirect redirect : redirects.all()) {
        OldAddress from = redirect.from();
        boolean below =
            from.prefix()
                ? from.path().startsWith(path) && from.path().length() > path.length()
                : from.query().isEmpty()
                    && from.spellings().stream().anyMatch(spelling -> spelling.startsWith(path));
        if (below && !isRewritten(redirect)) {
          rules.append("RewriteRule %s - [L]\n".formatted(word(pattern(from))));
        }
      }
    }
    return rules.toString();
  }

  /** RedirectMatch would add the query of the request after the fragment. */
  private String keepingQuery(Redirect redirect) {
    Location to = Location.of(redirect.to());
    String target = rewriteTarget(to.path()) + (redirect.splat() ? "$1" : "");
    String query = to.query().isEmpty() ? "?%{QUERY_STRING}" : rewriteTarget(to.query());
    String fragment = rewriteTarget(to.fragment());
    String rule = rule(".", redirect, target + query + fragment, "");
    return hasMark(redirect)
        ? rule + rule("^$", redirect, target + rewriteTarget(to.query()) + fragment, "")
        : rule;
  }

  /** Returns a rule of mod_rewrite, which sees paths without the folder of its file. */
  private String rule(String query, Redirect redirect, String target, String flag) {
    return "RewriteCond %%{QUERY_STRING} %s\nRewriteRule %s %s\n"
        .formatted(
            word(query),
            word(patternWithFolder(redirect.from())),
            redirect.isGone()
                ? "- [G]"
                : word(target) + " [R=%d,NE%s,L]".formatted(redirect.status(), flag));
  }

  private String pattern(OldAddress from) {
    String below = below(from);
    return from.prefix() ? "^" + Regex.literal(below) + "(.*)$" : Regex.of(below, from);
  }

  /**
   * Returns the pattern of a redirect, also of the folder of an {@code index.html}: where Apache
   * asks itself for that file, it does not rewrite.
   */
  private String patternWithFolder(OldAddress from) {
    String below = below(from);
    return isIndex(from)
        ? "^"
            + Regex.literal(below.substring(0, below.length() - INDEX.length()))
            + "(?:index\\.html)?$"
        : pattern(from);
  }

  private String below(OldAddress from) {
    return files.root().below(from.path()).orElse(from.path()).substring(1);
  }

  private static boolean isIndex(OldAddress from) {
    return !from.prefix() && from.path().endsWith("/" + INDEX);
  }

  private static String rewriteTarget(String address) {
    return address.replace("%", "\\%").replace("$", "\\$");
  }

  /** Returns a word of mod_rewrite, which knows no escapes in quotes. */
  private static String word(String text) {
    return "\"" + text.replace("\"", "\\x22") + "\"";
  }

  /** Apache encodes the path of a target itself. */
  private static String target(Redirect redirect) {
    Location to = Location.of(redirect.to());
    String path = UrlPath.decode(to.path()).replace("\\", "\\\\").replace("$", "\\$");
    return path + (redirect.splat() ? "$1" : "") + to.query() + to.fragment();
  }

  @Override
  public Answer answer(String path, String query) {
    @Nullable String requested = ServerPath.of(path);
    // Apache refuses encoded slashes.
    if (requested == null || path.toLowerCase(Locale.ROOT).contains("%2f")) {
      return Answer.MISSING;
    }
    return answerDecoded(requested, query);
  }

  /** A folder is its index.html, for which Apache asks itself, even where there is none. */
  private Answer answerDecoded(String requested, String query) {
    if (requested.endsWith("/")
        && exact(requested, query).isEmpty()
        && exact(requested + INDEX, query).filter(index -> isRewritten(index, query)).isPresent()) {
      return answerDecoded(requested + INDEX, query);
    }
    Optional<Answer> redirect = cutSplat(requested, query).or(() -> bySpelling(requested, query));
    if (redirect.isPresent()) {
      return redirect.get();
    }
    if (files.isFolder(requested)) {
      return answerDecoded(requested + "/", query);
    }
    boolean folder =
        requested.endsWith("/")
            && (requested.equals(files.root().base() + "/")
                || files.isFolder(requested.substring(0, requested.length() - 1)));
    return (folder ? bySpelling(requested + INDEX, query) : redirect)
        .orElseGet(() -> files.serve(requested, false));
  }

  private Optional<Redirect> exact(String path, String query) {
    return redirects.match(path, query).or(() -> redirects.match(path, ""));
  }

  /** Returns true if mod_rewrite answers a request before RedirectMatch can. */
  private static boolean isRewritten(Redirect redirect, String query) {
    return !redirect.from().query().isEmpty()
        || hasMark(redirect)
        || (isRewritten(redirect) && !query.isEmpty());
  }

  /**
   * Answers a request below a prefix whose rest has a question mark or a number sign: Apache does
   * not encode it from there on.
   */
  private Optional<Answer> cutSplat(String requested, String query) {
    if (!MARK.matcher(requested).find() || exact(requested, query).isPresent()) {
      return Optional.empty();
    }
    return redirects
        .prefixOf(requested)
        .filter(Redirect::splat)
        .flatMap(
            prefix -> {
              String rest = requested.substring(prefix.from().path().length());
              Matcher mark = MARK.matcher(rest);
              if (!mark.find()) {
                return Optional.empty();
              }
              String to =
                  prefix.to()
                      + UrlPath.encode(rest.substring(0, mark.start()))
                      + rest.substring(mark.start());
              boolean added = !query.isEmpty() && to.indexOf('?') < 0;
              return Optional.of(new Answer(prefix.status(), added ? to + "?" + query : to));
            });
  }
}
