package dev.recap.redirects;

import dev.recap.config.RedirectSettings.Format;
import dev.recap.model.OutputPath;
import dev.recap.model.UrlPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Apache: a file {@code .htaccess} in the root of the site. */
final class Apache extends Host {

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
    StringBuilder text = new StringBuilder();
    boolean queries = false;
    for (Redirect redirect : redirects.exact()) {
      if (redirect.from().query().isEmpty()) {
        continue;
      }
      if (!queries) {
        text.append("RewriteEngine On\n");
        queries = true;
      }
      text.append(rewrite(redirect));
    }
    for (Redirect redirect : redirects.all()) {
      if (redirect.from().query().isEmpty()) {
        text.append("RedirectMatch %d ".formatted(redirect.status()));
        text.append(ServerPath.quoted(Regex.of(redirect.from())));
        if (!redirect.isGone()) {
          text.append(' ').append(ServerPath.quoted(target(redirect)));
        }
        text.append('\n');
      }
    }
    return text.isEmpty() ? List.of() : List.of(new HostFile(PATH, text.toString()));
  }

  /** The file's own folder is not part of what a rule is compared with. */
  private String rewrite(Redirect redirect) {
    OldAddress from = redirect.from();
    String below = files.root().below(from.path()).orElse(from.path());
    Location to = Location.of(redirect.to());
    String target = to.path() + (to.query().isEmpty() ? "?" : to.query()) + to.fragment();
    return "RewriteCond %%{QUERY_STRING} %s\nRewriteRule %s %s\n"
        .formatted(
            ServerPath.quoted("^" + Regex.literal(redirect.from().query()) + "$"),
            ServerPath.quoted(Regex.of(below.substring(1), from)),
            redirect.isGone()
                ? "- [G]"
                : ServerPath.quoted(target.replace("%", "\\%").replace("$", "\\$"))
                    + " [R=%d,NE,L]".formatted(redirect.status()));
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
    return bySpelling(requested, query).orElseGet(() -> files.serve(requested, false));
  }
}
