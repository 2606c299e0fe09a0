package dev.recap.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FootnotesTest {

  private static Document page(String markdown) {
    return Jsoup.parse(Markdown.modern(markdown));
  }

  @Test
  void numbersFollowTheFirstReferences() {
    Document page =
        page(
            """
            First[^a], second[^b] and first again[^a].

            - third[^c]

            | fourth[^d] | second again[^b] |
            |---|---|

            [^d]: Four.
            [^c]: Three, with a fifth[^e].
            [^b]: Two, see[^a].
            [^a]: One.
            [^e]: Five.
            """);

    assertThat(page.select("body > :not(.footnotes) sup").eachText())
        .containsExactly("1", "2", "1", "3", "4", "2");
    assertThat(page.select(".footnotes li > p").eachText())
        .containsExactly("One.", "Two, see1.", "Three, with a fifth5.", "Four.", "Five.");
    assertThat(page.select(".footnotes li").get(0).select(".footnote-backref").eachAttr("href"))
        .containsExactly("#fnref-1", "#fnref-1-1", "#fnref-1-2");
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void labelOfAHeadingsNoteIsNotInItsIdAndItsAnchorStays() {
    Document page = page("## Travel[^n]\n\n## The[^n] end\n\n[^n]: By train.\n");

    assertThat(page.select("h2#travel > a.anchor").text()).isEqualTo("Travel");
    assertThat(page.select("h2#travel > sup").text()).isEqualTo("1");
    assertThat(page.select("h2").get(1).id()).isEqualTo("the-end");
    assertThat(page.select("h2#the-end > a.anchor")).isEmpty();
  }

  @Test
  void labelsMatchInLettersOfEitherCase() {
    Document page = page("One[^N] two[^ÉTÉ] three[^n].\n\n[^n]: A.\n[^été]: B.\n");

    assertThat(page.select("p > sup").eachText()).containsExactly("1", "2", "1");
  }

  @Test
  void labelsThatDifferInCaseAreTwoNotesIfBothAreThere() {
    assertThat(page("[^N] [^n]\n\n[^n]: a\n[^N]: B\n").select(".footnotes p").eachText())
        .containsExactly("B", "a");
  }

  @Test
  void textOfANoteMayContainAnotherBracketWithAColon() {
    assertThat(page("See[^1].\n\n[^1]: As in [RFC]: a rule.\n").select(".footnotes p").text())
        .isEqualTo("As in [RFC]: a rule.");
  }
}
