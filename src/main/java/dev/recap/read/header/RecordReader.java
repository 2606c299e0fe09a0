package dev.recap.read.header;

import dev.recap.model.FrontMatter;
import dev.recap.model.Place;
import dev.recap.model.Problem;
import dev.recap.model.Slug;
import dev.recap.model.SourcePath;
import dev.recap.read.data.CsvTable;
import dev.recap.read.data.SourceText;
import dev.recap.read.data.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads files whose records are documents: one record a file, a list of them, a map of them by
 * slug, or a table. A record has the keys of a header, and its text under one of them.
 */
public final class RecordReader {

  private static final List<String> TEXTS = List.of("body", "abstract", "bio", "description");
  private static final Set<String> LISTS =
      Set.of("speakers", "speaker", "tags", "videos", "slides", "names", "aliases");

  private final YamlFront front;

  RecordReader(YamlFront front) {
    this.front = front;
  }

  /**
   * A record, read.
   *
   * @param source the file, or the record's part of it
   * @param front as that of a document
   * @param text in Markdown
   * @param textPlace where it begins
   */
  public record Read(
      SourcePath source, FrontMatter front, List<Problem> problems, String text, Place textPlace) {}

  /**
   * What a file holds.
   *
   * @param problems of the file as a whole
   */
  public record Records(List<Read> records, List<Problem> problems) {}

  /**
   * Reads a file.
   *
   * @param type of its documents
   * @param name the slug of a record that is the whole file and has none
   * @param ofFile values of keys that such a record lacks
   * @param ofEach values of keys that one of many records lacks
   */
  public Records read(
      SourceText source,
      String type,
      String name,
      Map<String, String> ofFile,
      Map<String, String> ofEach) {
    List<Problem> problems = new ArrayList<>();
    List<Raw> raw =
        source.file().extension().equalsIgnoreCase("csv")
            ? rows(source, problems)
            : nodes(source, name, problems);
    boolean alone = raw.size() == 1 && raw.get(0).whole();
    Set<String> taken = new HashSet<>();
    List<Read> records = new ArrayList<>();
    for (Raw record : raw) {
      Map<String, Value> values = new LinkedHashMap<>(record.values());
      (alone ? ofFile : ofEach)
          .forEach(
              (key, text) -> values.putIfAbsent(key, new Value.Text(record.place(), text, text)));
      String slug = slug(record, values, taken);
      values.put("slug", new Value.Text(placeOf("slug", record, values), slug, slug));
      SourcePath part = alone ? source.file() : source.file().part(slug);
      records.add(read(part, type, record, values));
    }
    return new Records(records, problems);
  }

  /**
   * A record as it stands in the file.
   *
   * @param name its slug where it has none; may be empty
   * @param whole whether it is all that the file can hold
   */
  private record Raw(
      Place place,
      String name,
      boolean whole,
      Map<String, Value> values,
      Map<String, Place> keys) {}

  private static List<Raw> rows(SourceText source, List<Problem> problems) {
    List<Raw> records = new ArrayList<>();
    for (CsvTable.Row row : CsvTable.read(source, problems)) {
      Place place = Place.ofLine(source.file().value(), row.line());
      Map<String, Value> values = new LinkedHashMap<>();
      row.values().forEach((key, text) -> values.put(key, cell(key, text, place)));
      records.add(new Raw(place, "", false, values, Map.of()));
    }
    return records;
  }

  /** In a table a list is a text with semicolons, for names hold commas. */
  private static Value cell(String key, String text, Place place) {
    if (!LISTS.contains(key) || text.indexOf(';') < 0) {
      return new Value.Text(place, text, text);
    }
    List<Value> items = new ArrayList<>();
    for (String item : text.split(";")) {
      items.add(new Value.Text(place, item.strip(), item.strip()));
    }
    return new Value.Items(place, items, List.of(text.split(";")));
  }

  private static List<Raw> nodes(SourceText source, String name, List<Problem> problems) {
    Yaml yaml = Yaml.ofData(source);
    problems.addAll(yaml.problems());
    Node root = yaml.root().orElse(null);
    List<Raw> records = new ArrayList<>();
    if (root instanceof SequenceNode list) {
      for (Node item : list.getValue()) {
        if (item instanceof MappingNode map) {
          records.add(raw(map, "", false, yaml));
        } else {
          problems.add(noRecord(yaml.places().of(item)));
        }
      }
    } else if (root instanceof MappingNode map && isOfRecords(map)) {
      map.getValue()
          .forEach(
              pair ->
                  records.add(
                      raw(
                          (MappingNode) pair.getValueNode(),
                          Value.keyOf(pair).orElse(""),
                          false,
                          yaml)));
    } else if (root instanceof MappingNode map) {
      records.add(raw(map, name, true, yaml));
    } else if (root != null) {
      problems.add(noRecord(yaml.places().of(root)));
    }
    return records;
  }

  private static boolean isOfRecords(MappingNode map) {
    return !map.getValue().isEmpty()
        && map.getValue().stream().allMatch(pair -> pair.getValueNode() instanceof MappingNode);
  }

  private static Raw raw(MappingNode map, String name, boolean whole, Yaml yaml) {
    return new Raw(
        yaml.places().of(map),
        name,
        whole,
        Value.entries(map, yaml.places()),
        Value.keys(map, yaml.places()));
  }

  private static Problem noRecord(Place place) {
    return Problem.error(
        "bad-record",
        place,
        "this is no record with keys and values",
        "write each as - title: …, with its other keys below it");
  }

  /** Its own, or its name, or that of its title; of two alike the second has a number. */
  private static String slug(Raw record, Map<String, Value> values, Set<String> taken) {
    String own =
        text(values, "slug")
            .or(() -> Optional.of(record.name()).filter(name -> !name.isEmpty()))
            .or(() -> text(values, "title"))
            .or(() -> text(values, "name"))
            .map(text -> text.strip())
            .orElse("");
    String slug = Slug.of(own).isEmpty() ? "record" : Slug.of(own);
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

  private static Place placeOf(String key, Raw record, Map<String, Value> values) {
    Value value = values.get(key);
    return value == null ? record.place() : value.place();
  }

  private Read read(SourcePath part, String type, Raw record, Map<String, Value> values) {
    Optional<String> textKey =
        TEXTS.stream().filter(key -> text(values, key).isPresent()).findFirst();
    Place textPlace = textKey.map(key -> placeOf(key, record, values)).orElse(record.place());
    String text = textKey.flatMap(key -> text(values, key)).orElse("");
    textKey.ifPresent(values::remove);
    if (!values.containsKey("title") && values.containsKey("name")) {
      values.put("title", values.remove("name"));
    }
    Entries entries = new Entries(values, Entries.Manners.YAML);
    FrontMatter found = front.ofRecord(type, part, entries, record.place());
    List<Problem> problems = new ArrayList<>(entries.problems());
    problems.addAll(MistypedKeys.find(entries, record.keys()));
    return new Read(part, found, problems, text, textPlace);
  }
}
