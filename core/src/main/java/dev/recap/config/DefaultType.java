package dev.recap.config;

import dev.recap.problem.DidYouMean;
import dev.recap.problem.Problem;
import java.util.Optional;
import java.util.Set;

/** Checks {@code default.type}: a type without a template would leave every document out. */
final class DefaultType {

  private DefaultType() {}

  static Optional<Problem> check(Settings settings) {
    String type = settings.read().defaultType();
    Set<String> known = settings.pages().templates().keySet();
    if (type.isEmpty() || type.contains("${") || known.contains(type)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.error(
            "bad-setting",
            settings.placeOf("default.type"),
            "default.type names a type without a template, \"" + type + "\"",
            DidYouMean.of(type, known)
                .map(near -> "did you mean " + near + "?")
                .orElse("add template." + type + ".file")));
  }
}
