package dev.recap.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.InlineSite;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that look at the pages as readers get them. */
class PageRulesTest {

  @TempDir private Path folder;

  @Test
  void blogWithoutMistakesHasNoFindings() {
    CheckRun run =
        CheckRun.ofPost(folder, "## One\n\n### Two\n\nSee [two](#two), [home](/) and <#one>.\n");

    assertThat(run.found()).isEmpty();
    assertThat(run.report().pages()).isEqualTo(2);
  }

  @Test
  void problemOfABakeIsReportedOnce() {
    CheckRun run =
        CheckRun.ofPost(folder, "[a](a.md) [b](#b) [c](/c/) ![A cat](cat.png) [d](/talk/#d)\n");

    assertThat(run.found())
        .containsExactly(
            "content/talk.md:6:5: the link \"a.md\" leads nowhere [dead-link]",
            "content/talk.md:6:15: the link \"#b\" leads to an anchor that the text doesn't have"
                + " [dead-anchor]",
            "content/talk.md:6:23: the link \"/c/\" leads nowhere [dead-link]",
            "content/talk.md:6:37: the image \"cat.png\" is missing [missing-image]",
            "content/talk.md:6:50: the link \"/talk/#d\" leads to a page without the anchor \"#d\""
                + " [dead-anchor]");
  }

  @Test
  void deadLinkOfATemplateIsReportedOnceInTheTemplate() {
    InlineSite site =
        CheckRun.blog(folder)
            .with(
                """
                -- templates/layout.ftlh --
                <#macro page title>
                <title>${title}</title>
                <link rel="stylesheet" href="${content.rootpath}sight.css">
                <a href="${content.rootpath}imprint.html">Imprint</a>
                <a href="${content.rootpath}index.html#foot">Foot</a>
                <img src="${content.rootpath}logo.png" alt="PyCon">
                <#nested>
                </#macro>
                -- content/talk.md --
                """
                    + CheckRun.header("Talk", ""))
            .without("assets/site.css");

    assertThat(CheckRun.of(site).found())
        .containsExactly(
            "templates/layout.ftlh:3:49: the file \"/sight.css\" that 2 pages, such as index.html"
                + " would load is missing [missing-asset]",
            "templates/layout.ftlh:4:29: the link to \"/imprint.html\" on 2 pages, such as"
                + " index.html leads nowhere [dead-link]",
            "templates/layout.ftlh:5:39: the link on 2 pages, such as index.html leads to"
                + " index.html, which has no anchor \"#foot\" [dead-anchor]",
            "templates/layout.ftlh:6:30: the image \"/logo.png\" of 2 pages, such as index.html is"
                + " missing [missing-image]");
  }

  @Test
  void linkToTheSitesOwnHostIsAnInternalLink() {
    CheckRun run =
        CheckRun.ofPost(
            folder, "[a](https://pycon.invalid/talk/) [b](https://pycon.invalid/old-slug/)\n");

    assertThat(run.found())
        .containsExactly(
            "content/talk.md:6:38: the link to \"/old-slug/\" on talk/index.html leads nowhere"
                + " [dead-link]");
  }

  @Test
  void siteInAFolderOfItsHostIsChecked() {
    InlineSite site =
        CheckRun.blog(folder)
            .with(
                """
                -- jbake.properties --
                site.host=https://pycon.invalid/2024
                render.archive=false
                render.feed=false
                -- templates/index.ftlh --
                <title>Home</title><link rel="stylesheet" href="/2024/site.css">
                <a href="https://pycon.invalid/2023/">Last year</a>
                <a href="//pycon.invalid/2024/lost.html">Lost</a>
                <a href="/2023/">Last year</a> <img src="/hall.svg" alt="Outside">
                <a href="../2023/">Last year</a> <a href="../2024/gone.html">Gone</a>
                -- assets/hall.svg --
                <svg/>
                """);

    CheckRun run = CheckRun.of(site);

    assertThat(run.found())
        .containsExactly(
            "templates/index.ftlh:3:31: the link to \"/lost.html\" on index.html leads nowhere"
                + " [dead-link]",
            "templates/index.ftlh:4:43: the address \"/hall.svg\" on index.html is outside of the"
                + " site, which is in /2024 [missing-image]",
            "templates/index.ftlh:5:51: the link to \"/gone.html\" on index.html leads nowhere"
                + " [dead-link]");
    assertThat(run.report().problems())
        .extracting(problem -> problem.hint())
        .contains("write /2024/hall.svg, or an address relative to the page");
  }

  @Test
  void linkToTheOwnHostIsCheckedHoweverTheHostIsWritten() {
    CheckRun run =
        CheckRun.ofPost(
            folder,
            """
            [a](http://pycon.invalid/a) [b](https://www.pycon.invalid/b) [c](HTTPS://PyCon.Invalid/c)
            [d](//pycon.invalid/d) [e](https://pycon.invalid:443/e) [f](https://pycon.invalid./f)
            [g](http://www.pycon.invalid:80/talk/) [h](https://pycon.invalid//talk/)
            [i](https://pycon.invalid:8443/i) [j](https://us.pycon.invalid/j)
            """);

    assertThat(run.found())
        .extracting(line -> line.replaceFirst(".*the link to \"(.*?)\".*", "$1"))
        .containsExactly("/a", "/b", "/c", "/d", "/e", "/f");
  }

  @Test
  void fileOfTheOwnHostWithoutEncryptionIsMixedContent() {
    CheckRun run =
        CheckRun.of(
            CheckRun.blog(folder)
                .with(
                    "-- assets/hall.svg --\n<svg/>\n-- content/talk.md --\n"
                        + CheckRun.header("Talk", "")
                        + "![The hall](http://pycon.invalid/hall.svg)\n"));

    assertThat(run.found())
        .containsExactly(
            "content/talk.md:6:13: talk/index.html loads \"http://pycon.invalid/hall.svg\" without"
                + " encryption [mixed-content]");
  }

  @Test
  void everyAttributeWithAUrlIsCheckedAndCountsAsAUse() {
    InlineSite site =
        CheckRun.blog(folder)
            .with(
                """
                -- templates/index.ftlh --
                <title>Home</title><link rel="stylesheet" href="site.css">
                <object data="a.svg"></object><object data="no-1.svg"></object>
                <svg><use xlink:href="b.svg#x"/><use xlink:href="no-2.svg#x"/></svg>
                <form action="no-3.html"></form><button formaction="no-4.html">x</button>
                <p style="background: url('c.svg'), url(&quot;no-5.svg&quot;)">x</p>
                <style>p { background: url(d.svg), url(no-6.svg) }</style>
                <img srcset="e.svg 1x, no-7.svg,f.svg 2x" src=".//deep//g.svg" alt="x">
                <video poster="h.svg"><track src="no-8.vtt"></video>
                -- assets/a.svg --
                a
                -- assets/b.svg --
                b
                -- assets/c.svg --
                c
                -- assets/d.svg --
                d
                -- assets/e.svg --
                e
                -- assets/deep/g.svg --
                g
                -- assets/h.svg --
                h
                -- assets/unused.svg --
                x
                """);

    assertThat(CheckRun.of(site).found())
        .extracting(line -> line.replaceFirst(".*?(no-\\d|no page uses \\S+|f\\.svg).*", "$1"))
        .containsExactly(
            "no page uses assets/unused.svg",
            "no-1",
            "no-2",
            "no-3",
            "no-4",
            "no-5",
            "no-6",
            "no-7",
            "no-8");
  }

  @Test
  void missingFileIsReportedInTheStylesheet() {
    InlineSite site =
        CheckRun.blog(folder)
            .with(
                """
                -- assets/site.css --
                @import "more/print.css";
                h1 { background: url(there.svg) }
                h2 { background: url('gone.svg?1'), url("gone.svg#2"), url(data:image/gif;base64,x) }
                -- assets/more/print.css --
                h3 { background: url(../lost.svg) }
                -- assets/there.svg --
                <svg xmlns="http://www.w3.org/2000/svg"/>
                -- assets/vendor/example.html --
                <link rel="stylesheet" href="unused.css">
                -- assets/vendor/unused.css --
                h4 { background: url(nobody-cares.svg) }
                """);

    assertThat(CheckRun.of(site).found())
        .containsExactly(
            "assets/more/print.css:1:22: the stylesheet would load \"../lost.svg\", and there is no"
                + " file /lost.svg [missing-asset]",
            "assets/site.css:3:23: the stylesheet would load \"gone.svg?1\", and there is no file"
                + " /gone.svg [missing-asset]");
  }

  @Test
  void duplicateIdIsReportedInTheTextOrTheTemplate() {
    InlineSite site =
        CheckRun.blog(folder)
            .with(
                """
                -- templates/tags.ftlh --
                <title>Tag</title><i id="twice"></i><i id="twice"></i><b id="once"></b>
                -- content/talk.md --
                """
                    + CheckRun.header("Talk", "tags: [python]\n")
                    + "Words.\n\n## Head\n");

    assertThat(CheckRun.of(site).found())
        .containsExactly(
            "content/talk.md:9: the id \"head\" is used more than once on talk/index.html"
                + " [duplicate-id]",
            "templates/tags.ftlh:1:22: the id \"twice\" is used more than once on"
                + " tags/python/index.html [duplicate-id]");
  }

  @Test
  void skippedLevelIsReportedInTheTextOrTheTemplate() {
    InlineSite site =
        CheckRun.blog(folder)
            .with(
                """
                -- templates/tags.ftlh --
                <title>Tag</title><h1>Tag</h1><h2>Posts</h2><h5>Menu</h5><h2>Foot</h2>
                -- content/talk.md --
                """
                    + CheckRun.header("Talk", "tags: [python]\n")
                    + "### Why *now*\n\n#### How\n\n## Who\n");

    assertThat(CheckRun.of(site).found())
        .containsExactly(
            "content/talk.md:7: the heading \"Why now\" has level 3 directly after one of level 1"
                + " [skipped-heading-level]",
            "templates/tags.ftlh:1:45: a heading on tags/python/index.html has level 5 directly"
                + " after one of level 2 [skipped-heading-level]");
  }

  @Test
  void fileLoadedWithoutEncryptionIsReported() {
    InlineSite site =
        CheckRun.blog(folder)
            .with(
                """
                -- templates/tags.ftlh --
                <title>Tag</title><script src="http://code.jquery.com/jquery.js"></script>
                <link rel="canonical" href="http://pycon.invalid/"><a href="http://python.org/">P</a>
                -- content/talk.md --
                """
                    + CheckRun.header("Talk", "tags: [python]\n")
                    + """
                    ![A snake](http://python.org/snake.png) [Python](http://python.org/) [Top](#top)
                    <iframe src="//player.vimeo.com/1"></iframe>
                    <img alt="Another" srcset="https://python.org/1.png 1x, http://python.org/2.png 2x">
                    """);

    assertThat(CheckRun.of(site).found())
        .containsExactly(
            "content/talk.md:7:12: talk/index.html loads \"http://python.org/snake.png\" without"
                + " encryption [mixed-content]",
            "content/talk.md:9:57: talk/index.html loads \"http://python.org/2.png\" without"
                + " encryption [mixed-content]",
            "templates/tags.ftlh:1:32: tags/python/index.html loads"
                + " \"http://code.jquery.com/jquery.js\" without encryption [mixed-content]");
  }

  @Test
  void ownFilesOfAnUnencryptedSiteAreNotReported() {
    InlineSite site =
        CheckRun.blog(folder)
            .with(
                """
                -- jbake.properties --
                site.host=http://pycon.invalid
                render.archive=false
                render.feed=false
                -- templates/index.ftlh --
                <title>Home</title><link rel="stylesheet" href="http://pycon.invalid/site.css">
                """);

    assertThat(CheckRun.of(site).found()).isEmpty();
  }

  @Test
  void imagesOfTextsNeedMeaningfulAltTexts() {
    InlineSite site =
        CheckRun.blog(folder)
            .with("content/cat.png", new byte[] {1})
            .with(
                "-- content/talk.md --\n"
                    + CheckRun.header("Talk", "")
                    + """
                    ![](cat.png)
                    ![image](cat.png)
                    ![cat.png](cat.png)
                    <img src="cat.png">
                    <img src="cat.png" alt="" role="presentation">
                    ![An image of a cat](cat.png)
                    """);

    assertThat(CheckRun.of(site).found())
        .containsExactly(
            "content/talk.md:6:5: the image \"cat.png\" has no text for readers who cannot see it"
                + " [missing-alt]",
            "content/talk.md:7:10: the text of the image \"cat.png\" is \"image\", which doesn't"
                + " say what it shows [vague-alt]",
            "content/talk.md:8:12: the text of the image \"cat.png\" is \"cat.png\", which doesn't"
                + " say what it shows [vague-alt]",
            "content/talk.md:9:11: the image \"cat.png\" has no text for readers who cannot see it"
                + " [missing-alt]");
  }

  @Test
  void imagesOfTemplatesMayBeDecoration() {
    InlineSite site =
        CheckRun.blog(folder)
            .with("assets/logo.png", new byte[] {1})
            .with(
                """
                -- templates/tags.ftlh --
                <title>Tag</title><img src="${content.rootpath}logo.png" alt="">
                <img src="${content.rootpath}logo.png">
                -- content/talk.md --
                """
                    + CheckRun.header("Talk", "tags: [python, docker]\n"));

    assertThat(CheckRun.of(site).found())
        .containsExactly(
            "templates/tags.ftlh:1:48: an image of 2 pages, such as tags/docker/index.html has no"
                + " alt attribute [missing-alt]");
  }

  @Test
  void relativeLinksStartAtTheBaseElement() {
    InlineSite site =
        CheckRun.blog(folder)
            .with(
                """
                -- templates/tags.ftlh --
                <title>Tag</title><base href="${content.rootpath}"><a href="talk/">Talk</a>
                <a href="lost/">Lost</a>
                -- content/talk.md --
                """
                    + CheckRun.header("Talk", "tags: [python]\n"));

    assertThat(CheckRun.of(site).found())
        .containsExactly(
            "templates/tags.ftlh:2:10: the link to \"/lost/\" on tags/python/index.html leads"
                + " nowhere [dead-link]");
  }
}
