package dev.recap.config;

import dev.recap.config.properties.Property;
import dev.recap.problem.DidYouMean;
import dev.recap.problem.Problem;
import dev.recap.problem.ProblemCodes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds keys that are probably mistyped. Templates see every key, so a key that Recap does not know
 * is a mistake only if it resembles one that it knows.
 */
final class UnknownKeys {

  private final List<String> names = Keys.names();
  private final Set<String> known = new HashSet<>(names);
  private final Set<String> permalinks = new HashSet<>();
  private final Set<String> types;
  private final Set<String> targets = new HashSet<>();

  private UnknownKeys(Collection<Property> properties, Set<String> types) {
    this.types = types;
    properties.stream()
        .map(property -> Keys.PUBLISH.member(property.key()))
        .filter(target -> !target.isEmpty() && PublishSettings.isTarget(target))
        .forEach(targets::add);
    permalinks.addAll(types);
    TaxonomyKeys.ALL.forEach(taxonomy -> permalinks.add(taxonomy.name()));
  }

  static List<Problem> findIn(Collection<Property> properties, Set<String> types) {
    UnknownKeys unknown = new UnknownKeys(properties, types);
    return properties.stream().flatMap(property -> unknown.check(property).stream()).toList();
  }

  private Optional<Problem> check(Property property) {
    String key = property.key();
    if (known.contains(key)) {
      return Optional.empty();
    }
    String permalink = Keys.PERMALINK.member(key);
    if (!permalink.isEmpty()) {
      return undeclared(property, Keys.PERMALINK, permalink, permalinks);
    }
    String extension = Keys.TEMPLATE_EXTENSION.member(key);
    if (!extension.isEmpty()) {
      return undeclared(property, Keys.TEMPLATE_EXTENSION, extension, types);
    }
    if (!Keys.PUBLISH.member(key).isEmpty()) {
      return unknownPublishKey(property);
    }
    String code = Keys.SEVERITY.member(key);
    if (!code.isEmpty()) {
      return unknownCode(property, code);
    }
    if (Keys.FAMILIES.stream().anyMatch(family -> !family.member(key).isEmpty())) {
      return Optional.empty();
    }
    return resembling(key)
        .map(
            meant ->
                warning(
                    property, key + " is no key that Recap knows", "did you mean " + meant + "?"));
  }

  private static Optional<Problem> undeclared(
      Property property, Key.Family family, String type, Set<String> declared) {
    if (declared.contains(type)) {
      return Optional.empty();
    }
    return Optional.of(
        warning(
            property,
            "%s is for \"%s\", a type that no key declares".formatted(property.key(), type),
            DidYouMean.of(type, declared)
                .map(meant -> "did you mean " + family.key(meant).name() + "?")
                .orElse("set " + Keys.TEMPLATE.key(type).name())));
  }

  /** Checks {@code publish.NAME} and {@code publish.NAME.history}: only targets are free names. */
  private Optional<Problem> unknownPublishKey(Property property) {
    String history = Keys.PUBLISH_HISTORY.member(property.key());
    if (!history.isEmpty() && !targets.contains(history)) {
      return Optional.of(
          warning(
              property,
              "%s is for \"%s\", a target that no key declares".formatted(property.key(), history),
              DidYouMean.of(history, targets)
                  .map(meant -> "did you mean " + Keys.PUBLISH_HISTORY.key(meant).name() + "?")
                  .orElse("set " + Keys.PUBLISH.key(history).name())));
    }
    boolean known =
        !history.isEmpty() || PublishSettings.isTarget(Keys.PUBLISH.member(property.key()));
    return known
        ? Optional.empty()
        : Optional.of(
            warning(
                property,
                property.key() + " is no key that Recap knows",
                resembling(property.key())
                    .map(meant -> "did you mean " + meant + "?")
                    .orElse("the only key of a target is publish.NAME.history")));
  }

  private static Optional<Problem> unknownCode(Property property, String code) {
    if (ProblemCodes.ALL.contains(ProblemCodes.current(code))) {
      return Optional.empty();
    }
    return Optional.of(
        warning(
            property,
            "%s is for \"%s\", and no problem has that code".formatted(property.key(), code),
            DidYouMean.of(code, ProblemCodes.ALL)
                .map(meant -> "did you mean " + Keys.SEVERITY.key(meant).name() + "?")
                .orElse("take the code that ends the problem's message, in brackets")));
  }

  private static Problem warning(Property property, String message, String hint) {
    return Problem.warning("unknown-key", property.first().keyPlace(), message, hint);
  }

  /** Returns a known key that differs in one of the parts between the dots, and only slightly. */
  private Optional<String> resembling(String key) {
    List<String> parts = List.of(key.split("\\."));
    for (int i = 0; i < parts.size(); i++) {
      Map<String, String> candidates = new LinkedHashMap<>();
      for (String name : names) {
        List<String> other = List.of(name.split("\\."));
        if (agreeExceptAt(i, parts, other, "")) {
          candidates.put(other.get(i), name);
        }
      }
      for (Key.Family family : Keys.FAMILIES) {
        List<String> other = List.of(family.key().name().split("\\."));
        if (agreeExceptAt(i, parts, other, family.placeholder())) {
          List<String> meant = new ArrayList<>(parts);
          meant.set(i, other.get(i));
          candidates.putIfAbsent(other.get(i), String.join(".", meant));
        }
      }
      Optional<String> part = DidYouMean.of(parts.get(i), candidates.keySet());
      if (part.isPresent()) {
        return part.map(candidates::get);
      }
    }
    String dotted = key.replace('_', '.');
    return names.stream().filter(name -> name.replace('_', '.').equals(dotted)).findFirst();
  }

  private static boolean agreeExceptAt(
      int index, List<String> parts, List<String> other, String placeholder) {
    if (parts.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      boolean agree =
          parts.get(i).equalsIgnoreCase(other.get(i)) || other.get(i).equals(placeholder);
      if (i == index ? other.get(i).equals(placeholder) : !agree) {
        return false;
      }
    }
    return true;
  }
}
