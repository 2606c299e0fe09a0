package dev.recap.content.frontmatter.jbake;

import dev.recap.content.data.SourceText;
import dev.recap.content.data.Yaml;
import dev.recap.content.data.Yaml11;
import dev.recap.content.data.YamlValues;
import dev.recap.content.frontmatter.CommonKeys;
import dev.recap.content.frontmatter.DateText;
import dev.recap.content.frontmatter.HeaderFields;
import dev.recap.content.frontmatter.HeaderResult;
import dev.recap.content.frontmatter.KnownTypes;
import dev.recap.content.frontmatter.Value;
import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.Status;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads a YAML file among the content. jbake: its keys are those of a header, with YAML 1.1 values;
 * it has no body and no defaults, and without a type it is not a document.
 */
record YamlFileReader(KnownTypes types, CommonKeys common) {

  HeaderResult read(SourceText source) {
    Yaml yaml = Yaml.parse(source);
    if (!(yaml.root().orElse(null) instanceof MappingNode map)) {
      return yaml.problems().isEmpty()
          ? noDocument(source, "it holds no keys and values")
          : HeaderResult.failed(0, yaml.problems());
    }
    Yaml11 scalars = new Yaml11(common.zone());
    HeaderFields fields =
        new JBakeFields(
            Value.entries(
                map, yaml.places(), node -> YamlValues.of(node, scalar -> value(scalar, scalars))));
    Optional<HeaderFields.TextField> type = fields.text("type");
    if (type.isEmpty()) {
      return noDocument(source, "it has no type");
    }
    types.warnIfUnknown(type.get()).ifPresent(fields::add);
    FrontMatter front = front(type.get().text(), fields);
    List<Problem> problems = new ArrayList<>(yaml.problems());
    problems.addAll(fields.problems());
    return new HeaderResult(Optional.of(front), 0, problems);
  }

  /** Returns a scalar as templates get it: a timestamp is a date. */
  private static @Nullable Object value(ScalarNode scalar, Yaml11 scalars) {
    Object value = scalars.value(scalar);
    return value instanceof Instant instant ? Date.from(instant) : value;
  }

  private FrontMatter front(String type, HeaderFields fields) {
    return common.read(
        new CommonKeys.Basics(
            HeaderStyle.JBAKE,
            type,
            new Status(fields.text("status").map(HeaderFields.TextField::text).orElse("")),
            fields.text("title").map(HeaderFields.TextField::text).orElse(""),
            fields.date(text -> DateText.parse(text, common.zone()), DateText::hint, "date"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        fields);
  }

  private static HeaderResult noDocument(SourceText source, String reason) {
    Problem problem =
        Problem.warning(
            "unsupported-content",
            Place.ofFile(source.file().value()),
            "this is left out of the site, for " + reason,
            "give it a type and a status, or move it to the data folder");
    return HeaderResult.failed(0, List.of(problem));
  }
}
