package dev.recap.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.recap.content.html.CodeBlocks;
import dev.recap.content.markdown.BodyReader.Format;
import dev.recap.model.Reference;
import dev.recap.model.SourcePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IframesTest {

  private static final String DONE =
      "<iframe src=\"https://example.org/map\" title=\"Map\" loading=\"eager\"></iframe>";

  @Test
  void oldFrameIsRewritten() {
    assertThat(
            Markdown.modern(
                "## Day *2*\n\n"
                    + "<iframe width=\"560\" height=\"315\""
                    + " src=\"//player.vimeo.com/video/76979871\" frameborder=\"0\""
                    + " allowfullscreen></iframe>\n"))
        .endsWith(
            "<iframe width=\"560\" height=\"315\" src=\"https://player.vimeo.com/video/76979871\""
                + " frameborder=\"0\" allowfullscreen title=\"Day 2 (Vimeo)\" loading=\"lazy\""
                + " style=\"aspect-ratio: 560 / 315\"></iframe>\n");
  }

  private static String rewrite(String html, String heading) {
    String marked = Iframes.rewrite(BasedSequence.of(html), heading);
    return SourceMap.of(new StringBuilder(marked)).html();
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.youtube.com/embed/36bKE_JsHZs, https://www.youtube.com/embed/36bKE_JsHZs",
    "HTTP://www.youtube.com/embed/36bKE_JsHZs, HTTPs://www.youtube.com/embed/36bKE_JsHZs",
    "//maps.example.org/x, https://maps.example.org/x",
    "http://maps.example.org/x, http://maps.example.org/x",
    "https://maps.example.org/x, https://maps.example.org/x",
    "map.html, map.html"
  })
  void knownHostsAreLoadedWithHttps(String written, String loaded) {
    assertThat(rewrite("<iframe src='" + written + "'></iframe>", ""))
        .startsWith("<iframe src='" + loaded + "' ");
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/embed/36bKE_JsHZs, Day \"1\", Day &quot;1&quot; (YouTube)",
    "https://www.youtube.com/embed/36bKE_JsHZs, '', YouTube",
    "https://www.maps.example.org/x, '', maps.example.org",
    "map.html, Rooms, Rooms"
  })
  void titleIsTheHeadingAboveAndTheHost(String address, String heading, String title) {
    assertThat(rewrite("<iframe src=\"" + address + "\"></iframe>", heading))
        .contains(" title=\"" + title + "\"");
    assertThat(rewrite("<iframe src=\"" + address + "\" title=\" \"></iframe>", heading))
        .contains(" title=\"" + title + " \"");
  }

  @Test
  void existingStyleIsKept() {
    assertThat(rewrite("<iframe width=4 height=3px style='border: 0'></iframe>", ""))
        .isEqualTo(
            "<iframe width=4 height=3px style='aspect-ratio: 4 / 3; border: 0'"
                + " loading=\"lazy\"></iframe>");
    assertThat(rewrite("<iframe width=100% height=300 style=border:0></iframe>", ""))
        .isEqualTo("<iframe width=100% height=300 style=border:0 loading=\"lazy\"></iframe>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        DONE,
        "<!-- <iframe src=\"//x.org\"></iframe> -->",
        "<script>'<iframe src=\"//x.org\">'</script>",
        "<iframe src=\"//x.org\"",
        "<pre>&lt;iframe></pre>"
      })
  void completeFramesAndOtherHtmlAreNotChanged(String html) {
    assertThat(rewrite(html, "Day 2")).isEqualTo(html);
  }

  @Test
  void frameInALineIsRewrittenButNotInCode() {
    assertThat(Markdown.modern("See <iframe src=\"//x.org/a\"></iframe> and `<iframe>`."))
        .contains("<p>See <iframe src=\"https://x.org/a\" title=\"x.org\"", "&lt;iframe&gt;");
  }

  @Test
  void addressKeepsItsPlace() {
    String markdown =
        "# A\n\n"
            + "<p><a href=\"b.md\">b</a>\n"
            + "<iframe src=\"//youtube.com/embed/36bKE_JsHZs\"></iframe></p>\n";

    assertThat(
            new BodyReader(Markdown.MODERN, CodeBlocks.plain(), 20)
                .open(new SourcePath("content/a.md"), markdown, 0, Format.MARKDOWN)
                .read(true)
                .body()
                .references())
        .filteredOn(reference -> !reference.url().startsWith("#"))
        .extracting(Reference::url, reference -> reference.place().toString())
        .containsExactly(
            tuple("b.md", "content/a.md:3:13"),
            tuple("https://youtube.com/embed/36bKE_JsHZs", "content/a.md:4:14"));
  }
}
