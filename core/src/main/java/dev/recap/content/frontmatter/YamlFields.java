package dev.recap.content.frontmatter;

import dev.recap.problem.DidYouMean;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fields of a YAML header: a value of the wrong kind is an error, and a key that was read under
 * any of its names does not reach {@code extra}.
 */
final class YamlFields extends HeaderFields {

  private static final Set<String> LIST_KEYS = Set.of("tags", "categories", "authors", "aliases");
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

  /** Keys that are short or an alias, so that a similar word may be a key of the project. */
  private static final Set<String> OTHER_KEYS =
      Set.of(
          "tag",
          "category",
          "author",
          "published",
          "lastmod",
          "last_modified_at",
          "modified",
          "expiryDate",
          "excerpt",
          "summary",
          "cover",
          "thumbnail",
          "image_alt",
          "chapters",
          "slug",
          "series",
          "part",
          "id",
          "guid");

  /** Two words for a key of a talk, such as {@code video_url} and {@code start_time}. */
  private static final Pattern TWO_WORDS =
      Pattern.compile(
          "(?i)(video|slide|website|homepage)s?[_-]?(?:url|link)s?"
              + "|(speaker|event|room|track)s?[_-]?names?"
              + "|(start|end)s?[_-]?(?:time|date|at)");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** The meaning of spaces in a text of tags or categories without a comma. */
  enum Spaces {
    /** The spaces are part of the tag. */
    KEPT,
    /** The spaces separate tags, as in Jekyll. */
    SEPARATE,
    /** The spaces are part of the tag, which is reported. */
    REPORTED
  }

  private final Spaces spaces;

  YamlFields(Map<String, Value> entries) {
    this(entries, Spaces.KEPT);
  }

  YamlFields(Map<String, Value> entries, Spaces spaces) {
    super(entries);
    this.spaces = spaces;
  }

  @Override
  protected Pattern separator(String name, Value.Text text) {
    String words = text.text().strip();
    boolean ambiguous =
        (name.equals("tags") || name.equals("categories"))
            && words.indexOf(',') < 0
            && SPACES.matcher(words).find();
    if (ambiguous && spaces == Spaces.REPORTED) {
      add(
          Problem.warning(
              "unsplit-list",
              text.place(),
              "\"%s\" is one %s, since the text has no commas"
                  .formatted(words, name.equals("tags") ? "tag" : "category"),
              "write %1$s: [%2$s] if it is one, or %1$s: [%3$s]"
                  .formatted(name, words, SPACES.matcher(words).replaceAll(", "))));
    }
    return ambiguous && spaces == Spaces.SEPARATE ? SPACES : super.separator(name, text);
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
   * @param ofType the additional keys of a talk, a speaker or an event
   */
  List<Problem> findMistypedKeys(Map<String, Place> keys, Set<String> ofType) {
    List<Problem> problems = new ArrayList<>();
    remaining()
        .forEach(
            (key, value) ->
                similarKnownKey(key, value, ofType)
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

  private Optional<String> similarKnownKey(String key, Value value, Set<String> ofType) {
    Optional<String> inCapitals =
        Stream.of(LIST_KEYS, TEXT_KEYS, OTHER_KEYS, ofType)
            .flatMap(Set::stream)
            .filter(known -> known.equalsIgnoreCase(key) && !known.equals(key) && !has(known))
            .findFirst();
    if (inCapitals.isPresent()) {
      return inCapitals;
    }
    Set<String> candidates = new TreeSet<>();
    if (!value.isBlank()) {
      candidates.addAll(ofType);
    }
    if (!value.isBlank() && (value instanceof Value.Text || value instanceof Value.Items)) {
      candidates.addAll(LIST_KEYS);
    }
    if (!value.isBlank() && value instanceof Value.Text) {
      candidates.addAll(TEXT_KEYS);
    }
    candidates.removeIf(this::has);
    return DidYouMean.of(key, candidates).or(() -> firstWord(key, candidates));
  }

  private static Optional<String> firstWord(String key, Set<String> candidates) {
    Matcher twoWords = TWO_WORDS.matcher(key);
    return twoWords.matches()
        ? IntStream.rangeClosed(1, twoWords.groupCount())
            .mapToObj(twoWords::group)
            .filter(Objects::nonNull)
            .flatMap(word -> DidYouMean.of(word, candidates).stream())
            .findFirst()
        : Optional.empty();
  }
}
