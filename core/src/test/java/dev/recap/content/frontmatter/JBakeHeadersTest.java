package dev.recap.content.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.OnePost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sites whose posts have JBake headers, odd ones among them. */
class JBakeHeadersTest {

  private final OnePost post;

  JBakeHeadersTest(@TempDir Path folder) {
    post = new OnePost(folder);
  }

  private static final String HEADER = "title=T\ndate=2013-07-02\ntype=post\nstatus=published\n";

  @Test
  void everyKeyReachesTheTemplate() {
    assertThat(
            post.shows(
                """
                ${content.title} ${content.type} ${content.status}
                ${content.date?string("yyyy-MM-dd")} ${content.tags?join("|")}
                ${content.summary_of_mine} ${content.og.b.c}
                ${content.body}\
                """,
                """
                title=Day 2: a = b, "quoted" & more
                date=2013-07-02
                type=post
                tags= florence , c++,cloud computing
                status=published
                summary_of_mine = two  words\s
                og={"b": {"c": "deep"}}
                ~~~~~~
                # Day 2
                """))
        .isEqualTo(
            """
            Day 2: a = b, "quoted" & more post published
            2013-07-02 florence|c++|cloud computing
            two  words deep
            <h1>Day 2</h1>\
            """);
  }

  @Test
  void blankLinesAndOtherCapitalsAreAllowed() {
    assertThat(
            post.shows(
                "${content.date?string('yyyy-MM-dd')} ${content.tags?join('|')} ${content.Mine}"
                    + " ${content.mine!'-'}",
                """
                title=Capitals

                Date=2013-07-02
                TAGS=a,b
                Mine=kept
                type=post

                status=published
                ~~~~~~
                """))
        .isEqualTo("2013-07-02 a|b kept -");
  }

  @Test
  void byteOrderMarkAndWindowsLineEndsAreAllowed() {
    assertThat(
            post.shows(
                "${content.title} ${content.body}",
                "\uFEFFtitle=Windows\r\ndate=2013-07-02\r\ntype=post\r\nstatus=published\r\n"
                    + "~~~~~~\r\nOne.\r\n"))
        .isEqualTo("Windows <p>One.</p>");
  }

  @Test
  void jsonListStaysATextAsInJBake() {
    assertThat(
            post.shows(
                "${content.list} ${content.empty?size}",
                HEADER + "list=[\"a\", \"b\"]\nempty={}\n~~~~~~\n"))
        .isEqualTo("[\"a\", \"b\"] 0");
  }

  @Test
  void bracesWithoutJsonAreATextWithAWarning() {
    BakedSite site = post.bake("${content.og}", HEADER + "og={\"a\": }{\"}\n~~~~~~\n");

    site.warnsOf(
        "content/post.md:5:12: warning: the value in braces is not JSON, so it stays a text"
            + " [bad-json]");
    assertThat(site.file("post.html")).isEqualTo("{\"a\": }{\"}");
  }

  @Test
  void lastOfTwoEqualKeysCounts() {
    BakedSite site = post.bake("${content.title}", HEADER + "title=Second\n~~~~~~\n");

    site.warnsOf(
        "content/post.md:5:1: warning: the key \"title\" is there twice, first in line 1"
            + " [duplicate-key]");
    assertThat(site.file("post.html")).isEqualTo("Second");
  }

  @Test
  void separatorsInTheBodyStay() {
    assertThat(post.shows("${content.body}", HEADER + "~~~~~~\nText.\n\n    ~~~~~~\n    a=b\n"))
        .contains("<pre><code>~~~~~~\na=b");
  }

  @Test
  void bodyMayBeEmpty() {
    assertThat(post.shows("[${content.body}]", HEADER + "~~~~~~\n")).isEqualTo("[]");
  }

  @ParameterizedTest
  @CsvSource({
    "draft, post-draft.html, ''",
    "published, post.html, T",
    "publshed, post.html, ''",
    "published-date, post.html, T",
  })
  void statusDecidesWhetherAPostIsListed(String status, String page, String listed) {
    post.set("render.archive=true\n")
        .with("-- templates/archive.ftl --\n<#list published_posts as p>${p.title}</#list>\n");

    BakedSite site =
        post.bake(
                "${content.status}",
                "title=T\ndate=2013-07-02\ntype=post\nstatus=" + status + "\n~~~~~~\n")
            .succeeds();

    assertThat(site.paths()).containsExactlyInAnyOrder("archive.html", page);
    assertThat(site.file("archive.html")).isEqualTo(listed);
  }

  @Test
  void postOfAFutureDateHasAnUnlistedPage() {
    post.set("render.archive=true\n")
        .with("-- templates/archive.ftl --\n${published_posts?size} of ${posts?size}\n");

    BakedSite site =
        post.bake(
                "${content.title}",
                "title=T\ndate=2030-07-02\ntype=post\nstatus=published-date\n~~~~~~\n")
            .succeeds();

    assertThat(site.paths()).containsExactly("archive.html", "post.html");
    assertThat(site.file("archive.html")).isEqualTo("0 of 1");
  }

  @Test
  void typeAndStatusHaveDefaults() {
    post.set("default.type=post\ndefault.status=published\n");

    assertThat(
            post.shows(
                "${content.type} ${content.status}", "title=T\ndate=2013-07-02\n~~~~~~\nText.\n"))
        .isEqualTo("post published");
  }

  @Test
  void missingStatusIsDraft() {
    BakedSite site =
        post.bake("${content.status}", "title=T\ndate=2013-07-02\ntype=post\n~~~~~~\n").succeeds();

    assertThat(site.paths()).containsExactly("post-draft.html");
  }

  @Test
  void customTypeHasItsTemplateAndExtension() {
    post.set("template.talk.file=talk.ftl\ntemplate.talk.extension=.txt\n")
        .with("-- templates/talk.ftl --\n${content.title}, ${talks?size}, ${content.uri}\n");

    BakedSite site =
        post.bake("", "title=T\ndate=2013-07-02\ntype=talk\nstatus=published\n~~~~~~\n").succeeds();

    assertThat(site.file("post.txt")).isEqualTo("T, 1, post.html");
  }

  @Test
  void unknownTypeIsSkippedWithAWarning() {
    BakedSite site =
        post.bake("", "title=T\ndate=2013-07-02\ntype=talc\nstatus=published\n~~~~~~\n");

    site.warnsOf("content/post.md:3:6: warning: unknown type \"talc\" [unknown-type]");
    assertThat(site.paths()).isEmpty();
  }

  @Test
  void separatorIsASetting() {
    post.set("header.separator=----\n");

    assertThat(post.shows("${content.body}", HEADER + "----\nText.\n")).isEqualTo("<p>Text.</p>");
  }

  @ParameterizedTest
  @CsvSource({
    "dd.MM.yyyy, 02.07.2013, 2013-07-02T00:00:00+02:00",
    "yyyy-MM-dd HH:mm, 2013-07-02 21:54, 2013-07-02T21:54:00+02:00",
    "yyyy-MM-dd'T'HH:mm:ssXXX, 2013-07-02T21:54:00+03:00, 2013-07-02T21:54:00+03:00",
    "'d MMMM yyyy', 2 July 2013, 2013-07-02T00:00:00+02:00",
    "yyyy-MM-dd, 2013-07-02 and a remark, 2013-07-02T00:00:00+02:00",
    "yyyy-MM-dd, 2013-7-2, 2013-07-02T00:00:00+02:00",
    "dd.MM.yyyy, 2013-07-02T21:54:00+03:00, 2013-07-02T21:54:00+03:00",
  })
  void dateHasTheConfiguredFormatOrIso(String format, String written, String date) {
    post.set("site.timezone=Europe/Berlin\ndate.format=" + format + "\n");

    assertThat(
            post.shows(
                "${content.date_iso}",
                "title=T\ndate=" + written + "\ntype=post\nstatus=published\n~~~~~~\n"))
        .isEqualTo(date);
  }

  @Test
  void unreadableDateIsAnError() {
    post.bake("title=T\ndate=last summer\ntype=post\nstatus=published\n~~~~~~\n")
        .failsWith("content/post.md:2:6: error: the date \"last summer\" can't be read [bad-date]");
  }

  @Test
  void missingDateIsReplacedByTheFilesDate() throws IOException {
    post.template("${content.date_iso}")
        .with("-- content/post.md --\ntitle=T\ntype=post\nstatus=published\n~~~~~~\n");
    Files.setLastModifiedTime(
        post.site().folder().resolve("content/post.md"),
        FileTime.from(Instant.parse("2013-07-02T08:00:00Z")));

    post.set("severity.date-from-file=off\n");
    assertThat(post.site().bake().succeeds().file("post.html"))
        .isEqualTo("2013-07-02T08:00:00+00:00");
  }

  @Test
  void headingThatRepeatsTheTitleStays() {
    assertThat(post.shows("${content.body}", HEADER + "~~~~~~\n# T\n\nText.\n"))
        .isEqualTo("<h1>T</h1>\n<p>Text.</p>");
  }

  @ParameterizedTest
  @CsvSource({
    "'~~~~~~ ', 5, 'there are blanks next to ~~~~~~, so the lines above are not read as a header'",
    "'a word\n"
        + "~~~~~~', 5, '\"a word\" is not key=value, so the header above ~~~~~~ is not read as"
        + " one'",
    "'\nText', 6, 'the header is not closed, so it is read as part of the text'",
  })
  void unreadHeaderIsExplained(String end, int line, String message) {
    post.set("default.type=page\ndefault.status=published\ntemplate.page.file=post.ftl\n");

    BakedSite site = post.bake(HEADER + end + "\n");

    assertThat(site.problems())
        .contains("content/post.md:%d: warning: %s [unread-header]".formatted(line, message));
  }
}
