package dev.recap.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Maven is told of the goals is what they have. */
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

  private static List<String> parameters(Class<?> mojo) {
    List<String> parameters = new ArrayList<>();
    for (Class<?> type = mojo; type != null; type = type.getSuperclass()) {
      if (type.getPackage().equals(mojo.getPackage())) {
        for (Field field : type.getDeclaredFields()) {
          parameters.add(field.getType().getName() + " " + field.getName());
        }
      }
    }
    return parameters;
  }

  @ParameterizedTest
  @MethodSource("goals")
  void everyParameterIsAFieldOfItsType(Element goal) throws ClassNotFoundException {
    Class<?> mojo = Class.forName(goal.selectFirst("implementation").text());

    assertThat(goal.select("> parameters > parameter"))
        .extracting(one -> one.selectFirst("type").text() + " " + one.selectFirst("name").text())
        .containsExactlyInAnyOrderElementsOf(parameters(mojo));
    assertThat(goal.select("> configuration > *").eachAttr("implementation"))
        .isEqualTo(goal.select("> parameters > parameter > type").eachText());
    assertThat(goal.select("> configuration > *"))
        .extracting(Element::tagName)
        .isEqualTo(goal.select("> parameters > parameter > name").eachText());
  }

  @ParameterizedTest
  @MethodSource("goals")
  void manualTellsOfTheGoalAndItsParameters(Element goal) throws IOException {
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
  void manualShowsWhatANewBlogHas() throws IOException {
    String blog = Files.readString(Path.of("target/classes/dev/recap/scaffold/blog/pom.xml"));
    String plugin = blog.substring(blog.indexOf("<plugin>"), blog.indexOf("</plugins>")).strip();

    assertThat(Path.of("docs/maven.md")).content().containsIgnoringWhitespaces(plugin);
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
