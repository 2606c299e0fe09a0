package dev.recap.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.OnePost;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bodies as importers and people leave them, in both flavours of Markdown, through a whole site.
 */
class BodyShapesTest {

  private static final String HEADER = "---\ntitle: Body\ndate: 2014-07-26\n---\n";

  private final OnePost post;

  BodyShapesTest(@TempDir Path folder) {
    post = new OnePost(folder);
  }

  private BakedSite bake(String flavor, String body) {
    post.set("markdown.flavor=" + flavor + "\n");
    return post.bake("${content.body}", HEADER + body);
  }

  private Document modern(String body) {
    return bake("modern", body).succeeds().page("post.html");
  }

  private Document jbake(String body) {
    return bake("jbake", body).succeeds().page("post.html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"modern", "jbake"})
  void bracesOfTemplateLanguagesStayAsTheyAre(String flavor) {
    Document page =
        bake(
                flavor,
                """
                Write {{ name }}, {% raw %} and ${content.title}, not <#if x> or <@macro/> or [=1].

                    {{#each items}} ${i} <#list xs as x>

                And `${inline}` and `{{ inline }}`.
                """)
            .page("post.html");

    assertThat(page.body().text())
        .contains("Write {{ name }}, {% raw %} and ${content.title}, not <#if x> or <@macro/>")
        .contains("[=1].")
        .contains("And ${inline} and {{ inline }}.");
    assertThat(page.select("pre code").text()).isEqualTo("{{#each items}} ${i} <#list xs as x>");
  }

  @Test
  void bracesStayAsTheyAreInEscapingTemplatesToo() {
    post.set("markdown.flavor=modern\n")
        .with("-- templates/post.ftlh --\n${content.body}|${content.summary}|${content.title}\n")
        .with(
            """
            -- content/post.md --
            ---
            title: "${title} & <b>"
            date: 2014-07-26
            ---
            Write ${name} & {{ name }}.
            """);

    assertThat(post.site().bake().succeeds().file("post.html"))
        .isEqualTo(
            """
            <p>Write ${name} &amp; {{ name }}.</p>
            |<p>Write ${name} &amp; {{ name }}.</p>|${title} &amp; &lt;b&gt;\
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "modern, 'Ask <name> first.', 5:5, name, <name>",
    "jbake, 'Ask <name> first.', 5:5, name, <name>",
    "modern, 'Give <service-name> and <your host or IP> to it.', 5:6, service-name, <service-name>",
    "modern, 'A list<int> is typed.', 5:7, int, <int>",
    "modern, 'Before `<code>` and after <version>.', 5:27, version, <version>",
  })
  void wordInAngleBracketsThatBrowsersHideIsReported(
      String flavor, String text, String place, String name, String tag) {
    BakedSite site = bake(flavor, text + "\n");

    assertThat(site.problems().get(0))
        .isEqualTo(
            "content/post.md:%s: warning: HTML has no element \"%s\", so readers don't see \"%s\" [unknown-element]"
                .formatted(place, name, tag));
  }

  @Test
  void angleBracketsThatAreNoTagsAreShown() {
    Document page =
        modern(
            "Needs <dev-libs/boost-1.50, {<placeholder>} in `<b>`, 1 < 2 > 0, a <- b.\n"
                .replace("{<placeholder>}", "&lt;placeholder>"));

    assertThat(page.body().text())
        .isEqualTo("Needs <dev-libs/boost-1.50, <placeholder> in <b>, 1 < 2 > 0, a <- b.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"modern", "jbake"})
  void codeIsShownAsItWasWritten(String flavor) {
    Document page =
        bake(
                flavor,
                """
                First:

                    <script src="x.js"></script>
                    <body>&nbsp;</body>

                Then:

                ```bash
                echo "a  b" > /tmp/x && cat <<EOF
                EOF
                ```

                ```
                def f(x: list[int]) -> None: ...
                ```

                \tindented by a tab
                """)
            .succeeds()
            .page("post.html");

    assertThat(page.select("pre code").eachText())
        .containsExactly(
            "<script src=\"x.js\"></script>\n<body>&nbsp;</body>",
            "echo \"a  b\" > /tmp/x && cat <<EOF\nEOF",
            "def f(x: list[int]) -> None: ...",
            "indented by a tab");
    assertThat(page.select("pre code").get(1).className()).isEqualTo("language-bash");
    assertThat(page.select("pre code").get(2).className()).isEmpty();
    assertThat(page.select("script, body body")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"modern", "jbake"})
  void allFormsOfANoBreakSpaceAreOneCharacter(String flavor) {
    Document page = bake(flavor, "a&nbsp;b\u00A0c&#160;d\n").succeeds().page("post.html");

    assertThat(page.select("p").first().wholeText().strip()).isEqualTo("a\u00A0b\u00A0c\u00A0d");
  }

  @Test
  void invisibleCharactersDoNotReachTheSummary() {
    post.set("markdown.flavor=modern\n");

    assertThat(
            post.shows(
                "${content.summary_text}", HEADER + "\u200BDay two&nbsp;began\u00A0early.\n"))
        .isEqualTo("Day two began early.");
  }

  @Test
  void boldLineIsAParagraphAndNoHeading() {
    Document page = modern("**The venue**\n\nText.\n");

    assertThat(page.select("p > strong").text()).isEqualTo("The venue");
    assertThat(page.select("h1, h2, h3")).isEmpty();
  }

  @Test
  void lineEndsBreakLinesAsInEachFlavor() {
    String text = "one\ntwo  \nthree\\\nfour\n  \nfive\n";

    assertThat(modern(text).select("p").get(0).select("br")).hasSize(2);
    assertThat(jbake(text).select("p").get(0).select("br")).hasSize(3);
    assertThat(modern(text).select("p")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"modern", "jbake"})
  void escapesOfImportersAreNotShown(String flavor) {
    Document page =
        bake(flavor, "snake\\_case \\*not bold\\* \\#1 a \\- b \\`tick\\` \\[x\\] 3\\. \\> y\n")
            .succeeds()
            .page("post.html");

    assertThat(page.body().text()).isEqualTo("snake_case *not bold* #1 a - b `tick` [x] 3. > y");
  }

  @Test
  void mkDocsBoxesAreRendered() {
    Document page =
        modern(
            """
            !!! note
                Bring a badge.

                - and water

            !!! check "Quote"
                Well said.

            !!! warning ""
                No title here.

            ??? tip "Folded"
                Open me.

            Not in a box.
            """);

    assertThat(page.select(".admonition .admonition-title").eachText())
        .containsExactly("Note", "Quote", "Folded");
    assertThat(page.select(".admonition.note p").eachText())
        .containsExactly("Note", "Bring a badge.");
    assertThat(page.select(".admonition.note li").eachText()).containsExactly("and water");
    assertThat(page.select(".admonition.success")).hasSize(1);
    assertThat(page.select("div.admonition.warning").text()).isEqualTo("No title here.");
    assertThat(page.select("details.admonition.tip > summary").text()).isEqualTo("Folded");
    assertThat(page.select("body > p").eachText()).containsExactly("Not in a box.");
  }

  @Test
  void boxesAreTextInTheJBakeFlavor() {
    assertThat(jbake("!!! note\n").body().text()).isEqualTo("!!! note");
  }

  @Test
  void attributesApplyToTheNodeBeforeThem() {
    Document page =
        modern(
            """
            ## Rooms {#halls .big}

            ![plan](https://example.org/plan.png){width=500}

            ![plan](https://example.org/plan.png){: style="width:800px;"}

            A paragraph.
            {: .lead title="the first" }

            A set {a, b} and a dict {1: 2} stay.
            """);

    assertThat(page.select("h2#halls.big").text()).isEqualTo("Rooms");
    assertThat(page.select("img").get(0).attr("width")).isEqualTo("500");
    assertThat(page.select("img").get(1).attr("style")).isEqualTo("width:800px;");
    assertThat(page.select("p.lead").attr("title")).isEqualTo("the first");
    assertThat(page.body().text()).endsWith("A paragraph. A set {a, b} and a dict {1: 2} stay.");
  }

  @Test
  void taskListsHaveMarks() {
    Document page = modern("- [x] badge\n- [ ] lunch\n- [link](https://example.org/)\n");

    assertThat(page.select("li").eachText()).containsExactly("☑ badge", "☐ lunch", "link");
    assertThat(page.select("input")).isEmpty();
  }

  @Test
  void emojiAreOffByDefault() {
    assertThat(modern("At 10:30:15 in :gb: with :tada:\n").body().text())
        .isEqualTo("At 10:30:15 in :gb: with :tada:");

    post.set("markdown.flavor=modern\nmarkdown.emoji=true\n");
    assertThat(
            post.bake("${content.body}", HEADER + "At 10:30:15 in :gb: with :tada: :no_such:\n")
                .succeeds()
                .page("post.html")
                .body()
                .text())
        .isEqualTo("At 10:30:15 in 🇬🇧 with 🎉 :no_such:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"modern", "jbake"})
  void linksByReferenceAndTitlesOfImagesWork(String flavor) {
    Document page =
        bake(
                flavor,
                """
                See [the programme][p], [p] and ![plan](https://example.org/a.png "The plan").

                [p]: https://example.org/programme "All talks"
                """)
            .succeeds()
            .page("post.html");

    assertThat(page.select("a").eachAttr("href"))
        .containsExactly("https://example.org/programme", "https://example.org/programme");
    assertThat(page.select("a").first().attr("title")).isEqualTo("All talks");
    assertThat(page.select("img").attr("title")).isEqualTo("The plan");
  }

  @ParameterizedTest
  @CsvSource({
    "jbake, '<iframe width=\"560\" height=\"315\" src=\"//player.vimeo.com/video/1\""
        + " allowfullscreen></iframe>'",
    "modern, '<iframe width=\"560\" height=\"315\" src=\"https://player.vimeo.com/video/1\""
        + " allowfullscreen title=\"Vimeo\" loading=\"lazy\""
        + " style=\"aspect-ratio: 560 / 315\"></iframe>'"
  })
  void videosAreEmbeddedFromOldAndNewMarkup(String flavor, String embedded) {
    String video =
        "<iframe width=\"560\" height=\"315\" src=\"//player.vimeo.com/video/1\""
            + " allowfullscreen></iframe>";

    assertThat(bake(flavor, "Watch:\n\n" + video + "\n\nText.\n").succeeds().file("post.html"))
        .contains(embedded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"modern", "jbake"})
  void htmlOfOldEditorsIsNotChanged(String flavor) {
    String html = bake(flavor, "<font size=\"+2.5\">Big</font><br></br>end\n").file("post.html");

    assertThat(html).contains("<font size=\"+2.5\">Big</font><br></br>end");
  }

  @Test
  void componentsOfOtherGeneratorsAreReported() {
    bake("modern", "<ButtonLink url=\"/\">Go</ButtonLink>\n\n<Image src={plan} />\n")
        .warnsOf(
            "content/post.md:5:1: warning: HTML has no element \"buttonlink\", so readers don't"
                + " see \"<ButtonLink url=\"/\">\" [unknown-element]");
  }

  @Test
  void commentsOfMarkdownAreNotShown() {
    assertThat(modern("[//]: # (a note to myself)\n\nText.\n").body().text()).isEqualTo("Text.");
  }

  @Test
  void summaryIsTheFirstWordsByDefault() {
    post.set("markdown.flavor=modern\nsummary.words=5\n");

    assertThat(
            post.shows(
                "${content.summary} ${content.summary_text} ${content.has_more?c}",
                HEADER
                    + "## Morning\n\n![x](https://example.org/x.png)\n\nThe *first* talk & its"
                    + " [slides](https://example.org/) were good.\n"))
        .isEqualTo("<p>The first talk &amp; its slides…</p> The first talk & its slides… true");
  }

  @Test
  void summaryIsTheTextAboveTheMoreMark() {
    post.set("markdown.flavor=modern\n");

    assertThat(
            post.shows(
                "${content.summary} ${content.has_more?c}",
                HEADER + "The *first*.\n\n<!--more-->\n\nThe rest.\n"))
        .isEqualTo("<p>The <em>first</em>.</p>\n true");
  }

  @Test
  void longTranscriptIsOnePageWithItsReadingTime() {
    post.set("markdown.flavor=modern\n");
    String line = "so we went on and on about it for quite some time [Music]\n";

    assertThat(
            post.shows(
                "${content.word_count?c} words, ${content.reading_time?c} minutes",
                HEADER + line.repeat(3000)))
        .isEqualTo("39000 words, 177 minutes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"modern", "jbake"})
  void wordsInSquareBracketsAreWords(String flavor) {
    assertThat(
            bake(flavor, "[Music] and [video presentation about spam] [/end] [gallery ids=1]\n")
                .succeeds()
                .page("post.html")
                .body()
                .text())
        .isEqualTo("[Music] and [video presentation about spam] [/end] [gallery ids=1]");
  }

  @Test
  void modernFlavorHasTablesFootnotesAndDefinitions() {
    Document page =
        modern(
            """
            | Room | Seats |
            |:-----|------:|
            | A & B | 1200 |

            The WSGI server[^1] ~~failed~~ worked.

            Term
            : What it means

            See https://example.org/x for more.

            *[WSGI]: Web Server Gateway Interface

            [^1]: It was uWSGI.
            """);

    assertThat(page.select("th").eachText()).containsExactly("Room", "Seats");
    assertThat(page.select("td").eachText()).containsExactly("A & B", "1200");
    assertThat(page.select("abbr").attr("title")).isEqualTo("Web Server Gateway Interface");
    assertThat(page.select("del").text()).isEqualTo("failed");
    assertThat(page.select("dt").text()).isEqualTo("Term");
    assertThat(page.select("dd").text()).isEqualTo("What it means");
    assertThat(page.select("a[href=https://example.org/x]")).hasSize(1);
    String footnote = page.select("sup a").attr("href");
    assertThat(page.getElementById(footnote.substring(1)).text()).startsWith("It was uWSGI.");
  }

  @Test
  void tablesAndStrikethroughAreTextInTheJBakeFlavor() {
    Document page = jbake("| a | b |\n|---|---|\n| 1 | 2 |\n\n~~gone~~\n");

    assertThat(page.select("table, del")).isEmpty();
    assertThat(page.body().text()).contains("| 1 | 2 |").contains("~~gone~~");
  }

  @Test
  void projectChoosesTheExtensionsOfTheJBakeFlavor() {
    post.set("markdown.extensions=TABLES,-HARDWRAPS,STRIKETHROUGH\n");

    Document page =
        post.bake(
                "${content.body}",
                HEADER + "| a | b |\n|---|---|\n| 1 | 2 |\n\none\ntwo ~~gone~~\n")
            .succeeds()
            .page("post.html");

    assertThat(page.select("td").eachText()).containsExactly("1", "2");
    assertThat(page.select("del").text()).isEqualTo("gone");
    assertThat(page.select("br")).isEmpty();
  }

  @Test
  void headingsHaveAnchorsThatLinksMayUse() {
    Document page =
        modern("## Días & <b>noches</b>\n\n## Twice\n\n## Twice\n\n[up](#días--noches)\n");

    assertThat(page.select("h2").eachAttr("id"))
        .containsExactly("días--noches", "twice", "twice-1");
    assertThat(page.select("h2#twice a.anchor").attr("href")).isEqualTo("#twice");
  }

  @Test
  void linkToAMissingAnchorIsReported() {
    post.with("-- content/other.md --\n" + HEADER + "## Morning\n\n## Evenings\n");

    BakedSite site = bake("modern", "[down](other.md#evening) [up](other.md#morning)\n");

    site.warnsOf(
        "content/post.md:5:8: warning: the link \"other.md#evening\" leads to a page without the"
            + " anchor \"#evening\" [dead-anchor]");
    assertThat(site.report().problems().get(0).hint()).isEqualTo("did you mean #evenings?");
  }

  @Test
  void contentsAreATreeOfTheHeadings() {
    post.set("markdown.flavor=modern\n");

    assertThat(
            post.shows(
                """
                <#macro tree items><#list items as h>${h.text}(${h.id})[<@tree h.children/>]</#list></#macro>\
                <@tree content.toc/>\
                """,
                HEADER + "## A & b\n\n### C\n\n## `D`\n"))
        .isEqualTo("A & b(a--b)[C(c)[]]D(d)[]");
  }

  @Test
  void htmlIsKeptAndMarkdownInItIsRendered() {
    Document page = modern("<div class=\"box\">\n\n**bold** & <em>more</em>\n\n</div>\n");

    assertThat(page.select("div.box strong").text()).isEqualTo("bold");
    assertThat(page.select("div.box em").text()).isEqualTo("more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"modern", "jbake"})
  void lineEndsOfWindowsAndOldMacsAreRead(String flavor) {
    post.set("markdown.flavor=" + flavor + "\n");

    for (String end : new String[] {"\n", "\r\n", "\r"}) {
      String text = (HEADER + "- a\n- b\n\n```\nx\ny\n```\n").replace("\n", end);
      Document page = post.bake("${content.body}", text).succeeds().page("post.html");

      assertThat(page.select("li").eachText()).containsExactly("a", "b");
      assertThat(page.select("pre code").first().wholeText()).isEqualTo("x\ny\n");
    }
  }
}
