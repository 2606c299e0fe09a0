package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.CommandRun;
import dev.recap.fixtures.InlineSite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the printed text of problems word for word. */
class TranscriptProblemsTest {

  @TempDir private Path folder;
  private InlineSite site;

  @BeforeEach
  void makeProject() {
    site =
        InlineSite.in(
            folder,
            """
            -- jbake.properties --
            render.archive=false
            render.feed=false
            -- templates/post.ftlh --
            <title>${content.title}</title>${content.body}
            -- templates/index.ftlh --
            <#list published_posts as post>${post.title}</#list>
            """);
  }

  private CommandRun bake(String files) {
    site.with(files);
    return CommandRun.of("bake", folder);
  }

  @Test
  void colonInATitle() {
    CommandRun run =
        bake(
            """
            -- content/day-1.md --
            ---
            title: EuroPython: day one
            date: 2013-07-01
            ---
            Hello
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            content/day-1.md:2:18: error: the value of "title" holds a colon and a space [bad-yaml]
              2 | title: EuroPython: day one
                |                  ^
              hint: put the value in quotes: title: "EuroPython: day one"
            """);
    assertThat(run.out()).isEqualTo("not baked: 1 error (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void yamlWithATab() {
    CommandRun run =
        bake(
            """
            -- content/day-1.md --
            ---
            title: Day one
            date: 2013-07-01
            venue:
            \tname: Fortezza
            ---
            Hello
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            content/day-1.md:5:1: error: there is a tab where YAML needs spaces [bad-yaml]
              5 |  name: Fortezza
                | ^
              hint: indent with spaces
            """);
    assertThat(run.out()).isEqualTo("not baked: 1 error (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void quoteThatIsNeverClosed() {
    CommandRun run =
        bake(
            """
            -- content/day-1.md --
            ---
            title: "Day one
            date: 2013-07-01
            ---
            Hello
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            content/day-1.md:2:8: error: the quote " is opened and never closed [bad-yaml]
              2 | title: "Day one
                |        ^
              hint: close it with "; a " inside is written \\"
            """);
    assertThat(run.out()).isEqualTo("not baked: 1 error (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void wrongTypes() {
    CommandRun run =
        bake(
            """
            -- content/day-1.md --
            ---
            title: [Day, one]
            date: 2013-07-01
            tags: {city: Florence}
            draft: maybe
            ---
            Hello
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            content/day-1.md:2:8: error: title is a list, not a text [wrong-type]
              2 | title: [Day, one]
                |        ^
              hint: put the value in quotes if it begins with [ or {
            content/day-1.md:4:7: error: tags is a map, not a list [wrong-type]
              4 | tags: {city: Florence}
                |       ^
              hint: write tags: [one, two] or one item a line, each after a hyphen and a space
            content/day-1.md:5:8: error: draft is "maybe", not true or false [wrong-type]
              5 | draft: maybe
                |        ^
              hint: write draft: true or draft: false
            """);
    assertThat(run.out()).isEqualTo("not baked: 3 errors (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void badDates() {
    CommandRun run =
        bake(
            """
            -- content/day-1.md --
            ---
            title: Day one
            date: 01/07/2013
            ---
            Hello
            -- content/day-2.md --
            ---
            title: Day two
            date: 2013-06-31
            ---
            Hello
            -- content/day-3.md --
            ---
            title: Day three
            date: next Monday
            ---
            Hello
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            content/day-1.md:3:7: error: the date "01/07/2013" can't be read [bad-date]
              3 | date: 01/07/2013
                |       ^
              hint: write the year first: 2013-07-01, or 2013-01-07 if the month came first
            content/day-2.md:3:7: error: the date "2013-06-31" can't be read [bad-date]
              3 | date: 2013-06-31
                |       ^
              hint: June 2013 has 30 days
            content/day-3.md:3:7: error: the date "next Monday" can't be read [bad-date]
              3 | date: next Monday
                |       ^
              hint: write 2013-07-01, 2013-07-01 21:54 or 2013-07-01T21:54:00+03:00, for example
            """);
    assertThat(run.out()).isEqualTo("not baked: 3 errors (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void missingDate() {
    CommandRun run =
        bake(
            """
            -- content/day-1.md --
            ---
            title: Day one
            ---
            Hello
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            content/day-1.md:1: error: the post has no date [missing-date]
              1 | ---
              hint: add a line like date: 2013-07-01, or begin the file's name with the day: 2013-07-01-day-1.md; for a page, which needs no date, add type: page
            """);
    assertThat(run.out()).isEqualTo("not baked: 1 error (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void duplicateKey() {
    CommandRun run =
        bake(
            """
            -- content/day-1.md --
            ---
            title: Day one
            date: 2013-07-01
            title: Day two
            ---
            Hello
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            content/day-1.md:4:1: error: the key "title" is there twice, first in line 2 [duplicate-key]
              4 | title: Day two
                | ^
              hint: delete one of the two
            """);
    assertThat(run.out()).isEqualTo("not baked: 1 error (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void missingTitle() {
    CommandRun run =
        bake(
            """
            -- content/day-1.md --
            ---
            date: 2013-07-01
            ---
            Hello
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            content/day-1.md:1: error: the header has no title [missing-title]
              1 | ---
              hint: add a line title: …, or begin the text with a line # Title
            """);
    assertThat(run.out()).isEqualTo("not baked: 1 error (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void unclosedFrontMatter() {
    CommandRun run =
        bake(
            """
            -- content/day-1.md --
            ---
            title: Day one
            date: 2013-07-01

            Hello
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            content/day-1.md:1: error: the line --- opens a header that is never closed [unclosed-front-matter]
              1 | ---
              hint: end the header with a line ---; if a rule across the page is meant, leave the first line blank
            """);
    assertThat(run.out()).isEqualTo("not baked: 1 error (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void mistypedKeyAndUnknownType() {
    CommandRun run =
        bake(
            """
            -- content/day-1.md --
            ---
            title: Day one
            date: 2013-07-01
            tgas: [python]
            type: pots
            ---
            Hello
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            content/day-1.md:4:1: warning: unknown key "tgas" [unknown-key]
              4 | tgas: [python]
                | ^
              hint: did you mean "tags"?
            content/day-1.md:5:7: error: unknown type "pots" [unknown-type]
              5 | type: pots
                |       ^
              hint: did you mean "post"?
            """);
    assertThat(run.out())
        .isEqualTo("not baked: 1 error, 1 warning (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void templateSyntax() {
    CommandRun run =
        bake(
            """
            -- content/day-1.md --
            ---
            title: Day one
            date: 2013-07-01
            ---
            Hello
            -- templates/post.ftlh --
            <h1>${content.title}</h1>
            <#list content.tags as tag>
              <#if tag?has_content>
                ${tag}
            </#list>
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            templates/post.ftlh:5:1: error: encountered "</#list>", but at this place only this can be closed: "#if" (rendering content/day-1.md) [template-syntax]
              5 | </#list>
                | ^
              hint: <#if> of line 3 is open here: close it with </#if> before </#list>
            """);
    assertThat(run.out()).isEqualTo("not baked: 1 error (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void unclosedDirective() {
    CommandRun run =
        bake(
            """
            -- content/day-1.md --
            ---
            title: Day one
            date: 2013-07-01
            ---
            Hello
            -- templates/post.ftlh --
            <h1>${content.title}</h1>
            <#if content.tags??>
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            templates/post.ftlh:2:1: error: <#if> is not closed before the end of the file (rendering content/day-1.md) [template-syntax]
              2 | <#if content.tags??>
                | ^
              hint: add </#if>
            """);
    assertThat(run.out()).isEqualTo("not baked: 1 error (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void unknownBuiltIn() {
    CommandRun run =
        bake(
            """
            -- content/day-1.md --
            ---
            title: Day one
            date: 2013-07-01
            ---
            Hello
            -- templates/post.ftlh --
            <h1>${content.title?uppercase}</h1>
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            templates/post.ftlh:1:21: error: there is no built-in ?uppercase (rendering content/day-1.md) [template-syntax]
              1 | <h1>${content.title?uppercase}</h1>
                |                     ^
              hint: did you mean ?upper_case?
            """);
    assertThat(run.out()).isEqualTo("not baked: 1 error (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void templateError() {
    CommandRun run =
        bake(
            """
            -- content/day-1.md --
            ---
            title: Day one
            date: 2013-07-01
            ---
            Hello
            -- templates/post.ftlh --
            <h1>${content.title}</h1>
            <p>${content.tags}</p>
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            templates/post.ftlh:2:6: error: content.tags is a list here, not a text (rendering content/day-1.md) [template-error]
              2 | <p>${content.tags}</p>
                |      ^
              hint: fix the template or its data
            """);
    assertThat(run.out()).isEqualTo("not baked: 1 error (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void missingValue() {
    CommandRun run =
        bake(
            """
            -- content/day-1.md --
            ---
            title: Day one
            date: 2013-07-01
            ---
            Hello
            -- content/day-2.md --
            ---
            title: Day one
            date: 2013-07-01
            ---
            Hello
            -- content/day-3.md --
            ---
            title: Day one
            date: 2013-07-01
            ---
            Hello
            -- templates/post.ftlh --
            <h1>${content.title}</h1>
            <p>${content.venue}</p>
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            templates/post.ftlh:2:6: error: content.venue is missing here (rendering content/day-1.md and 2 more) [template-missing-value]
              2 | <p>${content.venue}</p>
                |      ^
              hint: write ${content.venue!} or <#if (content.venue)??> where it may be missing
            """);
    assertThat(run.out()).isEqualTo("not baked: 1 error (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void missingTemplate() {
    CommandRun run =
        bake(
            """
            -- content/day-1.md --
            ---
            title: Day one
            date: 2013-07-01
            ---
            Hello
            -- jbake.properties --
            render.archive=false
            render.feed=false
            template.post.file=article.ftl
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            templates/article.ftl: error: the template "article.ftl" doesn't exist (rendering content/day-1.md) [missing-template]
              hint: add it, or name another one in jbake.properties
            """);
    assertThat(run.out()).isEqualTo("not baked: 1 error (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void missingInclude() {
    CommandRun run =
        bake(
            """
            -- content/day-1.md --
            ---
            title: Day one
            date: 2013-07-01
            ---
            Hello
            -- templates/post.ftlh --
            <h1>${content.title}</h1>
            <#include "footer.ftl">
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            templates/post.ftlh:2:1: error: the included template "footer.ftl" doesn't exist (rendering content/day-1.md) [missing-include]
              2 | <#include "footer.ftl">
                | ^
              hint: paths of includes start at templates/
            """);
    assertThat(run.out()).isEqualTo("not baked: 1 error (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void deadLinks() {
    CommandRun run =
        bake(
            """
            -- content/day-1.md --
            ---
            title: Day one
            date: 2013-07-01
            ---

            See [day two](day-two.md), [the talks](/talks/) and [the end](day-2.md#the-end).
            -- content/day-2.md --
            ---
            title: Day two
            date: 2013-07-02
            ---
            ## The evening
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            content/day-1.md:6:15: error: the link "day-two.md" leads nowhere [dead-link]
              6 | See [day two](day-two.md), [the talks](/talks/) and [the end](day-2.md#the-end).
                |               ^
              hint: there is no file content/day-two.md
            content/day-1.md:6:40: warning: the link "/talks/" leads nowhere [dead-link]
              6 | See [day two](day-two.md), [the talks](/talks/) and [the end](day-2.md#the-end).
                |                                        ^
              hint: there is no such page in this site
            content/day-1.md:6:63: warning: the link "day-2.md#the-end" leads to a page without the anchor "#the-end" [dead-anchor]
              6 | See [day two](day-two.md), [the talks](/talks/) and [the end](day-2.md#the-end).
                |                                                               ^
              hint: the page has no anchors
            """);
    assertThat(run.out())
        .isEqualTo("not baked: 1 error, 2 warnings (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void missingImages() {
    CommandRun run =
        bake(
            """
            -- content/day-1.md --
            ---
            title: Day one
            date: 2013-07-01
            image: hall.jpg
            ---
            ![The hall](images/hall.jpg) and ![the stage](/images/stage.jpg)
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            content/day-1.md:4:8: error: the image "hall.jpg" is missing [missing-image]
              4 | image: hall.jpg
                |        ^
              hint: there is no file content/hall.jpg
            content/day-1.md:6:13: warning: the image "images/hall.jpg" is missing [missing-image]
              6 | ![The hall](images/hall.jpg) and ![the stage](/images/stage.jpg)
                |             ^
              hint: there is no file content/images/hall.jpg
            content/day-1.md:6:47: warning: the image "/images/stage.jpg" is missing [missing-image]
              6 | ![The hall](images/hall.jpg) and ![the stage](/images/stage.jpg)
                |                                               ^
              hint: no file of assets or content has that address
            """);
    assertThat(run.out())
        .isEqualTo("not baked: 1 error, 2 warnings (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void collision() {
    CommandRun run =
        bake(
            """
            -- content/a.md --
            ---
            title: Day one
            date: 2013-07-01
            permalink: /florence/
            ---
            Hello
            -- content/b.md --
            ---
            title: Day two
            date: 2013-07-02
            permalink: /Florence/
            ---
            Hello
            -- content/c.md --
            ---
            title: Day three
            date: 2013-07-03
            permalink: /florence/
            ---
            Hello
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            content/a.md:4:12: error: florence/index.html would be written twice: from content/c.md and from content/a.md [collision]
              4 | permalink: /florence/
                |            ^
              hint: give one of them another permalink, slug or file name
            content/b.md:4:12: error: florence/index.html (from content/c.md) and Florence/index.html (from content/b.md) are one file where case doesn't count [case-collision]
              4 | permalink: /Florence/
                |            ^
              hint: make the names differ in more than case
            """);
    assertThat(run.out()).isEqualTo("not baked: 2 errors (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void unknownKeyInTheSettings() {
    CommandRun run =
        bake(
            """
            -- jbake.properties --
            render.archive=false
            render.feed=false
            site.hots=https://example.org
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            jbake.properties:3:1: warning: site.hots is no key that Recap knows [unknown-key]
              3 | site.hots=https://example.org
                | ^
              hint: did you mean site.host?
            """);
    assertThat(run.out())
        .isEqualTo(
            "baked 0 posts, 1 page: 1 file written, 0 unchanged, 0 removed in 0.00 s; 1 warning\n");
    assertThat(run.exit()).isEqualTo(0);
  }

  @Test
  void badSettings() {
    CommandRun run =
        bake(
            """
            -- jbake.properties --
            site.timezone=Europe/Firenze
            index.posts_per_page=many
            site.host=example.org
            markdown.flavor=modren
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            jbake.properties:1:15: error: site.timezone is "Europe/Firenze" instead of a time zone [bad-setting]
              1 | site.timezone=Europe/Firenze
                |               ^
              hint: did you mean "Europe/Tirane"?
            jbake.properties:3:11: error: site.host is "example.org" instead of an address [bad-setting]
              3 | site.host=example.org
                |           ^
              hint: write it in full, such as https://example.org
            jbake.properties:4:17: error: markdown.flavor is "modren" instead of jbake or modern [bad-setting]
              4 | markdown.flavor=modren
                |                 ^
              hint: did you mean "modern"?
            """);
    assertThat(run.out()).isEqualTo("not baked: 3 errors (0.00 s); the output is as it was\n");
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void unknownElement() {
    CommandRun run =
        bake(
            """
            -- content/day-1.md --
            ---
            title: Day one
            date: 2013-07-01
            ---
            Type <username> to log in.
            """);

    assertThat(run.err())
        .isEqualTo(
            """
            content/day-1.md:5:6: warning: HTML has no element "username", so readers don't see "<username>" [unknown-element]
              5 | Type <username> to log in.
                |      ^
              hint: put it in backticks, or write &lt; for <
            """);
    assertThat(run.out())
        .isEqualTo(
            "baked 1 post, 2 pages: 2 files written, 0 unchanged, 0 removed in 0.00 s; 1"
                + " warning\n");
    assertThat(run.exit()).isEqualTo(0);
  }

  @Test
  void bytesThatAreNotUtf8() {
    site.with(
        "content/day-1.md",
        "---\ntitle: Caff\u00e8\ndate: 2013-07-01\n---\nHello\n"
            .getBytes(StandardCharsets.ISO_8859_1));

    CommandRun run = CommandRun.of("bake", folder);

    assertThat(run.err())
        .isEqualTo(
            """
            content/day-1.md:2:12: error: byte 0xE8 at offset 15 is not UTF-8 [not-utf8]
              2 | title: Caff\uFFFD
                |            ^
              hint: save the file as UTF-8, for example: iconv -f WINDOWS-1252 -t UTF-8 day-1.md > converted.md
            """);
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void allProblemsAreReportedInOneRun() {
    CommandRun run =
        bake(
            """
            -- jbake.properties --
            render.archive=false
            render.feed=false
            rendr.index=false
            -- templates/post.ftlh --
            ${content.venue}
            -- content/b.md --
            ---
            title: B
            ---
            [x](x.md)
            -- content/a.md --
            ---
            tags: {}
            date: 2013-06-31
            ---
            -- content/c.md --
            ---
            title: C
            date: 2013-06-30
            ---
            -- data/talks.csv --
            who,when
            Ada
            """);

    assertThat(run.err().lines().filter(line -> line.matches("\\S+: (error|warning): .*")))
        .containsExactly(
            "content/a.md:1: error: the header has no title [missing-title]",
            "content/a.md:2:7: error: tags is a map, not a list [wrong-type]",
            "content/a.md:3:7: error: the date \"2013-06-31\" can't be read [bad-date]",
            "content/b.md:1: error: the post has no date [missing-date]",
            "content/b.md:4:5: error: the link \"x.md\" leads nowhere [dead-link]",
            "data/talks.csv:2: warning: the row has 1 value for 2 columns [ragged-row]",
            "jbake.properties:3:1: warning: rendr.index is no key that Recap knows [unknown-key]",
            "templates/post.ftlh:1:3: error: content.venue is missing here (rendering"
                + " content/c.md) [template-missing-value]");
    assertThat(run.out())
        .isEqualTo("not baked: 6 errors, 2 warnings (0.00 s); the output is as it was\n");
  }
}
