package dev.recap.config;

import dev.recap.config.properties.CommaList;
import dev.recap.config.properties.Property;
import dev.recap.problem.DidYouMean;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What can be wrong with the value of any key. */
final class SettingProblems {

  private SettingProblems() {}

  static Problem bad(Key key, Place place, String value, Collection<String> choices, String hint) {
    String suggestion =
        DidYouMean.of(value, choices)
            .map(choice -> "did you mean \"" + choice + "\"?")
            .orElse(hint);
    return Problem.error(
        "bad-setting",
        place,
        value.isEmpty()
            ? key.name() + " is empty"
            : "%s is \"%s\" instead of %s".formatted(key.name(), value, key.kind().words()),
        suggestion);
  }

  /** JBake, too, goes on with the first of several lines, but says nothing. */
  static Optional<Problem> severalLines(Property property) {
    return property.assignments().stream()
        .skip(1)
        .findFirst()
        .map(
            second ->
                Problem.warning(
                    "bad-setting",
                    second.keyPlace(),
                    property.key() + " is set more than once, and only the first line counts",
                    "leave one of the lines out"));
  }

  /** As with lines, JBake goes on with the first of several values. */
  static Optional<Problem> comma(Property property) {
    List<String> values = CommaList.split(property.first().value());
    return values.size() == 1
        ? Optional.empty()
        : Optional.of(
            Problem.warning(
                "bad-setting",
                property.first().valuePlace(),
                "%s has a comma, so only \"%s\" counts".formatted(property.key(), values.get(0)),
                "write \\, for a comma that belongs to the value"));
  }

  static Problem unknownVariable(String name, Collection<String> keys, Place place) {
    return Problem.warning(
        "unknown-variable",
        place,
        "${" + name + "} names no key",
        DidYouMean.of(name, keys)
            .map(key -> "did you mean ${" + key + "}?")
            .orElse("set the key, or leave the variable out"));
  }

  static Problem endlessVariable(String name, Place place) {
    return Problem.error(
        "endless-variable",
        place,
        "the value of ${" + name + "} leads back to itself",
        "write the value out");
  }
}
