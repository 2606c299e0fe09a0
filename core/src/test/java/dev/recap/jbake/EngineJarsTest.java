package dev.recap.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.render.TemplateResolver.KnownEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateResolverTest {

  static List<KnownEngine> all() {
    return KnownEngine.ALL;
  }

  @ParameterizedTest
  @MethodSource("all")
  void missingEnginesAreNamedInTheTestedVersions(KnownEngine engine) throws IOException {
    Path pom =
        Path.of("core/src/test/class-paths", engine.name().toLowerCase(Locale.ROOT), "pom.xml");
    Document xml = Jsoup.parse(Files.readString(pom), "", Parser.xmlParser());

    assertThat(xml.select("dependency"))
        .extracting(
            dependency ->
                String.join(
                    ":",
                    dependency.selectFirst("groupId").text(),
                    dependency.selectFirst("artifactId").text(),
                    dependency.selectFirst("version").text()))
        .containsExactlyElementsOf(engine.artifacts());
  }
}
