package dev.recap.content.frontmatter;

import dev.recap.problem.DidYouMean;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Severity;
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

  public static final String POST = "post";

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

  /** Returns a warning for a layout that is nearly a type; other layouts may be anything. */
  Optional<Problem> mistyped(HeaderFields.TextField layout) {
    return DidYouMean.of(layout.text(), names)
        .map(
            near ->
                Problem.warning(
                    "unknown-type",
                    layout.value().place(),
                    "unknown layout \"%s\"".formatted(layout.text()),
                    "did you mean \"%s\"?".formatted(near)));
  }

  /** Returns a warning if the project does not have the type: JBake skips such a document. */
  public Optional<Problem> warnIfUnknown(HeaderFields.TextField type) {
    return check(type.text(), type.value().place())
        .map(problem -> problem.withSeverity(Severity.WARNING));
  }

  /** Returns an error if the project does not have the type. */
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
