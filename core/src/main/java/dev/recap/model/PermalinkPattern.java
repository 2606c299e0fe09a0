package dev.recap.model;

import dev.recap.problem.DidYouMean;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of pages of one kind: a path with tokens, such as {@code /:year/:month/:slug/}.
 * Patterns are equal if their texts are.
 */
public final class PermalinkPattern {

  private static final Pattern TOKEN = Pattern.compile(":([A-Za-z_]+)");

  private static final Pattern ORIGIN = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/]*");

  private final String text;
  // Parsed once: the pattern is filled in for each page.
  private final List<Step> steps = new ArrayList<>();
  private final Optional<PermalinkToken> dated;

  /** A word that may be a token, and the text before it; the last step has no word. */
  private record Step(String before, String word, Optional<PermalinkToken> token) {}

  public PermalinkPattern(String text) {
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.find()) {
      String word = matcher.group(1);
      steps.add(new Step(text.substring(end, matcher.start()), word, PermalinkToken.of(word)));
      end = matcher.end();
    }
    steps.add(new Step(text.substring(end), "", Optional.empty()));
    this.dated =
        steps.stream()
            .flatMap(step -> step.token().stream())
            .filter(PermalinkToken::needsDate)
            .findFirst();
  }

  public String text() {
    return text;
  }

  /**
   * Returns the problem of an invalid pattern.
   *
   * @param key the key of the settings or the header that has the pattern
   * @param known the tokens that it may have
   */
  public Optional<Problem> problem(String key, Collection<PermalinkToken> known, Place place) {
    Matcher origin = ORIGIN.matcher(text);
    if (origin.lookingAt()) {
      String path = text.substring(origin.end());
      return Optional.of(
          bad(
              "%s=%s begins with \"%s\", but every page is one of this site"
                  .formatted(key, text, origin.group()),
              "write " + (path.isEmpty() ? "/" : path),
              place));
    }
    List<String> words = known.stream().map(PermalinkToken::word).toList();
    return words().stream()
        .filter(word -> !words.contains(word))
        .findFirst()
        .map(
            word ->
                bad(
                    "%s=%s has an unknown token \":%s\"".formatted(key, text, word),
                    DidYouMean.of(word, words)
                        .map(meant -> "did you mean \":" + meant + "\"?")
                        .orElse("tokens are :" + String.join(" :", words)),
                    place));
  }

  private static Problem bad(String message, String hint, Place place) {
    return Problem.error("bad-permalink", place, message, hint);
  }

  /** Returns the first of its tokens that needs a date. */
  public Optional<PermalinkToken> dated() {
    return dated;
  }

  private List<String> words() {
    return steps.stream().map(Step::word).filter(word -> !word.isEmpty()).toList();
  }

  /** Returns the path, with each token replaced by a value. */
  public String fill(Function<PermalinkToken, String> values) {
    StringBuilder filled = new StringBuilder();
    for (Step step : steps) {
      filled.append(step.before());
      if (step.token().isPresent()) {
        filled.append(values.apply(step.token().get()));
      } else if (!step.word().isEmpty()) {
        filled.append(':').append(step.word());
      }
    }
    return filled.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PermalinkPattern pattern && pattern.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
