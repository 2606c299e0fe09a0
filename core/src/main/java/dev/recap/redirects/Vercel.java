package dev.recap.redirects;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.recap.config.RedirectSettings.Format;
import dev.recap.model.OutputPath;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Vercel: {@code redirects} in {@code vercel.json}, before files. */
final class Vercel extends Host {

  static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private static final OutputPath PATH = new OutputPath("vercel.json");
  private static final int MOST_RULES = 1024;

  /** The characters that have a meaning in path-to-regexp. */
  private static final Pattern SPECIAL = Pattern.compile("[(){}:*+?.\\\\^$|\\[\\]]");

  Vercel(Redirects redirects, ServedFiles files) {
    super(Format.VERCEL, redirects, files);
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
    List<Map<String, Object>> rules = rules().stream().map(Vercel::rule).toList();
    return rules.isEmpty()
        ? List.of()
        : List.of(new HostFile(PATH, GSON.toJson(Map.of("redirects", rules)) + "\n"));
  }

  /** The first rule that matches answers, so those with a query come first. */
  private List<Redirect> rules() {
    List<Redirect> rules = new ArrayList<>();
    List<Redirect> plain = new ArrayList<>();
    for (Redirect redirect : redirects.all()) {
      if (!redirect.isGone()) {
        (redirect.from().query().isEmpty() ? plain : rules).add(redirect);
      }
    }
    rules.addAll(plain);
    return rules;
  }

  private static Map<String, Object> rule(Redirect redirect) {
    OldAddress from = redirect.from();
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("source", source(from));
    if (!from.query().isEmpty()) {
      rule.put("has", Arrays.stream(from.query().split("&")).map(Vercel::parameter).toList());
    }
    Location to = Location.of(redirect.to());
    String path = to.path();
    int start = redirect.isInternal() ? 0 : path.indexOf("://") + 3;
    String escaped =
        path.substring(0, start)
            + path.substring(start)
                .replace(":", "%3A")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("*", "%2A")
                .replace("+", "%2B");
    rule.put(
        "destination", escaped + (redirect.splat() ? ":splat*" : "") + to.query() + to.fragment());
    rule.put("statusCode", redirect.status());
    return rule;
  }

  private static String source(OldAddress from) {
    String path = SPECIAL.matcher(BrowserPath.encode(from.path())).replaceAll("\\\\$0");
    if (from.prefix()) {
      return path + ":splat*";
    }
    if (from.spellings().size() == 1) {
      return path;
    }
    return (path.endsWith("/") ? path.substring(0, path.length() - 1) : path) + "{/}?";
  }

  private static Map<String, Object> parameter(String pair) {
    int equals = pair.indexOf('=');
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("type", "query");
    parameter.put("key", equals < 0 ? pair : pair.substring(0, equals));
    if (equals >= 0) {
      parameter.put("value", Regex.literal(pair.substring(equals + 1)));
    }
    return parameter;
  }

  @Override
  public List<Problem> limits() {
    List<Redirect> rules = rules();
    return rules.size() > MOST_RULES
        ? List.of(tooMany(rules, MOST_RULES, "redirects", "refuses the deployment"))
        : List.of();
  }

  @Override
  public Answer answer(String path, String query) {
    String requested = decode(path);
    return bySpelling(requested, query)
        .filter(Answer::isRedirect)
        .orElseGet(() -> files.serve(requested, false));
  }
}
