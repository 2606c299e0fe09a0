package dev.recap.testing;

import dev.recap.problem.DidYouMean;
import dev.recap.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/** Creates failures of assertions about a site. */
final class TestFailure {

  private TestFailure() {}

  static AssertionFailedError of(String message) {
    return new AssertionFailedError(message);
  }

  /**
   * Returns the end of a message about something missing: the most similar of the existing words,
   * or else all of them.
   */
  static String suggestion(String wanted, List<String> words) {
    return DidYouMean.of(wanted, words)
        .or(
            () ->
                words.stream().filter(word -> lastName(word).equals(lastName(wanted))).findFirst())
        .map(near -> "; did you mean " + near + "?")
        .orElseGet(() -> words.isEmpty() ? "" : "; there are " + String.join(", ", words));
  }

  private static String lastName(String address) {
    String path = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Returns one line per problem, as the command line prints it. */
  static String lines(List<Problem> problems) {
    return problems.stream()
        .map(
            problem ->
                "\n  %s: %s: %s [%s]"
                    .formatted(
                        problem.place(),
                        problem.severity().word(),
                        problem.message(),
                        problem.code()))
        .collect(Collectors.joining());
  }
}
