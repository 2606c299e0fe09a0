package dev.recap.content.frontmatter;

import dev.recap.content.data.CsvTable;
import dev.recap.content.data.SourceText;
import dev.recap.content.data.Yaml;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A record of a YAML, JSON or CSV file.
 *
 * @param name the slug if the record has none of its own; may be empty
 * @param whole whether the record is the whole file
 * @param keys the places of the keys
 */
record RawRecord(
    Place place, String name, boolean whole, Map<String, Value> values, Map<String, Place> keys) {

  private static final Set<String> LISTS =
      Set.of("speakers", "speaker", "tags", "videos", "slides", "names", "aliases");

  /** Returns the record with more keys. */
  RawRecord with(Map<String, Place> more) {
    Map<String, Place> all = new LinkedHashMap<>(keys);
    all.putAll(more);
    return new RawRecord(place, name, whole, values, all);
  }

  /**
   * Returns the records of a file: one, a list, a map by slug, or a table.
   *
   * @param name the slug of a single record without one
   */
  static List<RawRecord> of(SourceText source, String name, List<Problem> problems) {
    return source.file().extension().equalsIgnoreCase("csv")
        ? rows(source, problems)
        : nodes(source, name, problems);
  }

  private static List<RawRecord> rows(SourceText source, List<Problem> problems) {
    List<RawRecord> records = new ArrayList<>();
    for (CsvTable.Row row : CsvTable.read(source, problems)) {
      Place place = Place.ofLine(source.file().value(), row.line());
      Map<String, Value> values = new LinkedHashMap<>();
      row.values().forEach((key, text) -> values.put(key, cell(key, text, place)));
      records.add(new RawRecord(place, "", false, values, Map.of()));
    }
    return records;
  }

  /** Splits lists at semicolons, since names contain commas. */
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

  private static List<RawRecord> nodes(SourceText source, String name, List<Problem> problems) {
    Yaml yaml = Yaml.ofData(source);
    problems.addAll(yaml.problems());
    Node root = yaml.root().orElse(null);
    List<RawRecord> records = new ArrayList<>();
    if (root instanceof SequenceNode list) {
      for (Node item : list.getValue()) {
        if (item instanceof MappingNode map) {
          records.add(raw(map, "", false, yaml));
        } else {
          problems.add(noRecord(yaml.places().placeOf(item)));
        }
      }
    } else if (root instanceof MappingNode map && containsRecords(map)) {
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
      problems.add(noRecord(yaml.places().placeOf(root)));
    }
    return records;
  }

  private static boolean containsRecords(MappingNode map) {
    return !map.getValue().isEmpty()
        && map.getValue().stream().allMatch(pair -> pair.getValueNode() instanceof MappingNode);
  }

  private static RawRecord raw(MappingNode map, String name, boolean whole, Yaml yaml) {
    return new RawRecord(
        yaml.places().placeOf(map),
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
}
