package dev.recap.config;

import dev.recap.model.OutputPath;
import dev.recap.model.PermalinkPattern;
import dev.recap.model.PermalinkToken;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code permalink.TYPE} and {@code permalink.GROUPING}. */
final class Permalinks {

  private Permalinks() {}

  /** The patterns that pages can have; of others it is told why they can't. */
  static Map<String, PermalinkPattern> read(Values values) {
    Set<String> types = DocumentTypes.templates(values).keySet();
    Map<String, PermalinkPattern> patterns = new HashMap<>();
    values
        .members(Keys.PERMALINK)
        .forEach(
            (member, key) ->
                values
                    .wordIfAny(key)
                    .map(PermalinkPattern::new)
                    .ifPresent(
                        pattern -> {
                          Optional<Problem> mistake =
                              problem(
                                  pattern, key.name(), tokens(member, types), values.placeOf(key));
                          mistake.ifPresentOrElse(
                              values::report, () -> patterns.put(member, pattern));
                        }));
    return patterns;
  }

  /** A project may have documents of a type {@code author}, where authors have no pages. */
  private static List<PermalinkToken> tokens(String member, Set<String> types) {
    boolean taxonomy =
        !types.contains(member)
            && TaxonomyKeys.ALL.stream().anyMatch(keys -> keys.name().equals(member));
    return taxonomy ? PermalinkToken.ofTerms(member) : PermalinkToken.OF_DOCUMENTS;
  }

  private static Optional<Problem> problem(
      PermalinkPattern pattern, String key, List<PermalinkToken> tokens, Place place) {
    return pattern.problem(key, tokens, place).or(() -> outside(pattern, key, place));
  }

  /** Every page's value is a folder or a file's name at least. */
  private static Optional<Problem> outside(PermalinkPattern pattern, String key, Place place) {
    String path = pattern.fill(token -> "x");
    return OutputPath.parse(path).isPresent()
        ? Optional.empty()
        : Optional.of(
            Problem.error(
                "permalink-outside",
                place,
                "%s=%s %s".formatted(key, pattern.text(), OutputPath.refusal(path)),
                "write a path from the site's root, such as /:year/:slug/"));
  }
}
