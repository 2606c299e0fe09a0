package dev.recap.config;

import dev.recap.config.Key.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Every key of a project with its value, in the groups of {@code jbake -ls}: JBake's keys, Recap's
 * own, then the author's.
 */
public record SettingsTable(List<Group> groups) {

  /**
   * Keys of one origin, sorted.
   *
   * @param name the heading that JBake prints
   */
  public record Group(String name, List<Row> rows) {

    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A key of the table.
   *
   * @param value as templates see it, or the default
   * @param meaning a line of explanation; empty if Recap does not know the key
   */
  public record Row(String key, String value, String meaning) {}

  public SettingsTable {
    groups = List.copyOf(groups);
  }

  public static SettingsTable of(Settings settings) {
    List<Row> jbakes = new ArrayList<>();
    List<Row> recaps = new ArrayList<>();
    List<Row> customs = new ArrayList<>();
    Map<String, Key> known = new LinkedHashMap<>();
    Keys.SECTIONS.forEach(section -> section.keys().forEach(key -> known.put(key.name(), key)));
    Keys.FAMILIES.forEach(family -> known.remove(family.key().name()));
    Map<String, Object> values = new LinkedHashMap<>(settings.raw());
    values.putAll(folders(settings.folders()));
    TreeSet<String> names = new TreeSet<>(known.keySet());
    names.addAll(values.keySet());
    for (String name : names) {
      Optional<Key> key = Optional.ofNullable(known.get(name)).or(() -> member(name));
      Object value = values.getOrDefault(name, key.map(Key::fallback).orElse(""));
      String meaning = key.map(Key::meaning).orElse("").replace("`", "");
      List<Row> group =
          key.map(found -> found.origin() == Origin.RECAP ? recaps : jbakes).orElse(customs);
      group.add(new Row(name, value.toString(), meaning));
    }
    return new SettingsTable(
        List.of(
            new Group("DEFAULT", jbakes),
            new Group("RECAP", recaps),
            new Group("CUSTOM", customs)));
  }

  /** Returns the folders by JBake's names, which templates see too. */
  private static Map<String, Object> folders(Folders folders) {
    return Map.of(
        "sourceFolder", folders.project(),
        "destinationFolder", folders.output(),
        "templateFolder", folders.templates(),
        "contentFolder", folders.content(),
        "assetFolder", folders.assets(),
        "dataFolder", folders.data());
  }

  private static Optional<Key> member(String name) {
    return Keys.FAMILIES.stream()
        .filter(family -> !family.member(name).isEmpty())
        .map(family -> family.key(family.member(name)))
        .findFirst();
  }
}
