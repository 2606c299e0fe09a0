package dev.recap.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.ModelSite;
import dev.recap.model.Body;
import dev.recap.model.BodyFacts;
import dev.recap.model.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryTest {

  private static final int WORDS = 3;

  private static Summary summary(String html, int words, int more, String opening) {
    BodyFacts facts = new BodyFacts(List.of(), List.of(), List.of(), words, more, opening);
    Document document =
        ModelSite.document(
            "post",
            "2025-01-01",
            "a",
            Optional.empty(),
            List.of(),
            Map.of(),
            new Body(() -> html, () -> facts));
    return new Summary(document, WORDS);
  }

  private static String html(Summary summary) {
    return summary.html(new ModelSite().with(summary.document()).page());
  }

  @Test
  void aShortTextIsItsOwnSummary() {
    Summary summary = summary("<p>one &lt; two</p>", 3, -1, "one < two");

    assertThat(summary.text()).isEqualTo("one < two");
    assertThat(html(summary)).isEqualTo("<p>one &lt; two</p>");
    assertThat(summary.hasMore()).isFalse();
  }

  @Test
  void aLongTextIsCut() {
    Summary summary = summary("<p>one two three four</p>", 4, -1, "one two three");

    assertThat(summary.text()).isEqualTo("one two three…");
    assertThat(summary.hasMore()).isTrue();
  }

  @Test
  void anImageIsMoreThanTheWords() {
    assertThat(summary("<p>one <img src=\"a.png\"></p>", 1, -1, "one").hasMore()).isTrue();
  }

  @Test
  void theMarkEndsTheSummaryAndOpenElementsAreClosed() {
    String html = "<div><p>one</p><!--more--><p>two</p></div>";
    Summary summary = summary(html, 2, html.indexOf("<!--more-->"), "one");

    assertThat(html(summary)).isEqualTo("<div><p>one</p></div>");
    assertThat(summary.hasMore()).isTrue();
  }

  @Test
  void onlyEndTagsAfterTheMarkAreNothingMore() {
    String html = "<div><p>one</p><!--more--></div>";

    assertThat(summary(html, 1, html.indexOf("<!--more-->") + 11, "one").hasMore()).isFalse();
  }
}
