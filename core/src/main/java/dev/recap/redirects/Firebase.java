package dev.recap.redirects;

import dev.recap.config.RedirectSettings.Format;
import dev.recap.model.OutputPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Firebase Hosting: {@code redirects} in {@code firebase.json}, before files. */
final class Firebase extends Host {

  private static final OutputPath PATH = new OutputPath("firebase.json");

  Firebase(Redirects redirects, ServedFiles files) {
    super(Format.FIREBASE, redirects, files);
  }

  @Override
  public Optional<String> refusal(Redirect redirect) {
    return redirect.from().query().isEmpty() ? Optional.empty() : Optional.of("has a query");
  }

  @Override
  public boolean redirectsBeforePages() {
    return true;
  }

  @Override
  public List<HostFile> files() {
    List<Map<String, Object>> rules = new ArrayList<>();
    for (Redirect redirect : accepted()) {
      if (redirect.isGone()) {
        continue;
      }
      Map<String, Object> rule = new LinkedHashMap<>();
      // A source is a glob, in which more characters have a meaning than in a regular expression.
      rule.put("regex", Regex.of(redirect.from()).replace("(.*)", "(?P<splat>.*)"));
      Location to = Location.of(redirect.to());
      int start = redirect.isInternal() ? 0 : to.path().indexOf("://") + 3;
      rule.put(
          "destination",
          to.path().substring(0, start)
              + to.path().substring(start).replace(":", "%3A")
              + (redirect.splat() ? ":splat" : "")
              + to.query()
              + to.fragment());
      rule.put("type", redirect.status());
      rules.add(rule);
    }
    if (rules.isEmpty()) {
      return List.of();
    }
    Map<String, Object> hosting = new LinkedHashMap<>();
    hosting.put("public", ".");
    hosting.put("ignore", List.of("firebase.json", "**/.*"));
    hosting.put("redirects", rules);
    return List.of(new HostFile(PATH, Vercel.GSON.toJson(Map.of("hosting", hosting)) + "\n"));
  }

  @Override
  public Answer answer(String path, String query) {
    String requested = decode(path);
    return bySpelling(requested, query)
        .filter(Answer::isRedirect)
        .orElseGet(() -> files.serve(requested, false));
  }
}
