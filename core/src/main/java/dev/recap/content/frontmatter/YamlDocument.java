package dev.recap.content.frontmatter;

import dev.recap.content.data.SourceText;
import dev.recap.content.data.Yaml;
import dev.recap.content.data.Yaml11;
import dev.recap.content.data.YamlValues;
import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.Status;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A YAML file among the content. jbake: its keys are those of a header, with YAML's own values; it
 * has no body and knows no defaults, and without a type it is no document.
 */
record YamlDocument(KnownTypes types, HeaderContext common) {

  HeaderResult read(SourceText source) {
    Yaml yaml = Yaml.parse(source);
    if (!(yaml.root().orElse(null) instanceof MappingNode map)) {
      return yaml.problems().isEmpty()
          ? noDocument(source, "it holds no keys and values")
          : new HeaderResult(Optional.empty(), 0, yaml.problems());
    }
    Yaml11 scalars = new Yaml11(common.zone());
    HeaderFields headerFields =
        new HeaderFields(
            Value.entries(
                map, yaml.places(), node -> YamlValues.of(node, scalar -> value(scalar, scalars))),
            HeaderFields.Strictness.JBAKE);
    Optional<HeaderFields.Found> type = headerFields.text("type");
    if (type.isEmpty()) {
      return noDocument(source, "it has no type");
    }
    types
        .check(type.get().text(), type.get().value().place())
        .map(problem -> problem.withSeverity(Severity.WARNING))
        .ifPresent(headerFields::add);
    FrontMatter front = front(type.get().text(), headerFields);
    List<Problem> problems = new ArrayList<>(yaml.problems());
    problems.addAll(headerFields.problems());
    return new HeaderResult(Optional.of(front), 0, problems);
  }

  /** As a template's value: a date is a date. */
  private static @Nullable Object value(ScalarNode scalar, Yaml11 scalars) {
    Object value = scalars.value(scalar);
    return value instanceof Instant instant ? Date.from(instant) : value;
  }

  private FrontMatter front(String type, HeaderFields headerFields) {
    return new BasicFields(
            HeaderStyle.JBAKE,
            type,
            new Status(headerFields.text("status").map(HeaderFields.Found::text).orElse("")),
            headerFields.text("title").map(HeaderFields.Found::text).orElse(""),
            headerFields.date(text -> DateText.parse(text, common.zone()), DateText::hint, "date"),
            Optional.empty(),
            Optional.empty())
        .with(headerFields, common);
  }

  private static HeaderResult noDocument(SourceText source, String reason) {
    Problem problem =
        Problem.warning(
            "unsupported-content",
            Place.ofFile(source.file().value()),
            "this is left out of the site, for " + reason,
            "give it a type and a status, or move it to the data folder");
    return new HeaderResult(Optional.empty(), 0, List.of(problem));
  }
}
