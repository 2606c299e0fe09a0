package dev.recap.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where pages of one kind lie: a path with tokens, such as {@code /:year/:month/:slug/}. */
public record AddressPattern(String text) {

  private static final Pattern TOKEN = Pattern.compile(":([A-Za-z_]+)");

  private static final Pattern ORIGIN = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/]*");

  /**
   * Why the pattern fits no page.
   *
   * @param key what sets it
   * @param known the tokens that it may have
   */
  public Optional<Problem> mistake(String key, Collection<AddressToken> known, Place place) {
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
    List<String> words = known.stream().map(AddressToken::word).toList();
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

  /** Its tokens, in their order. */
  public List<AddressToken> tokens() {
    return words().stream().flatMap(word -> AddressToken.of(word).stream()).toList();
  }

  private List<String> words() {
    return TOKEN.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** The path, with a value in the place of each token. */
  public String fill(Function<AddressToken, String> values) {
    return TOKEN
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    AddressToken.of(found.group(1)).map(values).orElse(found.group())));
  }
}
