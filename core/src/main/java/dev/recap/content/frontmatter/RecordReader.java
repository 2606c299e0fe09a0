package dev.recap.content.frontmatter;

import static dev.recap.content.frontmatter.ConferenceRecordReader.BREAK;

import dev.recap.content.data.SourceText;
import dev.recap.model.FrontMatter;
import dev.recap.model.Slug;
import dev.recap.model.SourcePath;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads files whose records are documents. A record has the keys of a header and its text under one
 * of them.
 */
public final class RecordReader {

  private static final List<String> TEXTS = List.of("body", "abstract", "bio", "description");

  private final YamlFrontMatter front;

  public RecordReader(YamlFrontMatter front) {
    this.front = front;
  }

  /**
   * A document.
   *
   * @param source the file, or the record's part of it
   * @param text the body in Markdown
   * @param textPlace the start of the body
   * @param override the file that corrects the record
   */
  public record Read(
      SourcePath source,
      FrontMatter front,
      List<Problem> problems,
      String text,
      Place textPlace,
      Optional<SourcePath> override) {}

  /**
   * The records of a file.
   *
   * @param problems problems of the file as a whole
   */
  public record Records(List<Read> records, List<Problem> problems) {}

  /**
   * Reads a file.
   *
   * @param type the type of its documents
   * @param name the slug of a single record without one
   * @param ofFile default values of a single record
   * @param ofEach default values of each of several records
   * @param overrides corrections of records
   */
  public Records read(
      SourceText source,
      String type,
      String name,
      Map<String, String> ofFile,
      Map<String, String> ofEach,
      Overrides overrides) {
    List<Problem> problems = new ArrayList<>();
    List<RawRecord> raw = RawRecord.of(source, name, problems);
    boolean alone = raw.size() == 1 && raw.get(0).whole();
    Set<String> taken = new HashSet<>();
    List<Read> records = new ArrayList<>();
    for (RawRecord record : raw) {
      Map<String, Value> values = new LinkedHashMap<>(record.values());
      (alone ? ofFile : ofEach)
          .forEach(
              (key, text) -> values.putIfAbsent(key, new Value.Text(record.place(), text, text)));
      String slug = slug(record, values, taken);
      values.put("slug", new Value.Text(placeOf("slug", record, values), slug, slug));
      SourcePath part = alone ? source.file() : source.file().part(slug);
      Optional<Overrides.RecordOverride> override =
          overrides.of(type, eventOf(values), slug, text(values, "source").orElse(""));
      override.ifPresent(found -> found.applyTo(values));
      RawRecord corrected = override.map(found -> record.with(found.keys())).orElse(record);
      records.add(
          read(
              part,
              isBreak(type, values) ? BREAK : type,
              corrected,
              values,
              override.map(found -> found.file())));
    }
    return new Records(records, problems);
  }

  private static String eventOf(Map<String, Value> values) {
    return text(values, "event").or(() -> text(values, "conference")).orElse("");
  }

  private static boolean isBreak(String type, Map<String, Value> values) {
    return type.equals("talk")
        && text(values, "kind").filter(kind -> kind.strip().equalsIgnoreCase(BREAK)).isPresent();
  }

  /** Returns the record's slug, or one of its name or title; a duplicate gets a number. */
  private static String slug(RawRecord record, Map<String, Value> values, Set<String> taken) {
    String slug =
        text(values, "slug")
            .map(Slug::asWritten)
            .or(
                () ->
                    Optional.of(record.name())
                        .filter(name -> !name.isEmpty())
                        .or(() -> text(values, "title"))
                        .or(() -> text(values, "name"))
                        .map(Slug::of))
            .filter(own -> !own.isEmpty())
            .orElse("record");
    String free = slug;
    for (int number = 2; !taken.add(free); number++) {
      free = slug + "-" + number;
    }
    return free;
  }

  private static Optional<String> text(Map<String, Value> values, String key) {
    return values.get(key) instanceof Value.Text text && !text.isBlank()
        ? Optional.of(text.text())
        : Optional.empty();
  }

  private static Place placeOf(String key, RawRecord record, Map<String, Value> values) {
    Value value = values.get(key);
    return value == null ? record.place() : value.place();
  }

  /** Returns the keys of a record, with those of its text if it has none. */
  private static Set<String> keysOf(String type, Optional<String> textKey) {
    Set<String> keys = new HashSet<>(ConferenceRecordReader.keysOf(type));
    if (textKey.isEmpty()) {
      keys.addAll(TEXTS);
    }
    return keys;
  }

  private Read read(
      SourcePath part,
      String type,
      RawRecord record,
      Map<String, Value> values,
      Optional<SourcePath> override) {
    Optional<String> textKey =
        TEXTS.stream().filter(key -> text(values, key).isPresent()).findFirst();
    Place textPlace = textKey.map(key -> placeOf(key, record, values)).orElse(record.place());
    String text = textKey.flatMap(key -> text(values, key)).orElse("");
    textKey.ifPresent(values::remove);
    YamlFields fields = new YamlFields(values);
    FrontMatter found = front.readRecord(type, part, fields, record.place());
    List<Problem> problems = new ArrayList<>(fields.problems());
    problems.addAll(fields.findMistypedKeys(record.keys(), keysOf(type, textKey)));
    return new Read(part, found, problems, text, textPlace, override);
  }
}
