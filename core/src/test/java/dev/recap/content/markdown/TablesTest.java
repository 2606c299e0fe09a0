package dev.recap.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {

  private static Document page(String markdown) {
    return Jsoup.parse(Markdown.modern(markdown));
  }

  @Test
  void tableMayBeRightBelowText() {
    Document page =
        page(
            """
            The rooms
            of Monday:
            | room | seats |
            |------|-------|
            | Pizza | 300 |

            After.
            """);

    assertThat(page.select("p").eachText()).containsExactly("The rooms of Monday:", "After.");
    assertThat(page.select("th, td").eachText()).containsExactly("room", "seats", "Pizza", "300");
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "1. ", "  - > "})
  void tableMayBeInAnyBlock(String prefix) {
    String indent = prefix.replaceAll("[^> ]", " ").replace("1.", "  ");
    String text = prefix + "Text\n" + indent + "a | b\n" + indent + ":-|-\n" + indent + "1 | *2*\n";

    assertThat(page(text).select("td").eachText()).containsExactly("1", "2");
    assertThat(page(text).select("td em").text()).isEqualTo("2");
  }

  @Test
  void rowNeedsNoPipe() {
    Document page = page("a | b\n--|--\nonly\n\ntext\n");

    assertThat(page.select("td").eachText()).containsExactly("only");
    assertThat(page.select("td")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> quote",
        "- item",
        "# heading",
        "```\ncode\n```",
        "<div>x</div>",
        "***",
        "{: .wide}",
        "[r]: /url",
        "*[AB]: abbreviation",
        "[^1]: note"
      })
  void otherBlockEndsATable(String block) {
    Document page = page("a | b\n--|--\n1 | 2\n" + block + "\n\n[^1]\n");

    assertThat(page.select("td").eachText()).containsExactly("1", "2");
  }

  @Test
  void attributesMayFollowATable() {
    assertThat(page("|a|\n|-|\n|1|\n{: .wide}\n").select("table.wide td").text()).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "| `a \\| b` | or |~<code>a | b</code>~or",
        "| **\\|** | bar |~<strong>|</strong>~bar",
        "| `a | b` | or |~<code>a | b</code>~or",
        "| ``a `|` b`` | or |~<code>a `|` b</code>~or",
        "| ` | tick |~`~tick",
        "| a \\\\| b |~a \\~b",
        "| [x](u\\|v) | y |~<a href=\"u%7Cv\">x</a>~y",
        "|| b |~~b",
        "| a ||~a~",
        "a | b~a~b",
      })
  void pipeEndsACellUnlessItIsEscapedOrInCode(String row, String first, String second) {
    Document page = page("| x | y |\n|---|---|\n" + row + "\n");

    assertThat(page.select("td").get(0).html()).isEqualTo(first == null ? "" : first);
    assertThat(page.select("td").get(1).html()).isEqualTo(second == null ? "" : second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | b\n--|\n1 | 2",
        "a\n--|--",
        "| --- | --- |",
        "a | b\n-- -|--",
        "a | b\n\n--|--",
        "a | b\n    --|--",
        "text\n:-:"
      })
  void otherDelimitersMakeNoTable(String markdown) {
    assertThat(page(markdown).select("table")).isEmpty();
  }

  @Test
  void rowMayBeIndented() {
    assertThat(page("a|b\n-|-\n      1|2\n\t3|4\n").select("td").eachText())
        .containsExactly("1", "2", "3", "4");
  }
}
