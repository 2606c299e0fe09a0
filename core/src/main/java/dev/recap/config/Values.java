package dev.recap.config;

import dev.recap.config.properties.Property;
import dev.recap.config.properties.Variables;
import dev.recap.problem.DidYouMean;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The typed values of keys. An invalid value is reported as a problem, and the key's fallback used
 * instead.
 */
final class Values {

  private final ProjectKeys keys;
  private final Problems problems;

  Values(ProjectKeys keys, Problems problems) {
    this.keys = keys;
    this.problems = problems;
  }

  /** The keys of a family that the project sets, by the part that differs. */
  Map<String, Key> members(Key.Family family) {
    return keys.members(family);
  }

  /** Returns true if the project sets a key. */
  boolean isSet(Key key) {
    return keys.isSet(key);
  }

  boolean flag(Key key) {
    return read(key, Values::parseFlag, "write true or false");
  }

  /** Parses like Commons Lang's {@code BooleanUtils.toBooleanObject}. */
  private static Optional<Boolean> parseFlag(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "t", "y", "1" -> Optional.of(true);
      case "false", "no", "off", "f", "n", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  int number(Key key, int least) {
    return read(key, value -> parseNumber(value, least), "write a number, " + least + " or more");
  }

  static Optional<Integer> parseNumber(String value, int least) {
    try {
      return Optional.of(Integer.parseInt(value)).filter(number -> number >= least);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns the first of several values, like JBake's {@code getString}. */
  String word(Key key) {
    return single(key).orElse(key.fallback());
  }

  /** Returns the first value; nothing if it is empty or not set. */
  Optional<String> wordIfAny(Key key) {
    return single(key).filter(value -> !value.isEmpty());
  }

  /** Returns a name; an empty one is a problem. */
  String name(Key key) {
    return nameIfAny(key).orElse(key.fallback());
  }

  /** Returns a name, of a key that has no fallback; an empty one is a problem. */
  Optional<String> nameIfAny(Key key) {
    Optional<String> name = single(key);
    if (name.filter(String::isEmpty).isPresent()) {
      String example = key.fallback().isEmpty() ? "" : " such as " + key.fallback();
      problems.add(invalid(key, "", List.of(), "write a name" + example));
    }
    return name.filter(value -> !value.isEmpty());
  }

  /** Returns the value with its commas. */
  String text(Key key) {
    return keys.find(key)
        .map(
            property -> {
              checkLines(property);
              return variables(property, name -> keys.find(name).map(Property::whole).orElse(null))
                  .replaceIn(property.whole());
            })
        .orElse(key.fallback());
  }

  List<String> list(Key key) {
    return keys
        .find(key)
        .map(property -> variables(property).all(property.raw()))
        .orElse(List.of())
        .stream()
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** Returns the values of a list, or the key's fallback if the project does not set the key. */
  List<String> listOrFallback(Key key) {
    return keys.find(key).isPresent() ? list(key) : Property.split(key.fallback());
  }

  <T> T read(Key key, Function<String, Optional<T>> parse, String hint) {
    return read(key, parse, List::of, hint);
  }

  /**
   * Returns a parsed value.
   *
   * @param choices for a suggestion; only called for an invalid value
   */
  <T> T read(
      Key key,
      Function<String, Optional<T>> parse,
      Supplier<Collection<String>> choices,
      String hint) {
    return parse(key, single(key), parse, choices, hint)
        .orElseGet(() -> parse.apply(key.fallback()).orElseThrow());
  }

  /** Returns a parsed value, of a key that has no fallback; nothing if it is invalid. */
  <T> Optional<T> readIfAny(
      Key key,
      Function<String, Optional<T>> parse,
      Supplier<Collection<String>> choices,
      String hint) {
    return parse(key, wordIfAny(key), parse, choices, hint);
  }

  /** Returns a parsed value with its commas, of a key that has no fallback. */
  <T> Optional<T> readTextIfAny(Key key, Function<String, Optional<T>> parse, String hint) {
    return parse(key, Optional.of(text(key)), parse, List::of, hint);
  }

  private <T> Optional<T> parse(
      Key key,
      Optional<String> value,
      Function<String, Optional<T>> parse,
      Supplier<Collection<String>> choices,
      String hint) {
    Optional<T> parsed = value.flatMap(parse);
    if (value.isPresent() && parsed.isEmpty()) {
      problems.add(invalid(key, value.get(), choices.get(), hint));
    }
    return parsed;
  }

  private Problem invalid(Key key, String value, Collection<String> choices, String hint) {
    return Problem.error(
        "bad-setting",
        placeOf(key),
        value.isEmpty()
            ? key.name() + " is empty"
            : "%s is \"%s\" instead of %s".formatted(key.name(), value, key.kind().words()),
        DidYouMean.of(value, choices)
            .map(choice -> "did you mean \"" + choice + "\"?")
            .orElse(hint));
  }

  void report(Problem problem) {
    problems.add(problem);
  }

  void warn(Key key, String message, String hint) {
    problems.add(Problem.warning("bad-setting", placeOf(key), message, hint));
  }

  /** Warns of a key that is on without another one that it needs. */
  void warnOfAlone(Key key, Key needed) {
    warn(
        key,
        key.name() + " does nothing where " + needed.name() + " is off",
        "write " + needed.name() + "=true");
  }

  /** Returns the place where the project sets a key. */
  Place placeOf(Key key) {
    return keys.find(key).orElseThrow().first().valuePlace();
  }

  private Optional<String> single(Key key) {
    return keys.find(key)
        .map(
            property -> {
              checkLines(property);
              checkCommas(property);
              return variables(property).first(property.raw());
            });
  }

  /** Warns of several lines: like JBake, Recap uses the first. */
  private void checkLines(Property property) {
    if (property.assignments().size() > 1) {
      problems.add(
          Problem.warning(
              "bad-setting",
              property.assignments().get(1).keyPlace(),
              property.key() + " is set more than once, and only the first line counts",
              "leave one of the lines out"));
    }
  }

  /** Warns of several values: like JBake, Recap uses the first. */
  private void checkCommas(Property property) {
    List<String> values = Property.split(property.first().value());
    if (values.size() > 1) {
      problems.add(
          Problem.warning(
              "bad-setting",
              property.first().valuePlace(),
              "%s has a comma, so only \"%s\" counts".formatted(property.key(), values.get(0)),
              "write \\, for a comma that belongs to the value"));
    }
  }

  private Variables variables(Property property) {
    return variables(property, name -> keys.find(name).map(Property::raw).orElse(null));
  }

  private Variables variables(Property property, Function<String, @Nullable Object> lookup) {
    Place place = property.first().valuePlace();
    return new Variables(
        lookup,
        name ->
            problems.add(
                Problem.warning(
                    "unknown-variable",
                    place,
                    "${" + name + "} names no key",
                    DidYouMean.of(name, keys.raw().keySet())
                        .map(key -> "did you mean ${" + key + "}?")
                        .orElse("set the key, or leave the variable out"))),
        name ->
            problems.add(
                Problem.error(
                    "endless-variable",
                    place,
                    "the value of ${" + name + "} leads back to itself",
                    "write the value out")));
  }
}
