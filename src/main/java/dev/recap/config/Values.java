package dev.recap.config;

import dev.recap.model.DidYouMean;
import dev.recap.model.Place;
import dev.recap.model.Problem;
import dev.recap.model.Problems;
import java.util.Collection;
import java.util.LinkedHashMap;
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

  private final Map<String, Property> project;
  private final PropertiesFile defaults;
  private final Problems problems;

  /**
   * @param files of the project; the first that has a key wins
   */
  Values(List<PropertiesFile> files, PropertiesFile defaults, Problems problems) {
    Map<String, Property> merged = new LinkedHashMap<>();
    for (PropertiesFile file : files) {
      file.properties().forEach(merged::putIfAbsent);
    }
    this.project = merged;
    this.defaults = defaults;
    this.problems = problems;
  }

  /** The keys that the project sets, in its order. */
  Collection<Property> project() {
    return project.values();
  }

  /** Every key, the project's first. */
  Map<String, Object> raw() {
    Map<String, Object> raw = new LinkedHashMap<>();
    project.forEach((key, property) -> raw.put(key, property.raw()));
    defaults.properties().forEach((key, property) -> raw.putIfAbsent(key, property.raw()));
    return raw;
  }

  /** The keys of a family that the project sets, by the part that differs. */
  Map<String, Key> members(KeyFamily family) {
    Map<String, Key> members = new LinkedHashMap<>();
    for (String name : project.keySet()) {
      String member = family.member(name);
      if (!member.isEmpty()) {
        members.put(member, family.of(member));
      }
    }
    return members;
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
      problems.add(bad(key, "", List.of(), "write a name" + example));
    }
    return name.filter(value -> !value.isEmpty());
  }

  /** The value with its commas. */
  String text(Key key) {
    return find(key)
        .map(
            property -> {
              warnOfLines(key, property);
              return variables(property, name -> find(name).map(Property::whole).orElse(null))
                  .replaceIn(property.whole());
            })
        .orElse(key.fallback());
  }

  List<String> list(Key key) {
    return find(key)
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
    value.ifPresent(wrong -> problems.add(bad(key, wrong, choices.get(), hint)));
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
      problems.add(bad(key, value.get(), choices.get(), hint));
    }
    return parsed;
  }

  private Problem bad(Key key, String value, Collection<String> choices, String hint) {
    String suggestion =
        DidYouMean.of(value, choices)
            .map(choice -> "did you mean \"" + choice + "\"?")
            .orElse(hint);
    return Problem.error(
        "bad-setting",
        placeOf(key),
        value.isEmpty()
            ? key.name() + " is empty"
            : "%s is \"%s\" instead of %s".formatted(key.name(), value, key.kind().words()),
        suggestion);
  }

  void tell(Problem problem) {
    problems.add(problem);
  }

  void warn(Key key, String message, String hint) {
    problems.add(Problem.warning("bad-setting", placeOf(key), message, hint));
  }

  /** Where the project sets a key. */
  Place placeOf(Key key) {
    return find(key).orElseThrow().first().valuePlace();
  }

  private Optional<String> single(Key key) {
    return find(key)
        .map(
            property -> {
              warnOfLines(key, property);
              warnOfComma(key, property);
              return variables(property).first(property.raw());
            });
  }

  // JBake, too, goes on with the first of several values, but says nothing.

  private void warnOfLines(Key key, Property property) {
    if (property.assignments().size() > 1) {
      problems.add(
          Problem.warning(
              "bad-setting",
              property.assignments().get(1).keyPlace(),
              key.name() + " is set more than once, and only the first line counts",
              "leave one of the lines out"));
    }
  }

  private void warnOfComma(Key key, Property property) {
    List<String> values = CommaList.split(property.first().value());
    if (values.size() > 1) {
      problems.add(
          Problem.warning(
              "bad-setting",
              property.first().valuePlace(),
              "%s has a comma, so only \"%s\" counts".formatted(key.name(), values.get(0)),
              "write \\, for a comma that belongs to the value"));
    }
  }

  private Variables variables(Property property) {
    return variables(property, name -> find(name).map(Property::raw).orElse(null));
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
                    DidYouMean.of(name, raw().keySet())
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

  private Optional<Property> find(Key key) {
    return find(key.name());
  }

  private Optional<Property> find(String name) {
    @Nullable Property own = project.get(name);
    return own == null ? defaults.find(name) : Optional.of(own);
  }
}
