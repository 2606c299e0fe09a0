package dev.recap.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void openElementsAreClosedFromTheInside() {
    assertThat(Html.endTags("<div><p>a <b>b")).isEqualTo("</b></p></div>");
    assertThat(Html.endTags("<p>a<br>b<img src='x'></p>")).isEmpty();
    assertThat(Html.endTags("<ul><li>a<li>b</ul><div title=\"</div>\">")).isEqualTo("</div>");
    assertThat(Html.endTags("<!-- <b> -->text")).isEmpty();
  }

  @Test
  void textIsEscaped() {
    assertThat(Html.escapeText("a < b & \"c\"")).isEqualTo("a &lt; b &amp; \"c\"");
    assertThat(Html.escapeAttribute("it's \"a\"")).isEqualTo("it&#39;s &quot;a&quot;");
  }
}
