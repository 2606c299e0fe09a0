package dev.recap.redirects;

import dev.recap.config.RedirectSettings.Format;
import dev.recap.model.OutputPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** nginx: exact locations for an {@code include} in the block {@code server}. */
final class Nginx extends Host {

  private static final OutputPath PATH = new OutputPath("_redirects.nginx.conf");

  private final Map<String, Redirect> exact = new HashMap<>();

  Nginx(Redirects redirects, ServedFiles files) {
    super(Format.NGINX, redirects, files);
    for (Redirect redirect : redirects.exact()) {
      if (redirect.from().query().isEmpty()) {
        redirect.from().spellings().forEach(path -> exact.putIfAbsent(path, redirect));
      }
    }
  }

  @Override
  public Optional<String> refusal(Redirect redirect) {
    // A dollar sign begins a variable there, and cannot be escaped.
    OldAddress from = redirect.from();
    return !from.query().isEmpty() && from.toString().indexOf('$') >= 0
        ? Optional.of("has a query and a dollar sign")
        : Optional.empty();
  }

  @Override
  public boolean redirectsBeforePages() {
    return true;
  }

  @Override
  public List<HostFile> files() {
    StringBuilder text = new StringBuilder();
    boolean queries = false;
    for (Redirect redirect : accepted()) {
      OldAddress from = redirect.from();
      if (from.query().isEmpty()) {
        continue;
      }
      if (!queries) {
        text.append("set $recap_request \"$uri?$args\";\n");
        queries = true;
      }
      for (String path : from.spellings()) {
        String request = ServerPath.quoted(path + "?" + from.query());
        text.append(
            "if ($recap_request = %s) { %s }\n".formatted(request, returned(redirect, false)));
      }
    }
    exact.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry ->
                text.append("location = ")
                    .append(ServerPath.quoted(entry.getKey()))
                    .append(" { ")
                    .append(returned(entry.getValue(), true))
                    .append(" }\n"));
    for (Redirect redirect : redirects.prefixes()) {
      String pattern = "^" + Regex.literal(redirect.from().path());
      String action =
          redirect.splat()
              ? "rewrite %s %s %s;"
                  .formatted(
                      ServerPath.quoted("(?s)" + pattern + "(.*)$"),
                      ServerPath.quoted(encoded(redirect.to()) + "$1"),
                      redirect.isPermanent() ? "permanent" : "redirect")
              : returned(redirect, true);
      text.append("location ~ %s { %s }\n".formatted(ServerPath.quoted(pattern), action));
    }
    return text.isEmpty() ? List.of() : List.of(new HostFile(PATH, text.toString()));
  }

  private static String returned(Redirect redirect, boolean withQuery) {
    if (redirect.isGone()) {
      return "return 410;";
    }
    Location to = Location.of(encoded(redirect.to()));
    boolean keeps = withQuery && to.query().isEmpty();
    String target =
        keeps ? ServerPath.quoted(to.path()) : ServerPath.quoted(to.path() + to.query());
    String kept = keeps ? "$is_args$args" : "";
    String address = target.substring(0, target.length() - 1) + kept + to.fragment() + "\"";
    return "return " + redirect.status() + " " + address + ";";
  }

  private static String encoded(String target) {
    return target.replace("$", "%24");
  }

  @Override
  public Answer answer(String path, String query) {
    @Nullable String requested = ServerPath.of(path);
    return requested == null ? Answer.MISSING : answerDecoded(requested, query);
  }

  private Answer answerDecoded(String requested, String query) {
    Optional<Redirect> byQuery =
        query.isEmpty() ? Optional.empty() : redirects.match(requested, query);
    if (byQuery.filter(redirect -> refusal(redirect).isEmpty()).isPresent()) {
      return answer(byQuery.get(), encoded(byQuery.get().to()));
    }
    @Nullable Redirect same = exact.get(requested);
    if (same != null) {
      return answer(same, Location.of(encoded(same.to())).withQuery(query));
    }
    return redirects
        .prefixOf(requested)
        .map(prefix -> answer(prefix, requested, query))
        .orElseGet(() -> file(requested, query));
  }

  /** A folder is its index.html, which nginx looks for among the redirects again. */
  private Answer file(String requested, String query) {
    if (files.isFolder(requested)) {
      return answerDecoded(requested + "/", query);
    }
    Answer file = files.serve(requested, false);
    return requested.endsWith("/") && file.status() == 200
        ? answerDecoded(requested + "index.html", query)
        : file;
  }

  private static Answer answer(Redirect prefix, String requested, String query) {
    String rest = requested.substring(prefix.from().path().length());
    String to = encoded(prefix.to()) + (prefix.splat() ? BrowserPath.encode(rest) : "");
    // nginx writes a question mark of the path as it is, so that a query begins there.
    boolean mark = prefix.splat() && rest.indexOf('?') >= 0;
    String target =
        mark
            ? to.replace("%3F", "?") + (query.isEmpty() ? "" : "?" + query)
            : Location.of(to).withQuery(query);
    Answer answer = answer(prefix, target);
    return prefix.splat() ? new Answer(prefix.isPermanent() ? 301 : 302, answer.target()) : answer;
  }

  private static Answer answer(Redirect redirect, String target) {
    return redirect.isGone() ? Answer.GONE : new Answer(redirect.status(), target);
  }
}
