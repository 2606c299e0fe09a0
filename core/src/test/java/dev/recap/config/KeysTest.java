package dev.recap.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.config.Key.Origin;
import dev.recap.config.properties.PropertiesFile;
import dev.recap.jbake.JBakeDefaults;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KeysTest {

  private static final List<Key> ALL =
      Keys.SECTIONS.stream().flatMap(section -> section.keys().stream()).toList();

  @Test
  void everyKeyOfJBakeIsKnownWithJBakesDefault() {
    Map<String, String> ours = new TreeMap<>();
    for (Key key : ALL) {
      if (key.origin() != Origin.RECAP && !key.fallback().isEmpty()) {
        ours.put(key.name(), key.fallback());
      }
    }
    Map<String, String> jbakes = new TreeMap<>();
    jbakeDefaults().properties().forEach((key, property) -> jbakes.put(key, property.whole()));
    jbakes.values().removeIf(String::isEmpty);
    assertThat(ours).isEqualTo(jbakes);
  }

  @Test
  void keysThatJBakeLeavesEmptyAreKnown() {
    List<String> empty = new ArrayList<>();
    jbakeDefaults().properties().forEach((key, property) -> empty.add(key));
    assertThat(Keys.names()).containsAll(empty);
  }

  @Test
  void noKeyIsListedTwice() {
    assertThat(ALL).extracting(Key::name).doesNotHaveDuplicates();
  }

  @Test
  void everyConstantIsInASection() throws IllegalAccessException {
    List<Key> constants = new ArrayList<>();
    for (Field field : Keys.class.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == Key.class) {
        constants.add((Key) field.get(null));
      }
    }
    assertThat(constants).hasSizeGreaterThan(30);
    assertThat(ALL).containsAll(constants);
  }

  @Test
  void manualDescribesEveryKey() throws IOException {
    String manual = Files.readString(Path.of("docs/configuration.md"));
    List<String> rows = manual.lines().filter(line -> line.startsWith("| `")).toList();
    List<String> expected = new ArrayList<>();
    for (Keys.Section section : Keys.SECTIONS) {
      List<String> table = section.keys().stream().map(KeysTest::row).toList();
      assertThat(manual).contains("\n## " + section.title() + "\n");
      expected.addAll(table);
    }
    assertThat(rows).containsExactlyElementsOf(expected);
  }

  private static PropertiesFile jbakeDefaults() {
    return PropertiesFile.parse("default.properties", JBakeDefaults.text(), new Problems());
  }

  private static String row(Key key) {
    List<String> cells =
        key.origin() == Origin.UNUSED
            ? List.of(code(key.name()), code(key.fallback()), key.meaning())
            : List.of(
                code(key.name()),
                key.kind().words(),
                code(key.fallback()),
                key.origin() == Origin.JBAKE ? "JBake" : "Recap",
                key.meaning());
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String code(String text) {
    return text.isEmpty() ? "" : "`" + text + "`";
  }
}
