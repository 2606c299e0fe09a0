package dev.recap.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.recap.config.MarkdownSettings;
import dev.recap.config.MarkdownSettings.Flavor;
import dev.recap.content.html.CodeBlocks;
import dev.recap.content.markdown.BodyReader.Format;
import dev.recap.model.Body;
import dev.recap.model.ImageTag;
import dev.recap.model.Reference;
import dev.recap.model.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

  private static final String VIDEO = "https://www.youtube.com/watch?v=36bKE_JsHZs";
  private static final String PLAYER = "https://www.youtube-nocookie.com/embed/36bKE_JsHZs";

  private static String html(String markdown) {
    return Markdown.modern(markdown);
  }

  private static Body body(String markdown) {
    return new BodyReader(Markdown.MODERN, CodeBlocks.plain(), 20)
        .open(new SourcePath("content/a.md"), markdown, 0, Format.MARKDOWN)
        .read(true)
        .body();
  }

  private static String player(String inLink) {
    return """
    <figure class="video" data-video="youtube"><a class="video-link" href="%s" data-embed="%s">%s \
    <span class="video-host">YouTube</span></a></figure>
    """
        .formatted(VIDEO, PLAYER, inLink);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        VIDEO,
        "<" + VIDEO + ">",
        "https://youtu.be/36bKE_JsHZs",
        "http://www.youtube.com/embed/36bKE_JsHZs",
        "[](" + VIDEO + ")"
      })
  void addressAloneOnALineIsAPlayer(String line) {
    assertThat(html("before\n\n" + line + "\n\nafter"))
        .isEqualTo(
            "<p>before</p>\n"
                + player("<span class=\"video-title\">Video</span>")
                + "<p>after</p>\n");
  }

  @Test
  void linkTextIsTheTitleOfTheVideo() {
    assertThat(html("[What *is* \"shared\"?](" + VIDEO + ")"))
        .isEqualTo(
            player("<span class=\"video-title\">What <em>is</em> &quot;shared&quot;?</span>"));
  }

  @Test
  void imageInTheLinkIsThePoster() {
    assertThat(html("[![Keynote & more](posters/keynote.jpg)](" + VIDEO + ")"))
        .isEqualTo(
            player(
                "<img src=\"posters/keynote.jpg\" alt=\"\" />"
                    + "<span class=\"video-title\">Keynote &amp; more</span>"));
  }

  @Test
  void linkTitleIsTheCaption() {
    assertThat(html("[Keynote](" + VIDEO + " \"Berlin, <2014>\"){#keynote .wide}"))
        .startsWith("<figure class=\"video wide\" data-video=\"youtube\" id=\"keynote\"><a ")
        .contains("</a>\n<figcaption>Berlin, &lt;2014&gt;</figcaption>\n</figure>");
  }

  @Test
  void eachLineWithALinkIsAPlayer() {
    assertThat(html(VIDEO + "\n[B](https://vimeo.com/76979871)").split("<figure")).hasSize(3);
    assertThat(html(VIDEO + "\nand a word")).startsWith("<p><a href");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Watch " + VIDEO,
        "- " + VIDEO,
        "- " + VIDEO + "\n\n- " + VIDEO,
        "[Keynote](" + VIDEO + ") of 2014",
        "*[Keynote](" + VIDEO + ")*",
        "https://example.org/talk",
        "https://youtube.com.evil.org/watch?v=36bKE_JsHZs",
        "[Slides](slides.pdf)",
        "    " + VIDEO,
        "# " + VIDEO,
        "| a |\n|---|\n| " + VIDEO + " |"
      })
  void linkInTextStaysALink(String markdown) {
    assertThat(html(markdown))
        .doesNotContain("figure")
        .contains(markdown.contains("    ") ? "<pre>" : "<a ");
  }

  @Test
  void playersMayBeInQuotesAndBoxes() {
    assertThat(html("> " + VIDEO)).contains("<blockquote>\n<figure class=\"video\"");
    assertThat(html("!!! note\n    " + VIDEO)).contains("</p>\n<figure class=\"video\"");
  }

  @Test
  void filesNeedNoPlayer() {
    assertThat(html("[Day 1](video/day-1.mp4)"))
        .isEqualTo(
            """
            <figure class="video" data-video="file"><a class="video-link" href="video/day-1.mp4">\
            <span class="video-title">Day 1</span> <span class="video-host">day-1.mp4</span></a></figure>
            """);
  }

  @Test
  void playersCanBeDisabled() {
    MarkdownRenderer off =
        new MarkdownRenderer(new MarkdownSettings(Flavor.MODERN, List.of(), false, false), false);

    assertThat(off.html("[Keynote](" + VIDEO + ")"))
        .contains("<p><a href=\"" + VIDEO + "\">Keynote</a></p>\n");
  }

  @Test
  void jbakeFlavorHasNoFiguresAndKeepsFrames() {
    String markdown =
        "[Keynote](" + VIDEO + ")\n\n![a](b.png \"c\")\n\n<iframe src=\"//x\"></iframe>\n";

    assertThat(Markdown.JBAKE.html(markdown).orElseThrow())
        .doesNotContain("figure")
        .contains("<iframe src=\"//x\"></iframe>");
  }

  @Test
  void addressOfAPlayerHasItsPlace() {
    Body body =
        body("Text.\n\n[![Keynote](poster.jpg)](https://youtu.be/36bKE_JsHZs)\n\n[t](t.webm)");

    assertThat(body.references())
        .extracting(Reference::kind, Reference::url, reference -> reference.place().toString())
        .containsExactly(
            tuple(Reference.Kind.LINK, VIDEO, "content/a.md:3:26"),
            tuple(Reference.Kind.IMAGE, "poster.jpg", "content/a.md:3:13"),
            tuple(Reference.Kind.LINK, "t.webm", "content/a.md:5:5"));
    assertThat(body.images()).extracting(ImageTag::alt).containsExactly("");
  }

  @Test
  void wordsOfAPlayerAreNotInTheOpening() {
    assertThat(body("[Keynote](" + VIDEO + ")\n\nWe met at nine.").opening())
        .isEqualTo("We met at nine.");
  }

  @Test
  void imageWithATitleIsAFigureWithACaption() {
    assertThat(html("![Two rooms](rooms.svg \"The rooms on *day* 1\"){width=480}\n{: .wide}"))
        .isEqualTo(
            """
            <figure class="wide"><img src="rooms.svg" alt="Two rooms" width="480" />
            <figcaption>The rooms on *day* 1</figcaption>
            </figure>
            """);
    assertThat(html("[![Two rooms](t.jpg \"The rooms\")](rooms.jpg)"))
        .isEqualTo(
            """
            <figure><a href="rooms.jpg"><img src="t.jpg" alt="Two rooms" /></a>
            <figcaption>The rooms</figcaption>
            </figure>
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![a](b.png)",
        "![a](b.png \"c\") ![d](e.png \"f\")",
        "Here ![a](b.png \"c\")",
        "- ![a](b.png \"c\")"
      })
  void imageWithoutATitleOrInTextIsNoFigure(String markdown) {
    assertThat(html(markdown)).contains("<img ").doesNotContain("<figure");
  }
}
