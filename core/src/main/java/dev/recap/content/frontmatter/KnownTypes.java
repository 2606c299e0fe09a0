package dev.recap.content.frontmatter;

import dev.recap.problem.DidYouMean;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The document types of a project.
 *
 * @param standard the type of a document that names none
 */
public record KnownTypes(String standard, Set<String> names) {

  static final String POST = "post";

  public KnownTypes(String standard, Set<String> names) {
    Set<String> all = new LinkedHashSet<>(Set.of(POST, "page"));
    all.addAll(names);
    if (!standard.isEmpty()) {
      all.add(standard);
    }
    this.standard = standard.isEmpty() ? POST : standard;
    this.names = Set.copyOf(all);
  }

  boolean contains(String type) {
    return names.contains(type);
  }

  /** A layout may be anything, but what is nearly a type is probably meant as one. */
  Optional<Problem> mistyped(HeaderFields.Found layout) {
    return DidYouMean.of(layout.text(), names)
        .map(
            near ->
                Problem.warning(
                    "unknown-type",
                    layout.value().place(),
                    "unknown layout \"%s\"".formatted(layout.text()),
                    "did you mean \"%s\"?".formatted(near)));
  }

  /** What to say of a type that the project doesn't have. */
  public Optional<Problem> check(String type, Place place) {
    if (contains(type)) {
      return Optional.empty();
    }
    String hint =
        DidYouMean.of(type, names)
            .map("did you mean \"%s\"?"::formatted)
            .orElseGet(
                () ->
                    "write one of %s, or give it a template: template.%s.file in jbake.properties"
                        .formatted(String.join(", ", new TreeSet<>(names)), type));
    return Optional.of(
        Problem.error("unknown-type", place, "unknown type \"%s\"".formatted(type), hint));
  }
}
