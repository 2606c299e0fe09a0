package dev.recap.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The differences that may be, from {@code differences.yaml}: a list of changes, each with a reason
 * and the places where it shows. It is also what the manual's list of differences is made of.
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
      for (Map<?, ?> place : maps(entry.get("places"))) {
        all.add(
            new Tolerance(
                text(place, "where"),
                Pattern.compile(text(place, "jbake"), Pattern.DOTALL),
                Pattern.compile(text(place, "recap"), Pattern.DOTALL),
                text(entry, "change"),
                text(entry, "reason")));
      }
    }
    return new Tolerances(all);
  }

  /** The differences that none of these allows. */
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

  /** Those that nothing needed. */
  List<Tolerance> unused() {
    return all.stream().filter(tolerance -> !used.contains(tolerance)).toList();
  }

  /** What differs, and why, in the order of the file. */
  Map<String, String> changes() {
    Map<String, String> changes = new LinkedHashMap<>();
    all.forEach(tolerance -> changes.put(tolerance.change(), tolerance.reason()));
    return changes;
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
