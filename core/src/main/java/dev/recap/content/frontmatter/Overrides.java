package dev.recap.content.frontmatter;

import dev.recap.content.data.SourceText;
import dev.recap.content.data.Yaml;
import dev.recap.model.Slug;
import dev.recap.model.SourcePath;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * The author's corrections of records that are imported again and again: {@code
 * overrides/EVENT/KEY.yaml} for a talk, {@code overrides/speakers/KEY.yaml} and {@code
 * overrides/events/KEY.yaml}. The key is a record's slug or its {@code source}.
 */
public final class Overrides {

  public static final Overrides NONE = new Overrides();

  /** Keys with one meaning: one of them in an override replaces all of them in the record. */
  private static final List<Set<String>> SYNONYMS =
      List.of(
          Set.of("title", "name"),
          Set.of("speakers", "speaker"),
          Set.of("event", "conference"),
          Set.of("start", "recorded"),
          Set.of("videos", "video"),
          Set.of("website", "homepage"),
          Set.of("place", "location"),
          Set.of("tags", "tag"),
          Set.of("categories", "category"),
          Set.of("authors", "author"),
          Set.of("image", "cover", "thumbnail"),
          Set.of("body", "abstract", "bio"));

  private final Map<String, Map<String, RecordOverride>> byScope = new TreeMap<>();

  private Overrides() {}

  /**
   * The correction of a record.
   *
   * @param keys the places of its keys
   * @param text of its file
   */
  public record RecordOverride(
      SourcePath file, Map<String, Value> values, Map<String, Place> keys, String text) {

    /** Replaces values of a record; a key without a value removes the record's. */
    void applyTo(Map<String, Value> record) {
      for (Map.Entry<String, Value> entry : values.entrySet()) {
        String key = entry.getKey();
        SYNONYMS.stream()
            .filter(names -> names.contains(key))
            .forEach(names -> record.keySet().removeIf(name -> isReplaced(name, names)));
        if (entry.getValue() instanceof Value.Nothing) {
          record.remove(key);
        } else {
          record.put(key, entry.getValue());
        }
      }
    }

    private boolean isReplaced(String name, Set<String> names) {
      return names.contains(name) && !values.containsKey(name);
    }
  }

  /**
   * Reads the files of overrides.
   *
   * @param files with the name of the folder that contains each
   */
  public static Overrides read(Map<SourceText, String> files, List<Problem> problems) {
    Overrides overrides = new Overrides();
    files.forEach(
        (source, scope) -> {
          Yaml yaml = Yaml.ofData(source);
          problems.addAll(yaml.problems());
          if (yaml.root().isEmpty()) {
            return;
          }
          if (!(yaml.root().get() instanceof MappingNode map)) {
            problems.add(
                Problem.error(
                    "bad-record",
                    yaml.places().placeOf(yaml.root().get()),
                    "this is no record with keys and values",
                    "write each line as key: value"));
            return;
          }
          String name = source.file().fileName();
          String key = keyOf(name.substring(0, name.lastIndexOf('.')));
          overrides
              .byScope
              .computeIfAbsent(Slug.of(scope), none -> new TreeMap<>())
              .put(
                  key,
                  new RecordOverride(
                      source.file(),
                      Value.entries(map, yaml.places()),
                      Value.keys(map, yaml.places()),
                      source.text()));
        });
    return overrides;
  }

  private static String keyOf(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  public boolean isEmpty() {
    return byScope.isEmpty();
  }

  /**
   * Returns the override of a record.
   *
   * @param event of a talk, by name or slug
   * @param source the identity of an imported record; may be empty
   */
  public Optional<RecordOverride> of(String type, String event, String slug, String source) {
    if (byScope.isEmpty()) {
      return Optional.empty();
    }
    String scope = type.equals("talk") || type.equals("break") ? Slug.of(event) : type + "s";
    Map<String, RecordOverride> found = byScope.getOrDefault(scope, Map.of());
    return Optional.ofNullable(found.get(keyOf(source)))
        .or(() -> Optional.ofNullable(found.get(keyOf(slug))));
  }

  /** Returns a warning for each override that corrects no record. */
  public List<Problem> unused(Set<SourcePath> used) {
    List<Problem> unused = new ArrayList<>();
    byScope.forEach(
        (scope, overrides) ->
            overrides.forEach(
                (key, override) -> {
                  if (!used.contains(override.file())) {
                    unused.add(
                        Problem.warning(
                            "unused-override",
                            Place.ofFile(override.file().value()),
                            "no record of %s has the slug or source \"%s\"".formatted(scope, key),
                            "name the file after the record, or delete it"));
                  }
                }));
    return unused;
  }
}
