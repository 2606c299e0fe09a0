package dev.recap.content.frontmatter;

import dev.recap.problem.DidYouMean;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Unknown keys that are probably known ones with a slip of the pen: near to a key that the header
 * lacks, and with a value of its kind. All other unknown keys are the project's own.
 */
final class MistypedKeys {

  private static final Set<String> LISTS = Set.of("tags", "categories", "authors");
  private static final Set<String> TEXTS =
      Set.of(
          "title",
          "layout",
          "type",
          "date",
          "updated",
          "expires",
          "draft",
          "status",
          "description",
          "image",
          "permalink",
          "transcript");

  private MistypedKeys() {}

  /**
   * @param keys where each key stands
   */
  static List<Problem> find(HeaderFields headerFields, Map<String, Place> keys) {
    List<Problem> problems = new ArrayList<>();
    headerFields
        .remaining()
        .forEach(
            (key, value) ->
                meant(key, value, headerFields)
                    .ifPresent(
                        known ->
                            problems.add(
                                Problem.warning(
                                    "unknown-key",
                                    keys.getOrDefault(key, value.place()),
                                    "unknown key \"%s\"".formatted(key),
                                    "did you mean \"%s\"?".formatted(known)))));
    return problems;
  }

  private static Optional<String> meant(String key, Value value, HeaderFields headerFields) {
    Set<String> candidates = new TreeSet<>();
    if (!value.isBlank() && (value instanceof Value.Text || value instanceof Value.Items)) {
      candidates.addAll(LISTS);
    }
    if (!value.isBlank() && value instanceof Value.Text) {
      candidates.addAll(TEXTS);
    }
    candidates.removeIf(headerFields::has);
    return DidYouMean.of(key, candidates);
  }
}
