package dev.recap.scaffold;

import dev.recap.model.Slug;
import dev.recap.problem.DidYouMean;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The tags or the series of a project.
 *
 * @param what one of them is called
 */
public record NameSuggestions(String what, Collection<String> names) {

  /** What to say of one that is new and looks like a slip. */
  public Optional<Problem> suggestionFor(String term, Place place) {
    if (names.contains(term)) {
      return Optional.empty();
    }
    List<String> alike =
        names.stream().filter(other -> numbers(other).equals(numbers(term))).toList();
    return alike.stream()
        .filter(other -> Slug.of(other).equals(Slug.of(term)))
        .findFirst()
        .or(() -> DidYouMean.of(term, alike))
        .map(
            near ->
                Problem.warning(
                    "duplicate-tag",
                    place,
                    "the %s \"%s\" is new".formatted(what, term),
                    "did you mean \"%s\"?".formatted(near)));
  }

  /** python2 is no slip of python3. */
  private static String numbers(String term) {
    return term.replaceAll("\\D+", " ").strip();
  }
}
