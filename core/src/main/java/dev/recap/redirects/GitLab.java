package dev.recap.redirects;

import dev.recap.config.RedirectSettings.Format;
import dev.recap.problem.Problem;
import dev.recap.redirects.RedirectLines.Line;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** GitLab Pages: files first, then {@code _redirects}, of which it reads none if it is too long. */
final class GitLab extends Host {

  private static final int MOST_RULES = 1000;
  private static final int MOST_BYTES = 64 * 1024;

  private final RedirectLines lines;

  GitLab(Redirects redirects, ServedFiles files, RedirectLines lines) {
    super(Format.GITLAB, redirects, files);
    this.lines = lines;
  }

  @Override
  public Optional<String> refusal(Redirect redirect) {
    if (!redirect.from().query().isEmpty()) {
      return Optional.of("has a query");
    }
    String path = redirect.from().path();
    return path.indexOf(' ') >= 0 || path.indexOf('*') >= 0
        ? Optional.of("has a space or a star in its path")
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
  public List<Problem> limits() {
    List<Problem> problems = new ArrayList<>();
    List<Redirect> rules = lines.lines().stream().map(Line::redirect).toList();
    if (rules.size() > MOST_RULES) {
      problems.add(tooMany(rules, MOST_RULES, "rules", "reads none"));
    }
    int bytes = 0;
    for (int i = 0; i < rules.size(); i++) {
      bytes += lines.lines().get(i).toString().getBytes(StandardCharsets.UTF_8).length + 1;
      if (bytes > MOST_BYTES) {
        problems.add(tooMany(rules, i, "rules of this length (64 kB)", "reads none"));
        break;
      }
    }
    return problems;
  }

  @Override
  public Answer answer(String path, String query) {
    String decoded = decode(path);
    Answer file = files.serve(decoded, true);
    return file.equals(Answer.MISSING)
        ? bySpelling(decoded, query).filter(Answer::isRedirect).map(GitLab::written).orElse(file)
        : file;
  }

  /** Returns the answer with the status in the file: GitLab knows 301 and 302. */
  private static Answer written(Answer answer) {
    boolean permanent = answer.status() == 301 || answer.status() == 308;
    return new Answer(permanent ? 301 : 302, answer.target());
  }
}
