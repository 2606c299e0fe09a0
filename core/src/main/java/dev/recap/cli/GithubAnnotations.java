package dev.recap.cli;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.List;

/**
 * Formats problems as workflow commands of GitHub Actions, which shows them next to changed lines:
 * {@code ::error file=content/a.md,line=3,col=7,title=bad-date::message}.
 */
final class GithubAnnotations {

  private GithubAnnotations() {}

  /**
   * Returns one line per problem.
   *
   * @param prefix the path from the repository to the project, empty or with a final slash
   */
  static List<String> of(List<Problem> problems, String prefix) {
    return problems.stream().map(problem -> of(problem, prefix)).toList();
  }

  private static String of(Problem problem, String prefix) {
    Place place = problem.place();
    StringBuilder line = new StringBuilder("::").append(problem.severity().word());
    line.append(" file=").append(property(prefix + place.file()));
    if (place.line() > 0) {
      line.append(",line=").append(place.line());
    }
    if (place.column() > 0) {
      line.append(",col=").append(place.column());
    }
    line.append(",title=").append(property(problem.code())).append("::");
    String hint = problem.hint().isEmpty() ? "" : "\nhint: " + problem.hint();
    return line.append(data(problem.message() + hint)).toString();
  }

  /** Escapes a message as GitHub's toolkit does. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
