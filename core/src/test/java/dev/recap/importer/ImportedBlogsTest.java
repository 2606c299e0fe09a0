package dev.recap.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.config.SettingsSource;
import dev.recap.model.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares imports of the exports in the test resources with the files next to them. */
class ImportedBlogsTest {

  private static final Path EXPORTS = Path.of("core/src/test/resources/dev/recap/importer");

  @TempDir private Path folder;

  private ImportReport importOf(String name, Path into) throws IOException {
    Path media = EXPORTS.resolve(name).resolve("media");
    return Import.run(
        new ImportOptions(
            List.of(EXPORTS.resolve(name).resolve("export")),
            into,
            SettingsSource.OF_PROJECT,
            false,
            Optional.of(media).filter(Files::exists),
            false,
            Optional.empty(),
            Optional.empty(),
            2),
        Progress.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wordpress",
        "jekyll",
        "hugo",
        "blogger",
        "blogger-takeout",
        "ghost",
        "medium",
        "tumblr",
        "pelican",
        "jbake"
      })
  void everyFileIsAsExpected(String name) throws IOException {
    importOf(name, folder);

    Path expected = EXPORTS.resolve(name).resolve("expected");
    if ("overwrite".equals(System.getProperty("golden"))) {
      overwrite(expected);
    }
    assertThat(texts(folder)).isEqualTo(texts(expected));
  }

  private void overwrite(Path expected) throws IOException {
    if (Files.exists(expected)) {
      try (Stream<Path> all = Files.walk(expected)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    for (Map.Entry<String, String> text : texts(folder).entrySet()) {
      Path file = expected.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
  }

  /** Returns what an import writes, without the theme. */
  private static Map<String, String> texts(Path project) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(project)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = project.relativize(file).toString().replace('\\', '/');
        boolean imported =
            path.matches("(?:content|data|import)/.*") && !path.equals(ProjectFiles.RECORD);
        if (imported) {
          texts.put(path, Files.readString(file));
        }
      }
    }
    return texts;
  }

  @Test
  void fewBlocksStayHtml() throws IOException {
    int blocks = 0;
    int raw = 0;
    for (String name : List.of("wordpress", "jekyll", "blogger", "ghost", "medium", "tumblr")) {
      ImportReport report = importOf(name, folder.resolve(name));
      for (String line : Files.readAllLines(folder.resolve(name).resolve(report.file()))) {
        blocks += count(line, "blocks converted from HTML");
        raw += count(line, "blocks that stay HTML");
      }
    }
    assertThat(blocks).isGreaterThan(60);
    assertThat(raw * 50).as("%s of %s", raw, blocks).isLessThanOrEqualTo(blocks);
  }

  private static int count(String line, String what) {
    return line.endsWith(what) ? Integer.parseInt(line.replace(what, "").strip()) : 0;
  }
}
