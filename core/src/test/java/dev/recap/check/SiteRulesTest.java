package dev.recap.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.CheckOptions;
import dev.recap.fixtures.InlineSite;
import dev.recap.problem.Severity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that look at the site as a whole. */
class SiteRulesTest {

  @TempDir private Path folder;

  private InlineSite blog() {
    return CheckRun.blog(folder);
  }

  @Test
  void unusedFilesAreReported() {
    InlineSite site =
        blog()
            .with(
                """
                -- assets/site.css --
                body { background: url(paper.png) }
                -- assets/paper.png --
                -- assets/app.js --
                load("worker.js");
                -- assets/worker.js --
                -- assets/nobody.js --
                -- assets/favicon.ico --
                -- assets/.well-known/security.txt --
                -- assets/old/a.png --
                -- assets/old/deep/b.png --
                -- content/cover.png --
                -- content/shown.png --
                -- content/draft.png --
                -- content/alone.png --
                -- content/draft.md --
                ---
                title: Later
                date: 2024-05-02
                draft: true
                ---
                ![What comes](draft.png)
                -- content/talk.md --
                """
                    + CheckRun.header("Talk", "cover: cover.png\nslides: app.js\n")
                    + "![What is](shown.png)\n");

    assertThat(CheckRun.of(site).found())
        .containsExactly(
            "assets/nobody.js: no page uses assets/nobody.js [unused-file]",
            "assets/old/a.png: no page uses any of the 2 files in assets/old [unused-file]",
            "content/alone.png: no page uses content/alone.png [unused-file]");
  }

  @Test
  void fileNamedByARenderedStylesheetIsUsed() {
    InlineSite site =
        blog()
            .with(
                """
                -- jbake.properties --
                site.host=https://pycon.invalid
                render.archive=false
                template.feed.file=feed.ftl
                -- templates/feed.ftl --
                <feed>${config.site_host}/logo.svg</feed>
                -- assets/logo.svg --
                <svg xmlns="http://www.w3.org/2000/svg"/>
                """);

    assertThat(CheckRun.of(site).found()).isEmpty();
  }

  @Test
  void unusedFilesNeedAllPages() {
    InlineSite site =
        blog()
            .with(
                """
                -- templates/index.ftlh --
                ${nothing}
                -- assets/nobody.js --
                -- content/talk.md --
                """
                    + CheckRun.header("Talk", ""));

    assertThat(CheckRun.of(site).found())
        .singleElement()
        .asString()
        .startsWith("templates/index.ftlh:1:3: ")
        .endsWith("[template-missing-value]");
  }

  @Test
  void orphanPagesAreReported() {
    InlineSite site =
        blog()
            .with(
                """
                -- jbake.properties --
                site.host=https://pycon.invalid
                permalink.post=/:slug/
                permalink.tag=/tags/:slug/
                render.archive=false
                render.feed=false
                render.error404=true
                default.status=published
                -- templates/error404.ftlh --
                <title>Lost</title><link rel="stylesheet" href="/site.css">
                -- templates/index.ftlh --
                <title>Home</title><a href="linked/">Linked</a><a href="./">Home</a>
                -- content/linked.md --
                """
                    + CheckRun.header("Linked", "tags: [python, docker]\n")
                    + "-- content/lost.md --\n"
                    + CheckRun.header("Lost", "")
                    + "[Myself](lost.md)\n");

    assertThat(CheckRun.of(site).found())
        .containsExactly(
            "content/lost.md: no page links to lost/index.html [orphan-page]",
            "templates/tags.ftlh: no page links to 2 pages of this template, such as"
                + " tags/docker/index.html [orphan-page]");
  }

  @Test
  void postsWithoutDescriptionAreReported() {
    InlineSite site =
        blog()
            .with(
                """
                -- content/2024-05-02-headerless.md --
                # A file without a header

                Words.
                -- content/one.md --
                ---
                title: One
                date: 2024-05-01
                ---
                -- content/two.md --
                """
                    + CheckRun.header("Two", ""));

    assertThat(CheckRun.of(site).found())
        .containsExactly("content/one.md: the post has no description [missing-description]");
  }

  @Test
  void blogWithoutAnyDescriptionGetsOneWarning() {
    InlineSite site =
        blog()
            .with(
                """
                -- content/one.md --
                ---
                title: One
                date: 2024-05-01
                ---
                -- content/two.md --
                ---
                title: Two
                date: 2024-05-02
                ---
                """);

    assertThat(CheckRun.of(site).found())
        .containsExactly(
            "content/two.md: none of the 2 posts has a description [missing-description]");
  }

  @Test
  void longTitlesAreReported() {
    String fits = "Sixty-five letters are what a page of results shows of any title.";
    String wide = "あ".repeat(33);
    InlineSite site =
        blog()
            .with(
                "-- content/fits.md --\n"
                    + CheckRun.header(fits, "")
                    + "-- content/long.md --\n"
                    + CheckRun.header(fits + "!", "")
                    + "-- content/wide.md --\n"
                    + CheckRun.header(wide, ""));

    assertThat(CheckRun.of(site).found())
        .containsExactly(
            "content/long.md:2:8: the title is 66 letters wide, and result pages show about 65"
                + " [long-title]",
            "content/wide.md:2:8: the title is 66 letters wide, and result pages show about 65"
                + " [long-title]");
  }

  @Test
  void titleOfATalkMayHaveAnyLength() {
    InlineSite site =
        CheckRun.blog(folder, "render.talks=true")
            .with("-- templates/talk.ftlh --\n<#include \"post.ftlh\">\n")
            .with(
                "-- data/talks/long.yaml --\ntitle: "
                    + "A title that is longer than any page of results has room for, by far\n");

    assertThat(CheckRun.of(site).found()).noneMatch(line -> line.contains("long-title"));
  }

  @Test
  void futureAndExpiredPostsAreReported() {
    InlineSite site =
        blog()
            .with(
                """
                -- content/coming.md --
                ---
                title: Coming
                date: 2030-01-01
                description: Not yet.
                ---
                -- content/draft.md --
                ---
                title: Draft
                date: 2030-01-01
                draft: true
                ---
                -- content/gone.md --
                ---
                title: Gone
                date: 2023-01-01
                expires: 2024-01-01
                ---
                -- content/running.md --
                """
                    + CheckRun.header("Running", "expires: 2025-01-01\n"));

    assertThat(CheckRun.of(site).found())
        .containsExactly(
            "content/coming.md:3:7: the post is dated 2030-01-01, so the site will not have it"
                + " before that day [future-post]",
            "content/gone.md:4:10: the post expired on 2024-01-01, so the site no longer has it"
                + " [expired-post]");
  }

  @Test
  void futurePostWithAJBakeHeaderIsInTheSite() {
    InlineSite site =
        blog()
            .with(
                """
                -- content/coming.md --
                title=Coming
                date=2030-01-01
                type=post
                status=published
                description=Not yet.
                ~~~~~~
                """);

    assertThat(CheckRun.of(site).found())
        .containsExactly(
            "content/coming.md:2:6: the post is dated 2030-01-01, which is in the future, but the"
                + " site already has it [future-post]");
  }

  @Test
  void datesThatDifferFromTheFileNameAreReported() {
    InlineSite site =
        blog()
            .with(
                "-- content/2024-05-01-right.md --\n"
                    + CheckRun.header("Right", "")
                    + "-- content/2024-05-02-wrong.md --\n"
                    + CheckRun.header("Wrong", "")
                    + """
                    -- content/2024-05-03-late.md --
                    ---
                    title: Late
                    date: 2024-05-03T23:30:00-07:00
                    description: On the author's own evening.
                    ---
                    -- content/2024-05-04-unsaid.md --
                    ---
                    title: Unsaid
                    updated: 2024-05-04
                    description: The name alone says the day.
                    ---
                    -- content/2024-05-05-before.md --
                    ---
                    title: Before
                    lastmod: 2024-05-04
                    description: It was changed before it was written.
                    ---
                    """);

    assertThat(CheckRun.of(site).found())
        .containsExactly(
            "content/2024-05-02-wrong.md:3:7: the date is 2024-05-01, and the file's name says"
                + " 2024-05-02 [date-mismatch]",
            "content/2024-05-05-before.md:3:10: updated is 2024-05-04, but the date is 2024-05-05"
                + " [date-mismatch]");
  }

  @Test
  void namesThatDifferOnlyInCaseAreReported() {
    InlineSite site =
        blog()
            .with(
                "-- content/Talk.md --\n"
                    + CheckRun.header("One", "slug: one\n")
                    + "-- content/talk.md --\n"
                    + CheckRun.header("Two", "slug: two\n")
                    + "![A](Images/a.png) ![B](images/b.png) ![C](images/c.png)\n"
                    + "-- content/Images/a.png --\n"
                    + "-- content/images/b.png --\n"
                    + "-- content/images/c.png --\n");

    assertThat(CheckRun.of(site).found())
        .containsExactly(
            "content/images/b.png: content/Images and content/images differ only in case"
                + " [case-conflict]",
            "content/talk.md: content/Talk.md and content/talk.md differ only in case"
                + " [case-conflict]");
  }

  @Test
  void collisionsInTheOutputAreNotReportedAgain() {
    InlineSite site =
        blog()
            .with(
                """
                -- assets/Logo.js --
                -- assets/logo.js --
                -- content/talk.md --
                """
                    + CheckRun.header("Talk", "")
                    + "<script src=\"/Logo.js\"></script>\n");

    assertThat(CheckRun.of(site).found()).singleElement().asString().endsWith("[case-collision]");
  }

  @Test
  void projectSetsTheSeverityOfARule() {
    String post = "-- content/talk.md --\n---\ntitle: Talk\ndate: 2024-05-01\n---\n";
    InlineSite site = blog().with(post);
    assertThat(CheckRun.of(site).report().warnings()).isEqualTo(1);

    String settings =
        """
        -- jbake.properties --
        site.host=https://pycon.invalid
        permalink.post=/:slug/
        render.archive=false
        render.feed=false
        severity.missing-description=%s
        """;
    assertThat(CheckRun.of(site.with(settings.formatted("off"))).found()).isEmpty();
    assertThat(CheckRun.of(site.with(settings.formatted("error"))).report().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Severity.ERROR));
  }

  @Test
  void draftsAndFuturePostsAreCheckedWithOptions() {
    InlineSite site =
        blog()
            .with(
                """
                -- content/draft.md --
                ---
                title: Draft
                date: 2030-05-01
                draft: true
                description: Some day.
                ---
                [a](a.md)
                """);

    assertThat(CheckRun.of(site).found()).isEmpty();
    assertThat(
            CheckRun.of(
                    site,
                    options ->
                        new CheckOptions(
                            true, true, options.external(), options.now(), options.threads()))
                .found())
        .containsExactly("content/draft.md:7:5: the link \"a.md\" leads nowhere [dead-link]");
  }

  @Test
  void nothingIsWrittenToTheOutput() {
    InlineSite site = blog();
    CheckRun.of(site);

    assertThat(folder.resolve("output")).doesNotExist();
  }

  @Test
  void secondCheckFindsTheSameAndChanges() {
    InlineSite site =
        blog().with("-- content/talk.md --\n" + CheckRun.header("Talk", "") + "[a](a.md)\n");
    CheckRun first = CheckRun.of(site);

    assertThat(CheckRun.of(site)).isEqualTo(first);
    assertThat(
            CheckRun.of(
                    site.with("-- content/talk.md --\n" + CheckRun.header("Talk", "") + "Fine.\n"))
                .found())
        .isEmpty();
  }

  @Test
  void damagedCacheChangesNothing() {
    InlineSite site =
        blog().with("-- content/talk.md --\n" + CheckRun.header("Talk", "") + "[a](a.md)\n");
    CheckRun first = CheckRun.of(site);

    site.with(".recap/check/store.mv", new byte[] {1, 2, 3});

    assertThat(CheckRun.of(site)).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "https://blog.example, true",
    "http://BLOG.example:80/notes, true",
    "https://blog.example.org, false",
    "https://example.org, false",
    "https://anexample, false"
  })
  void theHostOfANewBlogIsReported(String host, boolean reported) {
    InlineSite site =
        CheckRun.blog(folder, "").with("-- jbake.properties --\nsite.host=" + host + "\n");

    List<String> found =
        CheckRun.of(site).found().stream()
            .filter(problem -> problem.contains("placeholder-host"))
            .toList();

    assertThat(found)
        .isEqualTo(
            reported
                ? List.of(
                    "jbake.properties:1:11: site.host is \""
                        + host
                        + "\", an address that can't exist [placeholder-host]")
                : List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it    | skip = "Skip to content"     | posts = "Older and newer posts" | 2:11: "Skip to content" of the theme is English, but site.language is "it"
          it    | skip = "Vai al contenuto"    | feed = "Feed"                   |
          it    | skip = "Vai al contenuto"    | filed = "Filed under"           | 3:12: "Filed under" of the theme is English, but site.language is "it"
          en    | skip = "Skip to content"     | filed = "Filed under"           |
          en-GB | skip = "Jump to the text"    | filed = "About this"            |
          en    | skip = "Vai al contenuto"    | filed = "Sotto le voci"         | 2:11: "Vai al contenuto" and the other words of the theme are not English, but site.language is "en"
          """)
  void theWordsOfTheThemeAreInTheLanguageOfTheSite(
      String language, String first, String second, String expected) {
    InlineSite site =
        CheckRun.blog(folder, "site.language=" + language)
            .with(
                "-- templates/lib/words.ftlh --\n<#assign\n  " + first + "\n  " + second + "\n>\n");

    assertThat(
            CheckRun.of(site).found().stream()
                .filter(problem -> problem.contains("theme-language")))
        .isEqualTo(
            expected == null
                ? List.of()
                : List.of("templates/lib/words.ftlh:" + expected + " [theme-language]"));
  }
}
