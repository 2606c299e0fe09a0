package dev.recap.redirects;

import dev.recap.config.RedirectSettings.Format;
import dev.recap.model.OutputPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Caddy: maps for an {@code import} in the block of the site. One map for each kind of old address
 * is faster than thousands of matchers.
 */
final class Caddy extends Host {

  private static final OutputPath PATH = new OutputPath("_redirects.caddy");

  Caddy(Redirects redirects, ServedFiles files) {
    super(Format.CADDY, redirects, files);
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
    List<Redirect> withQuery = new ArrayList<>();
    List<Redirect> plain = new ArrayList<>();
    redirects
        .exact()
        .forEach(redirect -> (redirect.from().query().isEmpty() ? plain : withQuery).add(redirect));
    StringBuilder text = new StringBuilder();
    map(text, "query", "{path}?{query}", withQuery, Caddy::spellings);
    map(text, "path", "{path}", plain, Caddy::spellings);
    map(text, "prefix", "{uri}", redirects.prefixes(), Caddy::pattern);
    return text.isEmpty() ? List.of() : List.of(new HostFile(PATH, text.toString()));
  }

  /** Appends a map from requests to targets, and what is done with them. */
  private static void map(
      StringBuilder text,
      String name,
      String input,
      List<Redirect> redirects,
      Function<Redirect, List<String>> inputs) {
    if (redirects.isEmpty()) {
      return;
    }
    String variable = "{recap_" + name;
    text.append("map %s %s_to} %2$s_query} %2$s_end} %2$s_status} {\n".formatted(input, variable));
    for (Redirect redirect : redirects) {
      Location to = Location.of(redirect.to());
      boolean keeps = to.query().isEmpty() && redirect.from().query().isEmpty();
      for (String key : inputs.apply(redirect)) {
        text.append(
            "\t%s %s %s %s %d\n"
                .formatted(
                    quoted(key),
                    quoted(
                        redirect.isGone()
                            ? "-"
                            : braces(to.path() + to.query()) + (redirect.splat() ? "${1}" : "")),
                    keeps ? "keep" : "drop",
                    quoted(braces(to.fragment())),
                    redirect.status()));
      }
    }
    text.append("\tdefault \"\" \"\" \"\" \"\"\n}\n");
    text.append(
        """
        @recap_NAME_gone expression {recap_NAME_status} == "410"
        @recap_NAME_query expression {recap_NAME_query} == "keep" && {query} != ""
        @recap_NAME expression {recap_NAME_to} != ""
        error @recap_NAME_gone 410
        redir @recap_NAME_query {recap_NAME_to}?{query}{recap_NAME_end} {recap_NAME_status}
        redir @recap_NAME {recap_NAME_to}{recap_NAME_end} {recap_NAME_status}
        """
            .replace("NAME", name));
  }

  private static List<String> spellings(Redirect redirect) {
    String query = redirect.from().query();
    return redirect.from().spellings().stream()
        .map(path -> query.isEmpty() ? path : path + "?" + query)
        .toList();
  }

  private static List<String> pattern(Redirect redirect) {
    String path = BrowserPath.encode(redirect.from().path());
    return List.of("~^" + Regex.literal(path) + "([^?]*)");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\\\"") + "\"";
  }

  /** Braces begin a placeholder there. */
  private static String braces(String target) {
    return target.replace("{", "%7B").replace("}", "%7D");
  }

  @Override
  public Answer answer(String path, String query) {
    String requested = decode(path);
    Optional<Redirect> exact = redirects.match(requested, query);
    if (exact.isEmpty()) {
      exact = redirects.match(requested, "");
    }
    if (exact.isPresent()) {
      return exact.get().isGone()
          ? Answer.GONE
          : new Answer(exact.get().status(), Redirects.target(exact.get(), requested, query));
    }
    for (Redirect prefix : redirects.prefixes()) {
      String written = BrowserPath.encode(prefix.from().path());
      if (path.startsWith(written)) {
        String to = prefix.to() + (prefix.splat() ? path.substring(written.length()) : "");
        return prefix.isGone()
            ? Answer.GONE
            : new Answer(prefix.status(), Location.of(to).withQuery(query));
      }
    }
    return files.serve(requested, false);
  }
}
