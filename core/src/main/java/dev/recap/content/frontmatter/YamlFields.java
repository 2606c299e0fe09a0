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
 * The fields of a YAML header: a value of the wrong kind is an error, and a key that was read under
 * any of its names does not reach {@code extra}.
 */
final class YamlFields extends HeaderFields {

  private static final Set<String> LIST_KEYS = Set.of("tags", "categories", "authors");
  private static final Set<String> TEXT_KEYS =
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

  YamlFields(Map<String, Value> entries) {
    super(entries);
  }

  @Override
  protected boolean isRemovedWhenRead(String name, String canonical) {
    return true;
  }

  @Override
  protected void wrongType(String name, Value value, String canonical, String wanted, String hint) {
    Place place = value.place();
    remaining().remove(name);
    places().putIfAbsent(canonical, place);
    error("wrong-type", place, "%s is %s, not %s".formatted(name, value.kind(), wanted), hint);
  }

  /**
   * Finds remaining keys that are probably misspelled: similar to a key that the header lacks, with
   * a value of that key's kind. All other unknown keys are the project's own.
   *
   * @param keys the places of the keys
   */
  List<Problem> findMistypedKeys(Map<String, Place> keys) {
    List<Problem> problems = new ArrayList<>();
    remaining()
        .forEach(
            (key, value) ->
                similarKnownKey(key, value)
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

  private Optional<String> similarKnownKey(String key, Value value) {
    Set<String> candidates = new TreeSet<>();
    if (!value.isBlank() && (value instanceof Value.Text || value instanceof Value.Items)) {
      candidates.addAll(LIST_KEYS);
    }
    if (!value.isBlank() && value instanceof Value.Text) {
      candidates.addAll(TEXT_KEYS);
    }
    candidates.removeIf(this::has);
    return DidYouMean.of(key, candidates);
  }
}
