package dev.recap.content.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.OnePost;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates in all the forms of people and exporters; the day is always the author's own. */
class DateShapesTest {

  private static final String SHOWN =
      "${content.date?string('yyyy-MM-dd HH:mm:ss')} ${content.date_iso}";

  private final OnePost post;

  DateShapesTest(@TempDir Path folder) {
    post = new OnePost(folder);
  }

  private static String dated(String date) {
    return "---\ntitle: Dated\ndate: " + date + "\n---\nText.\n";
  }

  @ParameterizedTest
  @CsvSource({
    "'''2013-07-01T21:54:00+03:00''', 2013-07-01 21:54:00 2013-07-01T21:54:00+03:00",
    "2013-07-01T21:54:00+03:00,       2013-07-01 21:54:00 2013-07-01T21:54:00+03:00",
    "2013-07-01 21:54:00 +0300,       2013-07-01 21:54:00 2013-07-01T21:54:00+03:00",
    "2013-07-01 21:54:00 +03,         2013-07-01 21:54:00 2013-07-01T21:54:00+03:00",
    "2013-07-01T21:54:00Z,            2013-07-01 21:54:00 2013-07-01T21:54:00+00:00",
    "2013-07-01 21:54:00 UTC,         2013-07-01 21:54:00 2013-07-01T21:54:00+00:00",
    "2013-07-01T21:54:00.123456Z,     2013-07-01 21:54:00 2013-07-01T21:54:00+00:00",
    "2013-07-01T21:54-07:00,          2013-07-01 21:54:00 2013-07-01T21:54:00-07:00",
    "2013-07-01T21:54:00,             2013-07-01 21:54:00 2013-07-01T21:54:00+02:00",
    "2013-07-01 21:54,                2013-07-01 21:54:00 2013-07-01T21:54:00+02:00",
    "2013-01-01 21:54,                2013-01-01 21:54:00 2013-01-01T21:54:00+01:00",
    "'\"2014-08-01\"',                2014-08-01 00:00:00 2014-08-01T00:00:00+02:00",
    "2014-08-01,                      2014-08-01 00:00:00 2014-08-01T00:00:00+02:00",
    "2014-12-01,                      2014-12-01 00:00:00 2014-12-01T00:00:00+01:00",
  })
  void datesOfAllFormsKeepTheAuthorsLocalTime(String written, String shown) {
    post.set("site.timezone=Europe/Berlin\n");

    assertThat(post.shows(SHOWN, dated(written))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kolkata", "-12:00"})
  void latePostKeepsItsDayInEveryZoneOfTheSite(String zone) {
    post.set(
            """
            site.timezone=%s
            permalink.post=/:year/:month/:day/:slug/
            render.years=true
            render.months=true
            template.year.file=term.ftl
            template.month.file=term.ftl
            """
                .formatted(zone))
        .with("-- templates/term.ftl --\n<#list term.posts as p>${p.title}</#list>\n");

    var site =
        post.bake(
                "${content.date?string('d MMMM yyyy, HH:mm')}", dated("2013-12-31T23:58:00+03:00"))
            .succeeds();

    assertThat(site.paths())
        .containsExactly("2013/12/31/post/index.html", "months/2013-12.html", "years/2013.html");
    assertThat(site.file("2013/12/31/post/index.html")).isEqualTo("31 December 2013, 23:58");
    assertThat(site.file("years/2013.html")).isEqualTo("Dated");
  }

  @Test
  void hourSkippedByDaylightSavingTimeIsShownAsWritten() {
    // In Berlin the clocks went from 2:00 to 3:00 that night, in Athens they showed 2:30 before.
    post.set("site.timezone=Europe/Berlin\n");

    assertThat(post.shows("${content.date_iso}", dated("2013-03-31T02:30:00+02:00")))
        .isEqualTo("2013-03-31T02:30:00+02:00");
  }

  @Test
  void postsAreOrderedByInstantNotByLocalTime() {
    post.set("render.archive=true\n")
        .template("")
        .with(
            """
            -- templates/archive.ftl --
            <#list published_posts as p>${p.title} </#list>
            -- content/a.md --
            ---
            title: tokyo
            date: 2013-07-02T08:00:00+09:00
            ---
            -- content/b.md --
            ---
            title: honolulu
            date: 2013-07-01T20:00:00-10:00
            ---
            -- content/c.md --
            ---
            title: florence
            date: 2013-07-02T05:00:00+02:00
            ---
            """);

    assertThat(post.site().bake().succeeds().file("archive.html"))
        .isEqualTo("honolulu florence tokyo");
  }

  @Test
  void jbakesZoneIsTheSitesZoneByDefault() {
    post.set("freemarker.timezone=Asia/Tokyo\n");

    assertThat(post.shows(SHOWN, dated("2014-08-01")))
        .isEqualTo("2014-08-01 00:00:00 2014-08-01T00:00:00+09:00");
  }

  @Test
  void feedContainsTheExactInstant() {
    post.set(
        "site.host=https://notes.example\n"
            + "render.atom=true\n"
            + "render.feed=true\n"
            + "template.feed.file=rss.ftlx\n");

    BakedSite site = post.bake("", dated("2013-07-01T21:54:00+03:00")).succeeds();

    assertThat(site.file("atom.xml")).contains("<published>2013-07-01T21:54:00+03:00</published>");
    assertThat(site.file("feed.xml")).contains("<pubDate>Mon, 1 Jul 2013 21:54:00 +0300</pubDate>");
  }

  @ParameterizedTest
  @CsvSource({
    "01/07/2013, 'write the year first: 2013-07-01, or 2013-01-07 if the month came first'",
    "2013-02-30, February 2013 has 28 days",
    "2013-07-01 9pm, write the day as 2013-07-01; a time goes after it as 21:54",
    "'July 1, 2013', 'write 2013-07-01, 2013-07-01 21:54 or 2013-07-01T21:54:00+03:00, for"
        + " example'",
    "2013-07-01 25:00, 'times run from 00:00:00 to 23:59:59, offsets from -18:00 to +18:00'",
  })
  void invalidDateIsAnErrorWithAHint(String written, String hint) {
    BakedSite site =
        post.bake(dated(written))
            .failsWith(
                "content/post.md:3:7: error: the date \"%s\" can't be read [bad-date]"
                    .formatted(written));

    assertThat(site.report().problems().get(0).hint()).isEqualTo(hint);
  }

  @Test
  void onlyPostsNeedADate() {
    post.template("")
        .with(
            """
            -- templates/page.ftl --
            ${content.date_iso!"undated"}
            -- content/about.md --
            ---
            title: About
            layout: page
            ---
            -- content/hall.md --
            ---
            title: Hall
            ---
            """);

    post.site().bake().failsWith("content/hall.md:1: error: the post has no date [missing-date]");
    assertThat(post.site().without("content/hall.md").bake().succeeds().file("about.html"))
        .isEqualTo("undated");
  }

  @ParameterizedTest
  @CsvSource({
    "content/2013-07-02-day-1.md,          2013-07-02-day-1.html",
    "content/blog/2013-07-02-day-1.md,     blog/2013-07-02-day-1.html",
    "content/2013-07-02-day-1/index.md,    2013-07-02-day-1/index.html",
    "content/2013-07-02.md,                2013-07-02.html",
    "content/2013-7-2_day-1.md,            2013-7-2_day-1.html",
  })
  void dateMayBeInTheNameOfTheFileOrFolder(String file, String page) {
    post.set("site.timezone=Europe/Rome\n")
        .template(SHOWN)
        .with("-- " + file + " --\n---\ntitle: Day 1\n---\n");

    assertThat(post.site().bake().succeeds().file(page))
        .isEqualTo("2013-07-02 00:00:00 2013-07-02T00:00:00+02:00");
  }

  @Test
  void dateInTheHeaderWinsOverTheName() {
    post.template("${content.date_iso}")
        .with(
            """
            -- content/2013-07-02-day-1.md --
            ---
            title: Day 1
            date: 2013-07-01T21:54:00+03:00
            ---
            """);

    assertThat(post.site().bake().succeeds().file("2013-07-02-day-1.html"))
        .isEqualTo("2013-07-01T21:54:00+03:00");
  }

  @ParameterizedTest
  @CsvSource({"updated", "lastmod", "last_modified_at", "modified"})
  void updatedHasTheNamesOfOtherGenerators(String key) {
    assertThat(
            post.shows(
                "${content.updated_iso} ${content.updated?string('yyyy-MM-dd')}",
                "---\ntitle: New\ndate: 2013-07-01\n" + key + ": 2014-01-05 08:00\n---\n"))
        .isEqualTo("2014-01-05T08:00:00+00:00 2014-01-05");
  }

  @Test
  void wrongUpdatedIsAnErrorAtItsOwnLine() {
    post.bake("---\ntitle: New\ndate: 2013-07-01\nlastmod: yesterday\n---\n")
        .failsWith(
            "content/post.md:4:10: error: the date \"yesterday\" of lastmod can't be read"
                + " [bad-date]");
  }

  // A test's bake happens on 1 June 2024 at noon, UTC.
  @ParameterizedTest
  @CsvSource({
    "date: 2024-06-01T11:59:59Z, true",
    "date: 2024-06-01T12:00:01Z, false",
    "date: 2024-06-01T13:59:59+02:00, true",
    "date: 2024-06-02, false",
    "'date: 2024-01-01\nexpires: 2024-06-01T12:00:01Z', true",
    "'date: 2024-01-01\nexpires: 2024-06-01T12:00:00Z', false",
    "'date: 2024-01-01\nexpiryDate: 2024-05-31', false",
    "'date: 2024-06-02\nstatus: published-date', false",
  })
  void pageIsPublishedFromItsDateUntilItExpires(String lines, boolean there) {
    BakedSite site = post.bake("---\ntitle: Offer\n" + lines + "\n---\n").succeeds();

    assertThat(site.paths().contains("post.html")).isEqualTo(there);
  }

  @Test
  void monthNamesAreInTheSitesLanguage() {
    post.set("site.language=it\n");

    assertThat(post.shows("${content.date?string('d MMMM yyyy')}", dated("2013-07-01")))
        .isEqualTo("1 luglio 2013");
  }
}
