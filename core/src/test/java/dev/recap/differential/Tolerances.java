package dev.recap.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The permitted differences of {@code differences.yaml}: a list of changes, each with a reason and
 * the places where it shows. The manual's tables of differences are made from it.
 */
final class Tolerances {

  static final Path FILE = Path.of("core/src/test/differential/differences.yaml");

  private final List<Tolerance> all;
  private final Set<Tolerance> used = new HashSet<>();

  private Tolerances(List<Tolerance> all) {
    this.all = all;
  }

  static Tolerances read() throws IOException {
    Object entries =
        new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FILE));
    List<Tolerance> all = new ArrayList<>();
    for (Map<?, ?> entry : maps(entries)) {
      Tolerance.Change change =
          new Tolerance.Change(
              text(entry, "topic"),
              text(entry, "feature"),
              text(entry, "in-jbake"),
              text(entry, "in-recap"),
              text(entry, "reason"));
      for (Map<?, ?> place : maps(entry.get("places"))) {
        all.add(
            new Tolerance(
                text(place, "where"),
                Pattern.compile(text(place, "jbake"), Pattern.DOTALL),
                Pattern.compile(text(place, "recap"), Pattern.DOTALL),
                change));
      }
    }
    return new Tolerances(all);
  }

  /** Returns the differences that are not permitted. */
  List<Difference> notCovering(List<Difference> differences) {
    List<Difference> left = new ArrayList<>();
    for (Difference difference : differences) {
      List<Tolerance> covering =
          all.stream().filter(tolerance -> tolerance.covers(difference)).toList();
      if (covering.isEmpty()) {
        left.add(difference);
      }
      used.addAll(covering);
    }
    return left;
  }

  /** Returns the entries that covered no difference. */
  List<Tolerance> unused() {
    return all.stream().filter(tolerance -> !used.contains(tolerance)).toList();
  }

  /** Returns what differs, by topic, in the order of the file. */
  Map<String, Set<Tolerance.Change>> changes() {
    return all.stream()
        .map(Tolerance::change)
        .collect(
            Collectors.groupingBy(
                Tolerance.Change::topic,
                LinkedHashMap::new,
                Collectors.toCollection(LinkedHashSet::new)));
  }

  private static List<Map<?, ?>> maps(Object list) {
    List<Map<?, ?>> maps = new ArrayList<>();
    ((List<?>) list).forEach(map -> maps.add((Map<?, ?>) map));
    return maps;
  }

  private static String text(Map<?, ?> map, String key) {
    if (map.get(key) instanceof String text) {
      return text;
    }
    throw new IllegalStateException(FILE + ": no " + key + " in " + map);
  }
}
