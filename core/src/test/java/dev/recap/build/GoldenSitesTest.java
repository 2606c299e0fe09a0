package dev.recap.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the output of whole sites: each folder of {@code golden} is a project with its output in
 * {@code expected}. After an intended change, {@code mvn test -Dtest=GoldenSitesTest
 * -Dgolden=overwrite} updates the outputs; the diff shows what readers would notice.
 */
class GoldenSitesTest {

  private static final Path GOLDEN = Path.of("core/src/test/resources/golden");
  private static final String EXPECTED = "expected";

  static List<String> names() throws IOException {
    try (Stream<Path> sites = Files.list(GOLDEN)) {
      return sites.map(site -> site.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void thereAreGoldenSites() throws IOException {
    assertThat(names()).contains("jbake-defaults", "modern-blog", "talks");
  }

  @ParameterizedTest
  @MethodSource("names")
  void bakesToWhatIsKept(String name, @TempDir Path folder) throws IOException {
    BakedSite baked = bake(name, folder);

    Path expected = GOLDEN.resolve(name).resolve(EXPECTED);
    if ("overwrite".equals(System.getProperty("golden"))) {
      overwrite(expected, baked.output());
    }
    BakedSite kept = new BakedSite(folder, expected, baked.report());
    assertThat(baked.paths()).isNotEmpty().isEqualTo(kept.paths());
    Map<String, String> known = kept.bytes();
    baked.bytes().forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(known.get(path)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void theMachinesZoneAndLanguageChangeNothing(String name, @TempDir Path folder)
      throws IOException {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      BakedSite baked = bake(name, folder);
      BakedSite kept =
          new BakedSite(folder, GOLDEN.resolve(name).resolve(EXPECTED), baked.report());
      assertThat(baked.bytes()).isEqualTo(kept.bytes());
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  private static BakedSite bake(String name, Path folder) throws IOException {
    InlineSite site = InlineSite.in(folder);
    Path project = GOLDEN.resolve(name);
    for (Path file : files(project)) {
      String path = project.relativize(file).toString().replace('\\', '/');
      if (!path.startsWith(EXPECTED + "/")) {
        site.with(path, Files.readAllBytes(file));
      }
    }
    return site.bake().succeeds();
  }

  private static void overwrite(Path expected, Path output) throws IOException {
    if (Files.exists(expected)) {
      try (Stream<Path> old = Files.walk(expected)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    for (Path file : files(output)) {
      Path to = expected.resolve(output.relativize(file).toString());
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
