package dev.recap.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sources, one file: an error that names both, or a warning where a file is to be copied. */
class CollisionsTest {

  @TempDir Path folder;

  private InlineSite site(String keys) {
    return Sites.modern(folder, keys);
  }

  @Test
  void twoDocuments() {
    site("")
        .with("-- content/2013-07-01-a.md --\n---\ntitle: x\n---\n")
        .with("-- content/other.md --\n---\ntitle: x\ndate: 2013-07-01\nslug: a\n---\n")
        .bake()
        .failsWith(
            "content/2013-07-01-a.md: error: 2013/07/01/a/index.html would be written twice: from"
                + " content/other.md and from content/2013-07-01-a.md [collision]");
    assertThat(folder.resolve("output")).doesNotExist();
  }

  @Test
  void talksOfOneNameAtTwoEventsAreReportedOnce() {
    BakedSite site =
        site("render.talks=true\nrender.calendars=true\nsite.host=https://a.example\n"
                + "template.talk.file=page.ftlh\npermalink.talk=/talks/:slug/\n")
            .with(
                """
                -- data/talks/conf-2023/a.json --
                {"title": "A", "start": "2023-07-01"}
                -- data/talks/conf-2024/a.json --
                {"title": "A", "start": "2024-05-01"}
                """)
            .bake();

    site.failsWith(
        "data/talks/conf-2023/a.json: error: talks/a/index.html would be written twice: from"
            + " data/talks/conf-2024/a.json and from data/talks/conf-2023/a.json [collision]");
    assertThat(site.report().problems().get(0).hint())
        .isEqualTo(
            "set permalink.talk=/talks/:event/:slug/ in jbake.properties, or give one of them"
                + " another slug");
  }

  @Test
  void anAssetTakesThePlaceOfADocument() {
    BakedSite site =
        site("")
            .with("-- content/about.md --\n---\ntitle: x\ntype: page\n---\n")
            .with("-- assets/about/index.html --\nx\n")
            .bake();

    site.warnsOf(
        "assets/about/index.html: warning: assets/about/index.html takes the place of"
            + " about/index.html, which is made from content/about.md [collision]");
    assertThat(site.file("about/index.html")).isEqualTo("x");
  }

  @Test
  void aFileOfTheContentTakesThePlaceOfAnAsset() {
    BakedSite site = site("").with("-- content/logo.svg --\nx\n-- assets/logo.svg --\ny\n").bake();

    site.warnsOf(
        "content/logo.svg: warning: content/logo.svg takes the place of logo.svg, which is made"
            + " from assets/logo.svg [collision]");
    assertThat(site.file("logo.svg")).isEqualTo("x");
  }

  @Test
  void aProjectCanForbidThatAFileTakesAPagesPlace() {
    site("severity.collision=error\n")
        .with("-- content/about.md --\n---\ntitle: x\ntype: page\n---\n")
        .with("-- assets/about/index.html --\nx\n")
        .bake()
        .failsWith(
            "assets/about/index.html: error: assets/about/index.html takes the place of"
                + " about/index.html, which is made from content/about.md [collision]");
    assertThat(folder.resolve("output")).doesNotExist();
  }

  @Test
  void namesThatDifferOnlyInCase() {
    site("")
        .with("-- assets/Logo.svg --\nx\n-- assets/logo.svg --\nx\n")
        .bake()
        .failsWith(
            "assets/logo.svg: error: Logo.svg (from assets/Logo.svg) and logo.svg (from"
                + " assets/logo.svg) are one file where case doesn't count [case-collision]");
  }

  @Test
  void aFileWhereAFolderIsNeeded() {
    site("")
        .with("-- content/about.md --\n---\ntitle: x\ntype: page\n---\n")
        .with("-- assets/about --\nx\n")
        .bake()
        .failsWith(
            "content/about.md: error: about/index.html (from content/about.md) needs a folder where"
                + " about (from assets/about) is a file [collision]");
  }

  @Test
  void theHomePageAndADocument() {
    site("render.index=true")
        .with("-- templates/index.ftl --\nx\n")
        .with("-- content/start.md --\n---\ntitle: x\ntype: page\npermalink: /\n---\n")
        .bake()
        .failsWith(
            "jbake.properties:16:14: error: index.html would be written twice: from"
                + " content/start.md and from render.index [collision]");
  }

  /** JBake writes its own pages after the documents, but for the archive. */
  @Test
  void aDocumentOfJBakesAndAPageThatJBakeMakes() {
    BakedSite site =
        Sites.jbake(folder, "render.index=true\nrender.archive=true")
            .with(
                """
                -- templates/index.ftl --
                the home page
                -- templates/archive.ftl --
                the archive
                -- templates/page.ftl --
                ${content.title}
                -- content/index.md --
                title=start
                date=2013-07-01
                type=page
                status=published
                ~~~~~~
                -- content/archive.md --
                title=our archive
                date=2013-07-01
                type=page
                status=published
                ~~~~~~
                """)
            .bake()
            .warnsOf(
                "content/archive.md: warning: content/archive.md takes the place of archive.html,"
                    + " which is made from render.archive [collision]",
                "jbake.properties:4:14: warning: render.index takes the place of index.html, which"
                    + " is made from content/index.md [collision]");

    assertThat(site.file("index.html")).isEqualTo("the home page");
    assertThat(site.file("archive.html")).isEqualTo("our archive");
  }

  @Test
  void aTagAndTheIndexOfTags() {
    Sites.jbake(folder, "render.tags=true\nrender.tagsindex=true")
        .with(
            """
            -- templates/tags.ftl --
            x
            -- templates/tags-index.ftl --
            x
            -- content/a.md --
            title=x
            type=post
            status=published
            tags=index
            date=2013-07-01
            ~~~~~~
            """)
        .bake()
        .failsWith(
            "jbake.properties: error: tags/index.html would be written twice: from the tag"
                + " \"index\" and from tag.path [collision]");
  }

  @Test
  void aYearAndAPage() {
    site("render.years=true")
        .with("-- templates/year.ftl --\nx\n")
        .with(Sites.post("2013-07-01", "a"))
        .with("-- content/2013.md --\n---\ntitle: x\ntype: page\n---\n")
        .bake()
        .failsWith(
            "content/2013-07-01-a.md: error: 2013/index.html would be written twice: from"
                + " content/2013.md and from the year \"2013\" [collision]");
  }
}
