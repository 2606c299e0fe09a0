package dev.recap.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where documents lie by {@code permalink.TYPE}, and by their own {@code permalink}. */
class PermalinksTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /:year/:month/:day/:slug/,        2013/07/02/day-2/index.html
          /:short_year/:i_month/:i_day/:slug/, 13/7/2/day-2/index.html
          /:year/:y_day/:slug/,             2013/183/day-2/index.html
          /:year-:month/:slug.html,         2013-07/day-2.html
          /:hour/:minute/:second/:slug/,    09/05/07/day-2/index.html
          /:title/,                         europython-the-2nd-day/index.html
          /:name/,                          2013-07-02-day-2/index.html
          /:path/:name/,                    Conferences/EuroPython 2013/2013-07-02-day-2/index.html
          /:type/:slug,                     post/day-2.html
          /:category/:slug/,                field-notes/day-2/index.html
          /:event/:slug/,                   day-2/index.html
          /:categories/:slug/,              field-notes/trips/day-2/index.html
          blog/:slug/,                      blog/day-2/index.html
          //blog///:slug/,                  blog/day-2/index.html
          /a/../b/./:slug/,                 b/day-2/index.html
          """)
  void everyTokenIsFilled(String pattern, String path) {
    BakedSite baked =
        Sites.modern(folder, "permalink.post=" + pattern)
            .with(
                """
                -- content/Conferences/EuroPython 2013/2013-07-02-day-2.md --
                ---
                title: 'EuroPython: the 2nd day!'
                date: '2013-07-02T09:05:07+03:00'
                categories: [Field notes, Trips]
                ---
                text
                """)
            .bake()
            .succeeds();

    assertThat(baked.paths()).containsExactly(path);
  }

  @Test
  void talksOfOneNameHaveAPageAtEachEvent() {
    BakedSite baked =
        Sites.modern(
                folder,
                "render.talks=true\nrender.events=true\ntemplate.talk.file=page.ftlh\n"
                    + "template.event.file=page.ftlh\npermalink.talk=/talks/:event/:slug/\n")
            .with(
                """
                -- templates/page.ftlh --
                x
                -- data/events/conf-2023.yaml --
                name: The Conference, 2023
                -- data/talks/conf-2023/orientation.json --
                {"title": "Orientation"}
                -- data/talks/2024.csv --
                title,event
                Orientation,The Conference
                -- data/talks/orientation.yaml --
                title: Orientation
                -- data/events.yaml --
                - name: The Conference
                """)
            .bake()
            .succeeds();

    assertThat(baked.paths())
        .contains(
            "talks/conf-2023/orientation/index.html",
            "talks/the-conference/orientation/index.html",
            "talks/orientation/index.html");
  }

  @Test
  void aDotInASlugIsNoExtension() {
    BakedSite baked =
        Sites.modern(folder, "permalink.post=/:slug")
            .with("-- content/2013-07-02-a.md --\n---\ntitle: x\nslug: v1.2\n---\n")
            .bake()
            .succeeds();

    assertThat(baked.paths()).containsExactly("v1.2.html");
  }

  @Test
  void eachTypeHasAPatternOfItsOwn() {
    BakedSite baked =
        Sites.modern(folder, "template.talk.file=page.ftlh\npermalink.talk=/talks/:year/:slug/\n")
            .with(
                """
                -- content/2013/2013-07-02-day-2.md --
                ---
                title: x
                ---
                -- content/guide/setup.md --
                ---
                title: x
                type: page
                ---
                -- content/any/asyncio.md --
                ---
                title: x
                type: talk
                date: 2013-07-02
                ---
                """)
            .bake()
            .succeeds();

    assertThat(baked.paths())
        .containsExactly(
            "2013/07/02/day-2/index.html",
            "guide/setup/index.html",
            "talks/2013/asyncio/index.html");
  }

  @Test
  void aFoldersOwnPageLiesAtTheFoldersAddress() {
    BakedSite baked =
        Sites.modern(folder)
            .with(
                """
                -- content/guide/index.md --
                ---
                title: x
                type: page
                ---
                -- content/guide/install/index.md --
                ---
                title: x
                type: page
                ---
                -- content/guide/install/linux.md --
                ---
                title: x
                type: page
                ---
                -- content/2013/2013-07-02-day-2/index.md --
                ---
                title: x
                ---
                """)
            .bake()
            .succeeds();

    assertThat(baked.paths())
        .containsExactly(
            "2013/07/02/day-2/index.html",
            "guide/index.html",
            "guide/install/index.html",
            "guide/install/linux/index.html");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /about-us/,              about-us/index.html
          /about-us,               about-us.html
          about.htm,               about.htm
          /:year/:slug/,           2013/a/index.html
          /,                       index.html
          /Über uns/,              Über uns/index.html
          /2013/07/old-name.html,  2013/07/old-name.html
          """)
  void theHeadersPermalinkGoesBeforeThePattern(String permalink, String path) {
    BakedSite baked =
        Sites.modern(folder)
            .with(
                "-- content/2013-07-02-a.md --\n---\ntitle: x\npermalink: %s\n---\n"
                    .formatted(permalink))
            .bake()
            .succeeds();

    assertThat(baked.paths()).containsExactly(path);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          slug: other name,   2013-07-02-day-2.md, other-name
          slug: Größe,        2013-07-02-day-2.md, grosse
          slug: ../../x,      2013-07-02-day-2.md, x
          slug: My_First-Post.2024, 2013-07-02-day-2.md, My_First-Post.2024
          slug: .htaccess.,   2013-07-02-day-2.md, htaccess
          slug: '..',         2013-07-02-day-2.md, day-2
          title: Straße & Co, 2013-07-02.md,       2013-07-02
          title: 日本の話,     2013-07-02-日本.md,   日本
          title: Café Life,   2013-07-02-….md,     cafe-life
          title: '!!!',       2013-07-02-….md,     2013-07-02-…
          title: x,           2013-07-02-C++.md,   cplusplus
          """)
  void aSlugIsTheHeadersOrTheFilesOrTheTitles(String line, String file, String slug) {
    BakedSite baked =
        Sites.modern(folder, "permalink.post=/:slug/")
            .with(
                "-- content/%s --\n---\n%s\n%s\n---\ntext\n"
                    .formatted(file, line, line.startsWith("title") ? "" : "title: x"))
            .bake();

    assertThat(baked.paths()).containsExactly(slug + "/index.html");
  }

  private InlineSite withOneGoodPost(String keys) {
    return Sites.modern(folder, keys + "\nrender.archive=true")
        .with(
            "-- templates/archive.ftl --\n"
                + "<#list published_posts as p>${p.link} ${p.body} </#list>"
                + "<#list all_content as p>${p.url}</#list>")
        .with("-- templates/page.ftl --\n<#list content.related as p>${p.link}</#list>")
        .with("-- content/2013-07-01-good.md --\n---\ntitle: good\n---\n");
  }

  @Test
  void aPermalinkThatLeavesTheOutputIsAnError() {
    withOneGoodPost("")
        .with("-- content/2013-07-02-a.md --\n---\ntitle: x\npermalink: /../../etc/passwd\n---\n")
        .bake()
        .failsWith(
            "content/2013-07-02-a.md:3:12: error: the permalink \"/../../etc/passwd\" leads out of"
                + " the output folder [permalink-outside]");
  }

  @Test
  void aPatternThatNeedsADateFailsOnlyForPagesWithoutOne() {
    withOneGoodPost("permalink.page=/:year/:slug/")
        .with("-- content/about.md --\n---\ntitle: x\ntype: page\n---\n")
        .with("-- content/faq.md --\n---\ntitle: x\ntype: page\ndate: 2013-07-01\n---\n")
        .bake()
        .failsWith(
            "content/about.md: error: permalink.page=/:year/:slug/ needs a date for \":year\""
                + " [bad-permalink]");
  }

  @Test
  void anUnknownTokenIsAnError() {
    withOneGoodPost("")
        .with("-- content/2013-07-02-a.md --\n---\ntitle: x\npermalink: /:yaer/:slug/\n---\n")
        .bake()
        .failsWith(
            "content/2013-07-02-a.md:3:12: error: permalink=/:yaer/:slug/ has an unknown token"
                + " \":yaer\" [bad-permalink]");
  }

  @Test
  void linksToADocumentWithoutAnAddressAreNotToldAsWell() {
    BakedSite baked =
        withOneGoodPost("")
            .with("-- content/2013-07-02-a.md --\n---\ntitle: x\npermalink: /:yaer/\n---\n")
            .with("-- content/2013-07-03-b.md --\n---\ntitle: x\n---\n[a](2013-07-02-a.md)\n")
            .bake();

    assertThat(baked.report().problems())
        .extracting(problem -> problem.code())
        .isEqualTo(List.of("bad-permalink"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          post   | /:yaer/:slug/     | has an unknown token ":yaer" [bad-permalink]               | did you mean ":year"?
          post   | /:Year/:slug/     | has an unknown token ":Year" [bad-permalink]               | did you mean ":year"?
          tag    | /:month/          | has an unknown token ":month" [bad-permalink]              | tokens are :slug :name
          month  | /:year/:moth/     | has an unknown token ":moth" [bad-permalink]               | did you mean ":month"?
          post   | https://y/:slug/  | begins with "https://y", but every page is one of this site [bad-permalink] | write /:slug/
          post   | /../:slug/        | leads out of the output folder [permalink-outside]         | write a path from the site's root, such as /:year/:slug/
          """)
  void aPatternThatFitsNoPageIsToldOnceAtItsKey(
      String type, String pattern, String mistake, String hint) {
    BakedSite baked =
        InlineSite.in(folder, "-- jbake.properties --\npermalink.%s=%s\n".formatted(type, pattern))
            .with(Sites.post("2013-07-01", "a"))
            .with(Sites.post("2013-07-02", "b"))
            .bake()
            .isMisconfigured(
                "jbake.properties:1:%d: error: permalink.%s=%s %s"
                    .formatted(12 + type.length(), type, pattern, mistake));

    assertThat(baked.report().problems().get(0).hint()).isEqualTo(hint);
  }

  @Test
  void aTypeNamedLikeAGroupingHasTheTokensOfDocuments() {
    BakedSite baked =
        Sites.modern(folder, "template.author.file=page.ftlh\npermalink.author=/:path/:title/")
            .with("-- content/people/zoe.md --\n---\ntitle: Zoe S\ntype: author\n---\n")
            .bake()
            .succeeds();

    assertThat(baked.paths()).containsExactly("people/zoe-s/index.html");
  }

  @Test
  void aPermalinkOnAnotherSiteIsAnErrorAtItsPlace() {
    withOneGoodPost("")
        .with("-- content/2013-07-02-a.md --\n---\ntitle: x\npermalink: https://foo/bar/\n---\n")
        .bake()
        .failsWith(
            "content/2013-07-02-a.md:3:12: error: permalink=https://foo/bar/ begins with"
                + " \"https://foo\", but every page is one of this site [bad-permalink]");
  }
}
