package dev.recap.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.OnePost;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files without a header, as in MkDocs: a heading, a name, a place in a folder. */
class HeaderlessFilesTest {

  private static final String SHOWN = "<title>${content.title}</title>${content.body}";

  private static final String MODERN_PAGES =
      "default.type=page\ndefault.status=published\nmarkdown.flavor=modern\n";

  private final OnePost post;

  HeaderlessFilesTest(@TempDir Path folder) {
    post = new OnePost(folder).set(MODERN_PAGES);
    post.with("-- templates/page.ftl --\n" + SHOWN);
  }

  private BakedSite bake(String path, String text) {
    return post.with("-- content/" + path + " --\n" + text).site().bake();
  }

  @ParameterizedTest
  @CsvSource({
    "'# Talks in Prague\n\nText.\n'",
    "'\n\n#   Talks in Prague   ##\n\nText.\n'",
    "'Talks in Prague\n===\n\nText.\n'",
    "'# Talks in Prague\nText.\n'",
    "'# Talks in Prague\r\n\r\nText.\r\n'",
    "'\uFEFF# Talks in Prague\n\nText.\n'",
    "'# Talks in *Prague*\n\nText.\n'",
    "'# [Talks](https://example.org/) in `Prague`\n\nText.\n'",
  })
  void firstHeadingIsTheTitleAndLeavesTheBody(String text) {
    assertThat(bake("talks.md", text).succeeds().file("talks.html"))
        .isEqualTo("<title>Talks in Prague</title><p>Text.</p>");
  }

  @Test
  void lowerLevelHeadingIsNotATitle() {
    bake("talks.md", "## Talks\n\nText.\n")
        .failsWith(
            "content/talks.md:1: error: the file has no header and no heading to take its title"
                + " from [missing-title]");
  }

  @Test
  void hashWithoutSpaceIsNoHeadingInModernMarkdown() {
    bake("talks.md", "#talks are here\n")
        .failsWith(
            "content/talks.md:1: error: the file has no header and no heading to take its title"
                + " from [missing-title]");
  }

  @Test
  void emptyFileIsAnErrorAndNotAPage() {
    bake("talks.md", "")
        .failsWith(
            "content/talks.md:1: error: the file has no header and no heading to take its title"
                + " from [missing-title]");
  }

  @Test
  void headerWithoutATitleTakesTheHeadingToo() {
    assertThat(
            bake("talks.md", "---\nlayout: page\n---\n# Talks\n\nText.\n")
                .succeeds()
                .file("talks.html"))
        .isEqualTo("<title>Talks</title><p>Text.</p>");
  }

  @ParameterizedTest
  @CsvSource({"Talks in Prague", "'  talks in prague '", "'**Talks** in Prague'"})
  void headingThatRepeatsTheTitleIsRemoved(String heading) {
    assertThat(
            bake(
                    "talks.md",
                    "---\ntitle: Talks in Prague\nlayout: page\n---\n\n# "
                        + heading
                        + "\n\nText.\n")
                .succeeds()
                .file("talks.html"))
        .isEqualTo("<title>Talks in Prague</title><p>Text.</p>");
  }

  @Test
  void otherHeadingStaysInTheBody() {
    post.set("default.type=page\ndefault.status=published\n");

    assertThat(
            bake("talks.md", "---\ntitle: Prague\nlayout: page\n---\n# Talks\n\nText.\n")
                .succeeds()
                .page("talks.html")
                .select("h1")
                .eachText())
        .containsExactly("Talks");
  }

  @Test
  void firstLevelHeadingsAreDemotedInModernMarkdown() {
    var page =
        bake(
                "talks.md",
                """
                # Prague

                # Morning

                ## Keynote

                ###### Footnote

                # Evening
                """)
            .succeeds()
            .page("talks.html");

    assertThat(page.title()).isEqualTo("Prague");
    assertThat(page.select("h1, h2, h3, h4, h5, h6").eachText())
        .containsExactly("Morning", "Keynote", "Footnote", "Evening");
    assertThat(page.select("h2").eachText()).containsExactly("Morning", "Evening");
    assertThat(page.select("h3").eachText()).containsExactly("Keynote");
    assertThat(page.select("h6").eachText()).containsExactly("Footnote");
  }

  @Test
  void headingsKeepTheirLevelsWithoutAFirstLevel() {
    var page = bake("talks.md", "# Prague\n\n## Morning\n\n### Keynote\n").succeeds();

    assertThat(page.page("talks.html").select("h2").eachText()).containsExactly("Morning");
    assertThat(page.page("talks.html").select("h3").eachText()).containsExactly("Keynote");
  }

  @Test
  void dateInTheFileNameIsTheDateOfThePost() {
    post.set("").template("${content.date?string('d MMM yyyy')} ${content.title}");

    assertThat(
            bake("talks/2013-07-02-day-1.md", "# Day 1\n")
                .succeeds()
                .file("talks/2013-07-02-day-1.html"))
        .isEqualTo("2 Jul 2013 Day 1");
  }

  /** JBake skips the file, so it must not stop the bake. */
  @Test
  void fileWithoutHeaderIsSkippedInJBakesFlavor() {
    post.set("").template("${content.title}");

    BakedSite site =
        bake("README.md", "How to write here.\n")
            .warnsOf(
                "content/README.md: warning: this is left out of the site, for it has no header"
                    + " [unsupported-content]");
    assertThat(site.paths()).isEmpty();
  }

  @Test
  void mostOfTheContentWithoutAPageIsReportedAsAWhole() {
    post.set("").template("${content.title}");
    post.with("-- content/2013-07-02-a.md --\n# A\n-- content/b.md --\nb\n-- content/c.md --\nc\n");

    assertThat(bake("d.md", "d\n").problems())
        .hasSize(4)
        .contains(
            "content: warning: most of the content has no page: 3 of 4 files"
                + " [unsupported-content]");

    bake("2013-07-02-c.md", "# C\n");
    assertThat(bake("2013-07-02-d.md", "# D\n").problems()).hasSize(3);
  }

  @Test
  void postWithoutDateIsAnErrorWithAHint() {
    post.set("markdown.flavor=modern\n").template("");

    BakedSite site =
        bake("Tech Talks/2018/asyncio.md", "# Asyncio\n")
            .failsWith(
                "content/Tech Talks/2018/asyncio.md:1: error: neither a header nor the file's name"
                    + " says the post's date [missing-date]");
    assertThat(site.report().problems().get(0).hint())
        .isEqualTo(
            "begin its name with the day, as in 2013-07-01-asyncio.md, or give it a header with a"
                + " date; a page needs none: give it a header with type: page, or set"
                + " default.type.FOLDER=page for its folder");
  }

  @Test
  void fileWithoutHeaderIsPublishedWithoutADefaultType() {
    post.set("").template("${content.status}");

    assertThat(bake("2013-07-02-a.md", "# A\n").succeeds().file("2013-07-02-a.html"))
        .isEqualTo("published");
  }

  @Test
  void fileWithoutHeaderHasTheDefaultTypeAndStatus() {
    post.set("default.type=page\nmarkdown.flavor=modern\n");

    assertThat(bake("about.md", "# About\n").succeeds().paths())
        .containsExactly("about-draft.html");
  }

  @Test
  void folderMayHaveATypeOfItsOwn() {
    post.set(
            """
            markdown.flavor=modern
            default.type=page
            default.status=published
            default.type.blog=post
            default.type./blog/info/=page
            """)
        .with(
            """
            -- templates/post.ftl --
            post
            -- templates/page.ftl --
            page
            -- content/about.md --
            # About
            -- content/blogs.md --
            # Blogs
            -- content/blog/2013-07-02-a.md --
            # A
            -- content/blog/b.md --
            ---
            title: B
            date: 2013-07-03
            ---
            -- content/blog/info/conduct.md --
            # Conduct
            -- content/blog/info/c.md --
            ---
            title: C
            type: post
            date: 2013-07-03
            ---
            """);

    BakedSite site = bake("blog/info/deep/x.md", "# X\n").succeeds();

    assertThat(site.paths().stream().map(path -> path + " " + site.file(path).strip()))
        .containsExactly(
            "about.html page",
            "blog/2013-07-02-a.html post",
            "blog/b.html post",
            "blog/info/c.html post",
            "blog/info/conduct.html page",
            "blog/info/deep/x.html page",
            "blogs.html page");
  }

  @Test
  void fileWithoutHeaderInAFolderWithATypeIsPublished() {
    post.set("default.type.pages=page\n")
        .with("-- templates/page.ftl --\n${content.type} ${content.status}");

    assertThat(bake("pages/about.md", "# About\n").succeeds().file("pages/about.html"))
        .isEqualTo("page published");
  }

  @Test
  void typeOfAFolderNeedsATemplate() {
    post.set("default.type.talks=tlk\n");

    assertThat(bake("a.md", "# A\n").problems())
        .containsExactly(
            "jbake.properties:5:20: error: default.type.talks names a type without a template,"
                + " \"tlk\" [bad-setting]");
  }

  @Test
  void foldersWithSpacesAndAmpersandsHaveWorkingUrls() {
    post.with("-- templates/page.ftl --\n${content.link} ${content.url} ${content.body}\n");

    post.with("-- content/FC & ESC/Tech Talks/50% é.md --\n# A\n\n[b](../b%20&%20c.md)\n");

    BakedSite site = bake("FC & ESC/b & c.md", "# B\n").succeeds();
    assertThat(site.paths())
        .containsExactly("FC & ESC/Tech Talks/50%+é.html", "FC & ESC/b+&+c.html");
    assertThat(site.file("FC & ESC/Tech Talks/50%+é.html"))
        .isEqualTo(
            "FC%20&%20ESC/Tech%20Talks/50%25+%C3%A9.html"
                + " http://www.jbake.org/FC%20&%20ESC/Tech%20Talks/50%25+%C3%A9.html"
                + " <p><a href=\"../b+&amp;+c.html\">b</a></p>");
  }

  @Test
  void fileWithALanguageInItsNameIsAPageOfItsOwn() {
    bake("index.md", "# Hello\n");

    BakedSite site = bake("index.fr.md", "# Bonjour\n").succeeds();

    assertThat(site.paths()).containsExactly("index.fr.html", "index.html");
    assertThat(site.file("index.fr.html")).contains("<title>Bonjour</title>");
  }

  @ParameterizedTest
  @CsvSource({
    "a.md, '# A\n\nText.\n', '<h1>A</h1>\n<p>Text.</p>'",
    "a.html, '<h1>A</h1>', <h1>A</h1>",
  })
  void wholeFileIsTheBodyInJBakesFlavorWithADefaultType(String name, String text, String body) {
    post.set("default.type=page\ndefault.status=published\n")
        .with("-- templates/page.ftl --\n${content.title!'no title'}: ${content.body}");

    BakedSite site = bake(name, text);

    assertThat(site.problems())
        .singleElement()
        .asString()
        .startsWith("content/" + name + ":1: warning: the header has no date");
    assertThat(site.file("a.html")).isEqualTo("no title: " + body);
  }

  @Test
  void menuFilesOfMkDocsAreNotPublished() {
    bake(".pages", "nav:\n  - a.md\n");

    assertThat(bake("a.md", "# A\n").succeeds().paths()).containsExactly("a.html");
  }
}
