package dev.recap.content.frontmatter.jbake;

import dev.recap.config.ReadSettings;
import dev.recap.content.data.SourceText;
import dev.recap.content.frontmatter.CommonKeys;
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
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JBake's headers, with JBake's defaults. Thread-safe. */
public final class JBakeHeaderReader {

  private final KnownTypes types;
  private final ReadSettings settings;
  private final JBakeDate dates;
  private final CommonKeys common;

  public JBakeHeaderReader(
      KnownTypes types, ReadSettings settings, Locale locale, CommonKeys common) {
    this.types = types;
    this.settings = settings;
    this.dates = new JBakeDate(settings.dateFormat(), common.zone(), locale);
    this.common = common;
  }

  /**
   * Returns empty if the text does not begin with a JBake header.
   *
   * @param lastModified the date of a document whose header has none
   */
  public Optional<HeaderResult> read(SourceText source, Instant lastModified) {
    return JBakeBlock.find(source, settings).map(block -> read(block, lastModified));
  }

  /** Returns the header that JBake gives a file without one: an empty one, if it has defaults. */
  public HeaderResult readBareFile(SourceText source, Instant lastModified) {
    return read(new JBakeBlock(source, List.of(), 0), lastModified);
  }

  /** Reads a YAML file among the content, which is all header. */
  public HeaderResult readYamlFile(SourceText source) {
    return new YamlFileReader(types, common.withoutSanitizing()).read(source);
  }

  /** Explains why a text that begins like a JBake header has none. */
  public Optional<Problem> explainMissed(SourceText source) {
    return JBakeHeaderHints.explain(source, settings);
  }

  private HeaderResult read(JBakeBlock block, Instant lastModified) {
    List<Problem> problems = new ArrayList<>();
    HeaderFields fields = new JBakeFields(block.values(problems));
    FrontMatter front = front(block.source(), fields, Optional.empty(), lastModified);
    problems.addAll(fields.problems());
    return new HeaderResult(Optional.of(front), block.bodyStart(), problems);
  }

  /**
   * Returns the header of a document that one of JBake's markup engines read.
   *
   * @param source the whole file
   * @param found the values that the engine found
   */
  public HeaderResult readFromEngine(
      SourceText source, Map<String, @Nullable Object> found, Instant lastModified) {
    List<Problem> problems = new ArrayList<>();
    Optional<JBakeBlock> block = JBakeBlock.find(source, settings);
    Map<String, Value> written = block.map(lines -> lines.values(problems)).orElseGet(Map::of);
    Map<String, Value> values = new EngineValues(source).merge(written, found);
    EngineValues.EngineDate date =
        EngineValues.EngineDate.of(
            found.get("date"), written.get("date"), values, lastModified, settings.dateFormat());
    date.text().ifPresent(text -> values.put("date", text));
    HeaderFields fields = new JBakeFields(values);
    FrontMatter front = front(source, fields, date.computed(), lastModified);
    problems.addAll(fields.problems());
    return new HeaderResult(
        Optional.of(front), block.map(JBakeBlock::bodyStart).orElse(0), problems);
  }

  private FrontMatter front(
      SourceText source, HeaderFields fields, Optional<Instant> computed, Instant lastModified) {
    String type = textOr(settings.defaultType(source.file()), "type", source, fields);
    Status status = new Status(textOr(settings.defaultStatus(), "status", source, fields));
    Value written = fields.remaining().get("date");
    boolean dated = computed.isPresent() || (written != null && !written.isBlank());
    Optional<OffsetDateTime> date = date(fields, "date").or(() -> computed.map(dates::atZone));
    if (!dated && !status.isDraft()) {
      fields.add(dateFromFile(source));
    }
    return common.read(
        new CommonKeys.Basics(
            HeaderStyle.JBAKE,
            type,
            status,
            common.title(type, fields).orElse(""),
            dated ? date : Optional.of(dates.atZone(lastModified)),
            date(fields, "updated", "lastmod", "last_modified_at", "modified"),
            // JBake knows neither key, so that it is one of the project's own.
            Optional.empty(),
            Optional.empty()),
        fields);
  }

  private Problem dateFromFile(SourceText source) {
    return Problem.warning(
        "date-from-file",
        Place.ofLine(source.file().value(), 1),
        "the header has no date, so that of the file's last change is taken, which is another one"
            + " in every clone",
        "add a line date=, in the form " + settings.dateFormat());
  }

  private String textOr(String standard, String key, SourceText source, HeaderFields fields) {
    Optional<HeaderFields.TextField> found = fields.text(key);
    if (key.equals("type")) {
      found.flatMap(types::warnIfUnknown).ifPresent(fields::add);
    }
    String text = found.map(HeaderFields.TextField::text).orElse(standard);
    if (text.isEmpty()) {
      fields.error(
          "missing-" + key,
          fields.places().getOrDefault(key, Place.ofLine(source.file().value(), 1)),
          "the header has no " + key,
          "write %s=%s, or set default.%s in jbake.properties"
              .formatted(key, key.equals("type") ? KnownTypes.POST : "published", key));
    }
    return text;
  }

  private Optional<OffsetDateTime> date(HeaderFields fields, String... names) {
    return fields.date(dates::parse, text -> dates.hint(), names);
  }
}
