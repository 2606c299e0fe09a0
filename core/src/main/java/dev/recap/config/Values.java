package dev.recap.config;

import dev.recap.config.properties.Property;
import dev.recap.config.properties.Variables;
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
 * The values of keys, typed. A value that cannot be is told as a problem, and the key's fallback
 * taken.
 */
final class Values {

  private final ProjectKeys keys;
  private final Problems problems;

  Values(ProjectKeys keys, Problems problems) {
    this.keys = keys;
    this.problems = problems;
  }

  /** The keys of a family that the project sets, by the part that differs. */
  Map<String, Key> members(KeyFamily family) {
    return keys.members(family);
  }

  boolean flag(Key key) {
    return read(key, Values::parseFlag, "write true or false");
  }

  /** As Commons Lang's {@code BooleanUtils.toBooleanObject}. */
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

  private static Optional<Integer> parseNumber(String value, int least) {
    try {
      return Optional.of(Integer.parseInt(value)).filter(number -> number >= least);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The value as JBake's {@code getString} has it: of several the first. */
  String word(Key key) {
    return single(key).orElse(key.fallback());
  }

  /** As {@link #word}, or nothing where it is empty or not set. */
  Optional<String> wordIfAny(Key key) {
    return single(key).filter(value -> !value.isEmpty());
  }

  /** A name that must not be empty. */
  String name(Key key) {
    return nameIfAny(key).orElse(key.fallback());
  }

  /** As {@link #name}, for a key that has no fallback. */
  Optional<String> nameIfAny(Key key) {
    Optional<String> name = single(key);
    if (name.filter(String::isEmpty).isPresent()) {
      String example = key.fallback().isEmpty() ? "" : " such as " + key.fallback();
      problems.add(SettingProblems.bad(key, placeOf(key), "", List.of(), "write a name" + example));
    }
    return name.filter(value -> !value.isEmpty());
  }

  /** The value with its commas. */
  String text(Key key) {
    return keys.find(key)
        .map(
            property -> {
              SettingProblems.severalLines(property).ifPresent(problems::add);
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

  <T> T read(Key key, Function<String, Optional<T>> parse, String hint) {
    return read(key, parse, List::of, hint);
  }

  /**
   * @param choices for a suggestion; only asked where a value is wrong
   */
  <T> T read(
      Key key,
      Function<String, Optional<T>> parse,
      Supplier<Collection<String>> choices,
      String hint) {
    Optional<String> value = single(key);
    Optional<T> parsed = value.flatMap(parse);
    if (parsed.isPresent()) {
      return parsed.get();
    }
    value.ifPresent(
        wrong -> problems.add(SettingProblems.bad(key, placeOf(key), wrong, choices.get(), hint)));
    return parse.apply(key.fallback()).orElseThrow();
  }

  /** As {@link #read}, for a key that has no fallback: nothing where it is not set, or wrong. */
  <T> Optional<T> readIfAny(
      Key key,
      Function<String, Optional<T>> parse,
      Supplier<Collection<String>> choices,
      String hint) {
    Optional<String> value = wordIfAny(key);
    Optional<T> parsed = value.flatMap(parse);
    if (value.isPresent() && parsed.isEmpty()) {
      problems.add(SettingProblems.bad(key, placeOf(key), value.get(), choices.get(), hint));
    }
    return parsed;
  }

  void report(Problem problem) {
    problems.add(problem);
  }

  void warn(Key key, String message, String hint) {
    problems.add(Problem.warning("bad-setting", placeOf(key), message, hint));
  }

  /** Warns of a key that is on without the one that it goes with. */
  void warnOfAlone(Key key, Key needed) {
    warn(
        key,
        key.name() + " does nothing where " + needed.name() + " is off",
        "write " + needed.name() + "=true");
  }

  /** Where the project sets a key. */
  Place placeOf(Key key) {
    return keys.find(key).orElseThrow().first().valuePlace();
  }

  private Optional<String> single(Key key) {
    return keys.find(key)
        .map(
            property -> {
              SettingProblems.severalLines(property).ifPresent(problems::add);
              SettingProblems.comma(property).ifPresent(problems::add);
              return variables(property).first(property.raw());
            });
  }

  private Variables variables(Property property) {
    return variables(property, name -> keys.find(name).map(Property::raw).orElse(null));
  }

  private Variables variables(Property property, Function<String, @Nullable Object> lookup) {
    Place place = property.first().valuePlace();
    return new Variables(
        lookup,
        name -> problems.add(SettingProblems.unknownVariable(name, keys.raw().keySet(), place)),
        name -> problems.add(SettingProblems.endlessVariable(name, place)));
  }
}
