package dev.recap.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the manual explains every goal and every parameter. */
class PluginDescriptorTest {

  private static Document descriptor() throws IOException {
    try (InputStream in =
        PluginDescriptorTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      return Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
    }
  }

  static Stream<Element> goals() throws IOException {
    return descriptor().select("mojo").stream();
  }

  @ParameterizedTest
  @MethodSource("goals")
  void manualExplainsTheGoalAndItsParameters(Element goal) throws IOException {
    String manual = Files.readString(Path.of("docs/maven.md"));

    assertThat(manual).contains("| `recap:" + goal.selectFirst("goal").text() + "` |");
    assertThat(goal.select("> parameters > parameter:has(> editable:containsOwn(true)) > name"))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(manual).contains("`" + name.text() + "`"));
    assertThat(goal.select("> configuration > *").eachText())
        .allSatisfy(
            property -> assertThat(manual).contains("`" + property.replaceAll("[${}]", "") + "`"));
  }

  @Test
  void manualShowsTheVersionOfThisBuild() throws IOException {
    String parent = Files.readString(Path.of("maven-plugin/pom.xml"));
    String version =
        parent.substring(parent.indexOf("<version>"), parent.indexOf("</parent>")).strip();

    assertThat(Path.of("docs/maven.md"))
        .content()
        .contains("<artifactId>recap-maven-plugin</artifactId>\n  " + version);
  }

  @Test
  void jbakesParametersKeepTheirProperties() throws IOException {
    assertThat(descriptor().select("mojo:has(> goal:containsOwn(bake)) > configuration > *"))
        .extracting(Element::wholeText)
        .contains(
            "${jbake.inputDirectory}",
            "${jbake.outputDirectory}",
            "${jbake.failOnError}",
            "${jbake.isClearCache}");
  }
}
