package dev.recap.redirects;

import dev.recap.config.RedirectSettings.Format;
import dev.recap.redirects.RedirectLines.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Netlify: files first, then the lines of {@code _redirects} in their order. */
final class Netlify extends Host {

  private final RedirectLines lines;
  private final List<Line> withQuery = new ArrayList<>();
  private final Map<String, Line> exact = new HashMap<>();
  private final List<Line> prefixes = new ArrayList<>();

  Netlify(Redirects redirects, ServedFiles files, RedirectLines lines) {
    super(Format.NETLIFY, redirects, files);
    this.lines = lines;
    for (Line line : lines.lines()) {
      if (!line.redirect().from().query().isEmpty()) {
        withQuery.add(line);
      } else if (line.redirect().from().prefix()) {
        prefixes.add(line);
      } else {
        exact.putIfAbsent(withoutSlash(line.from()), line);
      }
    }
  }

  private static String withoutSlash(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  @Override
  public Optional<String> refusal(Redirect redirect) {
    if (!redirect.from().query().isEmpty() && !lines.hasQueries()) {
      return Optional.of("has a query, which other readers of _redirects do not know");
    }
    // Netlify takes such a step for a placeholder.
    return redirect.from().path().contains("/:")
        ? Optional.of("has a step that begins with a colon")
        : Optional.empty();
  }

  @Override
  public boolean redirectsBeforePages() {
    return false;
  }

  @Override
  public List<HostFile> files() {
    return lines.files();
  }

  @Override
  public Answer answer(String path, String query) {
    Answer file = files.serve(decode(path), true);
    return file.equals(Answer.MISSING) ? byLines(path, query).orElse(file) : file;
  }

  private Optional<Answer> byLines(String path, String query) {
    String plain = withoutSlash(path);
    if (!query.isEmpty()) {
      Set<String> parameters = new HashSet<>(Arrays.asList(query.split("&")));
      for (Line line : withQuery) {
        if (withoutSlash(line.from()).equals(plain)
            && parameters.containsAll(List.of(line.redirect().from().query().split("&")))) {
          return Optional.of(new Answer(line.status(), line.to()));
        }
      }
    }
    @Nullable Line same = exact.get(plain);
    if (same != null) {
      return Optional.of(new Answer(same.status(), Location.of(same.to()).withQuery(query)));
    }
    for (Line line : prefixes) {
      String prefix = line.from().substring(0, line.from().length() - 1);
      boolean bare = (plain + "/").equals(prefix);
      int end = endOf(prefix, path);
      if (bare || end >= 0) {
        String rest = bare ? "" : path.substring(end);
        String to = line.to().replace(":splat", rest);
        return Optional.of(new Answer(line.status(), Location.of(to).withQuery(query)));
      }
    }
    return Optional.empty();
  }

  /** Returns where a prefix ends in a path; several slashes in its middle are as good as one. */
  private static int endOf(String prefix, String path) {
    int end = 0;
    for (int i = 0; i < prefix.length(); i++) {
      if (end == path.length() || path.charAt(end++) != prefix.charAt(i)) {
        return -1;
      }
      boolean middle = i > 0 && i < prefix.length() - 1 && prefix.charAt(i) == '/';
      while (middle && end < path.length() && path.charAt(end) == '/') {
        end++;
      }
    }
    return end;
  }
}
