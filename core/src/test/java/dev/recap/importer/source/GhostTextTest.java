package dev.recap.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.config.MarkdownSettings;
import dev.recap.config.MarkdownSettings.Flavor;
import dev.recap.content.markdown.MarkdownRenderer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts in Ghost's own forms as HTML. */
class GhostTextTest {

  private final MarkdownRenderer renderer =
      new MarkdownRenderer(new MarkdownSettings(Flavor.MODERN, List.of(), false, false), false);
  private final List<String> unknown = new ArrayList<>();

  private String html(String lexical, String mobiledoc) {
    return GhostText.parse(lexical, mobiledoc, renderer, unknown::add)
        .map(body -> body.html())
        .orElse("");
  }

  @Test
  void sectionsOfMobiledocBecomeBlocks() {
    String html =
        html(
            "",
            """
            {"markups": [["a", ["href", "/day-1/"]], ["strong"]],
             "sections": [
               [1, "h2", [[0, [], 0, "Day 1"]]],
               [1, "p", [[0, [], 0, "See "], [0, [0, 1], 2, "here"], [1, [], 0, 0], [0, [], 0, "now"]]],
               [3, "ol", [[[0, [], 0, "one"]], [[0, [], 0, "two"]]]]]}
            """);

    assertThat(html.replaceAll("\\n *", ""))
        .isEqualTo(
            "<h2>Day 1</h2>"
                + "<p>See <a href=\"/day-1/\"><strong>here</strong></a><br>now</p>"
                + "<ol><li>one</li><li>two</li></ol>");
    assertThat(unknown).isEmpty();
  }

  @Test
  void aSectionOfAnotherKindIsKeptAsItIs() {
    assertThat(html("", "{\"sections\": [[7, \"x\"]]}")).contains("[7,\"x\"]");
    assertThat(unknown).containsExactly("the section 7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1]",
        "[1, \"p\"]",
        "[1, {}, [[0, [], 0, \"x\"]]]",
        "[1, \"p\", {}]",
        "[1, \"p\", [[0, [7], 1]]]",
        "[1, \"p\", [[0, 3, null, {}]]]",
        "[1, \"p\", [\"x\"]]",
        "[2]",
        "[3, \"ul\", [{}]]",
        "[10]",
        "[10, 9]",
        "{}"
      })
  void aSectionOfAnUnexpectedShapeEndsInNoException(String section) {
    assertThat(
            html(
                "",
                "{\"markups\": [{}], \"sections\": ["
                    + section
                    + ", [1, \"p\", [[0, [], 0, \"After\"]]]]}"))
        .contains("<p>After</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\": \"gallery\", \"images\": [1]}",
        "{\"type\": \"text\", \"text\": {}, \"format\": \"bold\"}",
        "{\"type\": []}",
        "\"x\""
      })
  void aNodeOfAnUnexpectedShapeEndsInNoException(String node) {
    String after =
        "{\"type\": \"paragraph\", \"children\": [{\"type\": \"text\", \"text\": \"After\"}]}";
    assertThat(html("{\"root\": {\"children\": [" + node + ", " + after + "]}}", ""))
        .contains("<p>After</p>");
  }
}
