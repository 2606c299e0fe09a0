package dev.recap.content.frontmatter;

import dev.recap.config.ReadSettings;
import dev.recap.content.data.SourceText;
import dev.recap.content.data.Yaml;
import dev.recap.content.data.YamlValues;
import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.Status;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Severity;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Front matter from a JBake header, with JBake's defaults. */
final class JBakeFrontMatter {

  private static final Pattern JSON_OBJECT = Pattern.compile("\\{\\s*(?:\".*|)\\}");

  private final KnownTypes types;
  private final ReadSettings settings;
  private final JBakeDate dates;
  private final HeaderContext headerContext;

  JBakeFrontMatter(
      KnownTypes types, ReadSettings settings, JBakeDate dates, HeaderContext headerContext) {
    this.types = types;
    this.settings = settings;
    this.dates = dates;
    this.headerContext = headerContext;
  }

  HeaderResult read(SourceText source, JBakeBlock block, Instant lastModified) {
    List<Problem> problems = new ArrayList<>();
    HeaderFields headerFields =
        new HeaderFields(values(source, block.lines(), problems), HeaderFields.Strictness.JBAKE);
    FrontMatter front = front(source, headerFields, Optional.empty(), lastModified);
    problems.addAll(headerFields.problems());
    return new HeaderResult(Optional.of(front), block.bodyStart(), problems);
  }

  /**
   * The front matter of a document that a markup engine read.
   *
   * @param block the header in JBake's form, where there is one
   * @param found by the engine
   */
  HeaderResult build(
      SourceText source,
      Optional<JBakeBlock> block,
      Map<String, @Nullable Object> found,
      Instant lastModified) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Value> written =
        block.map(lines -> values(source, lines.lines(), problems)).orElseGet(Map::of);
    Map<String, Value> values = new EngineValues(source).merge(written, found);
    EngineDate date =
        EngineDate.of(
            found.get("date"), written.get("date"), values, lastModified, settings.dateFormat());
    date.text().ifPresent(text -> values.put("date", text));
    HeaderFields headerFields = new HeaderFields(values, HeaderFields.Strictness.JBAKE);
    FrontMatter front = front(source, headerFields, date.made(), lastModified);
    problems.addAll(headerFields.problems());
    return new HeaderResult(
        Optional.of(front), block.map(JBakeBlock::bodyStart).orElse(0), problems);
  }

  private FrontMatter front(
      SourceText source, HeaderFields headerFields, Optional<Instant> made, Instant lastModified) {
    String type = wordOr(settings.defaultType(), "type", source, headerFields);
    Status status = new Status(wordOr(settings.defaultStatus(), "status", source, headerFields));
    Value written = headerFields.remaining().get("date");
    boolean dated = made.isPresent() || (written != null && !written.isBlank());
    Optional<OffsetDateTime> date = date(headerFields, "date").or(() -> made.map(dates::atZone));
    if (!dated && !status.isDraft()) {
      headerFields.add(dateFromFile(source));
    }
    BasicFields basicFields =
        new BasicFields(
            HeaderStyle.JBAKE,
            type,
            status,
            headerFields.text("title").map(HeaderFields.Found::text).orElse(""),
            dated ? date : Optional.of(dates.atZone(lastModified)),
            date(headerFields, "updated", "lastmod", "last_modified_at", "modified"),
            date(headerFields, "expires", "expiryDate"));
    return basicFields.with(headerFields, headerContext);
  }

  private Problem dateFromFile(SourceText source) {
    return Problem.warning(
        "date-from-file",
        Place.ofLine(source.file().value(), 1),
        "the header has no date, so that of the file's last change is taken, which is another one"
            + " in every clone",
        "add a line date=, in the form " + settings.dateFormat());
  }

  /** JBake leaves a document of an unknown type out of the site with a warning. */
  private String wordOr(String standard, String key, SourceText source, HeaderFields headerFields) {
    Optional<HeaderFields.Found> found = headerFields.text(key);
    if (found.isPresent() && key.equals("type")) {
      types
          .check(found.get().text(), found.get().value().place())
          .map(problem -> problem.withSeverity(Severity.WARNING))
          .ifPresent(headerFields::add);
    }
    String word = found.map(HeaderFields.Found::text).orElse(standard);
    if (word.isEmpty()) {
      headerFields.error(
          "missing-" + key,
          headerFields.places().getOrDefault(key, Place.ofLine(source.file().value(), 1)),
          "the header has no " + key,
          "write %s=%s, or set default.%s in jbake.properties"
              .formatted(key, key.equals("type") ? KnownTypes.POST : "published", key));
    }
    return word;
  }

  private Optional<OffsetDateTime> date(HeaderFields headerFields, String... names) {
    return headerFields.date(dates::parse, text -> dates.hint(), names);
  }

  /** Of two equal keys the last counts, as in JBake. */
  private static Map<String, Value> values(
      SourceText source, List<Line> lines, List<Problem> problems) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Line line : lines) {
      String words = line.textIn(source.text());
      int equals = words.indexOf('=');
      String key = canonical(words.substring(0, equals).trim());
      int start = line.start() + equals + 1;
      Value value = value(source, start, line.end(), problems);
      Value earlier = values.put(key, value);
      if (earlier != null) {
        problems.add(
            Problem.warning(
                "duplicate-key",
                source.placeAt(line.start()),
                "the key \"%s\" is there twice, first in line %s"
                    .formatted(key, earlier.place().line()),
                "delete one of the two; the last one counts"));
      }
    }
    return values;
  }

  /** JBake ignores the case of these two keys, and of {@code cached}. */
  private static String canonical(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return lower.equals("date") || lower.equals("tags") || lower.equals("cached") ? lower : key;
  }

  private static Value value(SourceText source, int start, int end, List<Problem> problems) {
    String written = source.text().substring(start, end);
    String text = written.trim();
    int at = start + Math.max(0, written.indexOf(text));
    Place place = source.placeAt(at);
    if (!JSON_OBJECT.matcher(text).matches()) {
      return new Value.Text(place, text, text);
    }
    Yaml json = Yaml.parse(source, at, at + text.length());
    if (json.root().orElse(null) instanceof MappingNode map && json.problems().isEmpty()) {
      return new Value.Group(place, Value.entries(map, json.places()), YamlValues.of(map));
    }
    problems.add(
        Problem.warning(
            "bad-json",
            json.problems().stream().findFirst().map(Problem::place).orElse(place),
            "the value in braces is not JSON, so it stays a text",
            "write it as {\"key\": \"value\"}"));
    return new Value.Text(place, text, text);
  }
}
