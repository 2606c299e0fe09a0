package dev.recap.scaffold;

import dev.recap.model.Slug;
import dev.recap.problem.DidYouMean;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Suggestions for names that may be misspelt.
 *
 * @param kind the kind of name, in the singular: tag or series
 * @param names that the project uses
 */
public record NameSuggestions(String kind, Collection<String> names) {

  /** Returns a warning for a new name that resembles a used one. */
  public Optional<Problem> suggestionFor(String name, Place place) {
    if (names.contains(name)) {
      return Optional.empty();
    }
    List<String> alike =
        names.stream().filter(used -> numbers(used).equals(numbers(name))).toList();
    return alike.stream()
        .filter(used -> Slug.of(used).equals(Slug.of(name)))
        .findFirst()
        .or(() -> DidYouMean.of(name, alike))
        .map(
            near ->
                Problem.warning(
                    "duplicate-tag",
                    place,
                    "the %s \"%s\" is new".formatted(kind, name),
                    "did you mean \"%s\"?".formatted(near)));
  }

  /** Returns the numbers in a name: python2 is not a misspelt python3. */
  private static String numbers(String name) {
    return name.replaceAll("\\D+", " ").strip();
  }
}
