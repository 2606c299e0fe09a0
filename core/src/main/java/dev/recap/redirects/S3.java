package dev.recap.redirects;

import dev.recap.config.RedirectSettings.Format;
import dev.recap.model.OutputPath;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The website endpoint of S3: an empty object with a target for each old address, of which a bucket
 * takes any number, and a routing rule for each prefix, of which it takes few.
 */
final class S3 extends Host {

  private static final OutputPath PATH = new OutputPath("_redirects.s3.json");
  private static final int MOST_RULES = 50;

  S3(Redirects redirects, ServedFiles files) {
    super(Format.S3, redirects, files);
  }

  @Override
  public Optional<String> refusal(Redirect redirect) {
    return redirect.from().query().isEmpty() ? Optional.empty() : Optional.of("has a query");
  }

  @Override
  public boolean redirectsBeforePages() {
    return false;
  }

  @Override
  public List<HostFile> files() {
    List<Map<String, Object>> objects = new ArrayList<>();
    List<Map<String, Object>> rules = new ArrayList<>();
    for (Redirect redirect : accepted()) {
      if (redirect.isGone()) {
        continue;
      }
      if (redirect.from().prefix()) {
        rules.add(rule(redirect));
      } else {
        objects.add(Map.of("Key", key(redirect.from()), "WebsiteRedirectLocation", redirect.to()));
      }
    }
    if (objects.isEmpty() && rules.isEmpty()) {
      return List.of();
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("Objects", objects);
    json.put("RoutingRules", rules);
    return List.of(new HostFile(PATH, Vercel.GSON.toJson(json) + "\n"));
  }

  private static String key(OldAddress from) {
    String path = from.path().substring(1);
    return from.isFile()
        ? path
        : path + (path.endsWith("/") || path.isEmpty() ? "" : "/") + "index.html";
  }

  /** Only for what is missing: otherwise the rule would hide pages. */
  private static Map<String, Object> rule(Redirect redirect) {
    Map<String, Object> condition = new LinkedHashMap<>();
    condition.put("KeyPrefixEquals", redirect.from().path().substring(1));
    condition.put("HttpErrorCodeReturnedEquals", "404");
    Map<String, Object> target = new LinkedHashMap<>();
    Location to = Location.of(redirect.to());
    if (!redirect.isInternal()) {
      int host = to.path().indexOf("://") + 3;
      int slash = to.path().indexOf('/', host);
      target.put("Protocol", to.path().substring(0, host - 3));
      target.put("HostName", to.path().substring(host, slash < 0 ? to.path().length() : slash));
    }
    String key =
        redirect.isInternal() ? redirect.to() : to.path().replaceFirst("^\\w+://[^/]*", "");
    target.put(
        redirect.splat() ? "ReplaceKeyPrefixWith" : "ReplaceKeyWith", key.replaceFirst("^/", ""));
    target.put("HttpRedirectCode", Integer.toString(redirect.status()));
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("Condition", condition);
    rule.put("Redirect", target);
    return rule;
  }

  @Override
  public List<Problem> limits() {
    List<Redirect> rules =
        redirects.prefixes().stream().filter(redirect -> !redirect.isGone()).toList();
    return rules.size() > MOST_RULES
        ? List.of(tooMany(rules, MOST_RULES, "routing rules", "refuses all"))
        : List.of();
  }

  @Override
  public Answer answer(String path, String query) {
    String requested = decode(path);
    Answer file = files.serve(requested, false);
    return file.equals(Answer.MISSING)
        ? bySpelling(requested, "").filter(Answer::isRedirect).map(S3::permanent).orElse(file)
        : file;
  }

  private static Answer permanent(Answer answer) {
    return new Answer(301, answer.target());
  }
}
