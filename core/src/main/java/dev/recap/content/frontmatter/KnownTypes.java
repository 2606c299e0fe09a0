package dev.recap.content.frontmatter;

import dev.recap.config.ReadSettings;
import dev.recap.model.SourcePath;
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
 * @param names all types
 * @param layoutsAreTypes whether a mistyped layout is an error, as a mistyped type is
 */
public record KnownTypes(ReadSettings settings, Set<String> names, boolean layoutsAreTypes) {

  public static final String POST = "post";

  private static final String TALKS =
      "set render.talks=true, render.speakers=true and render.events=true in jbake.properties, or"
          + " let recap new --enable do it";

  public KnownTypes(ReadSettings settings, Set<String> names, boolean layoutsAreTypes) {
    Set<String> all = new LinkedHashSet<>(Set.of(POST, "page"));
    all.addAll(names);
    all.add(settings.defaultType());
    all.addAll(settings.folderTypes().values());
    all.remove("");
    this.settings = settings;
    this.names = Set.copyOf(all);
    this.layoutsAreTypes = layoutsAreTypes;
  }

  /** Returns the type of a document that names none. */
  String standard(SourcePath file) {
    String type = settings.defaultType(file);
    return type.isEmpty() ? POST : type;
  }

  boolean contains(String type) {
    return names.contains(type);
  }

  /** Returns a problem for a layout that is nearly a type; other layouts may be anything. */
  Optional<Problem> mistyped(HeaderFields.TextField layout) {
    return DidYouMean.of(layout.text(), names)
        .map(
            near ->
                new Problem(
                    layoutsAreTypes ? Severity.ERROR : Severity.WARNING,
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
            .or(() -> Optional.of(TALKS).filter(talks -> ConferenceRecordReader.isType(type)))
            .orElseGet(
                () ->
                    "write one of %s, or give it a template: template.%s.file in jbake.properties"
                        .formatted(String.join(", ", new TreeSet<>(names)), type));
    return Optional.of(
        Problem.error("unknown-type", place, "unknown type \"%s\"".formatted(type), hint));
  }
}
