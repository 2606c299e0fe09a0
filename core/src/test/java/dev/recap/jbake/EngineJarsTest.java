package dev.recap.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.model.KnownEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineJarsTest {

  @ParameterizedTest
  @EnumSource
  void theTestedVersionsAreFetched(KnownEngine engine) throws IOException {
    Path pom = Path.of("core/src/test/class-paths", engine.word(), "pom.xml");

    assertThat(artifacts(EngineJars.pom(engine)))
        .isEqualTo(engine.artifacts())
        .isEqualTo(artifacts(Files.readString(pom)));
  }

  @ParameterizedTest
  @EnumSource
  void theManualNamesThem(KnownEngine engine) throws IOException {
    assertThat(Files.readString(Path.of("docs/extending.md")))
        .contains(engine.artifacts())
        .contains("recap lib add " + engine.word());
  }

  private static List<String> artifacts(String pom) {
    return Jsoup.parse(pom, "", Parser.xmlParser()).select("dependencies > dependency").stream()
        .map(
            dependency ->
                String.join(
                    ":",
                    text(dependency, "groupId"),
                    text(dependency, "artifactId"),
                    text(dependency, "version")))
        .toList();
  }

  private static String text(Element dependency, String name) {
    return dependency.selectFirst("> " + name).text();
  }
}
