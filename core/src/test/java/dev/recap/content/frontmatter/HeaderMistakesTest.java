package dev.recap.content.frontmatter;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.recap.model.SourcePath;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages about mistakes in headers. */
class HeaderMistakesTest {

  private final Headers headers = Headers.ofPost();

  @Test
  void colonInATitle() {
    assertThat(headers.mistakes("---\ntitle: EuroPython: Day 1\n---\n"))
        .isEqualTo(
            """
            content/day.md:2:18: error: the value of "title" holds a colon and a space [bad-yaml]
              hint: put the value in quotes: title: "EuroPython: Day 1"
            """);
  }

  @Test
  void colonInATitleWithQuotes() {
    assertThat(headers.mistakes("---\ntitle: Ann's \"walk\": Day 1\n---\n"))
        .endsWith("hint: put the value in quotes: title: 'Ann''s \"walk\": Day 1'\n");
  }

  @Test
  void tabAsIndentation() {
    assertThat(headers.mistakes("---\ntags:\n\t- a\n---\n"))
        .isEqualTo(
            """
            content/day.md:3:1: error: there is a tab where YAML needs spaces [bad-yaml]
              hint: indent with spaces
            """);
  }

  @Test
  void unclosedQuote() {
    assertThat(headers.mistakes("---\ntitle: 'Day 1\ndate: 2013-07-01\n---\nIt's late.\n"))
        .isEqualTo(
            """
            content/day.md:2:8: error: the quote ' is opened and never closed [bad-yaml]
              hint: close it with '; an apostrophe inside is written twice ('')
            """);
  }

  @Test
  void apostropheInSingleQuotes() {
    assertThat(headers.mistakes("---\ntitle: 'It's late'\n---\n"))
        .isEqualTo(
            """
            content/day.md:2:12: error: text follows the closing ' of a value [bad-yaml]
              hint: an apostrophe inside single quotes is written twice ('')
            """);
  }

  @Test
  void bracketsBeforeATitle() {
    assertThat(headers.mistakes("---\ntitle: [Draft] Day 1\n---\n"))
        .isEqualTo(
            """
            content/day.md:2:16: error: text follows the closing ] of a value [bad-yaml]
              hint: put the value in quotes: title: "[Draft] Day 1"
            """);
  }

  @Test
  void missingSpaceAfterAColon() {
    assertThat(headers.mistakes("---\ntitle:Day 1\ndate: 2013-07-01\n---\n"))
        .isEqualTo(
            """
            content/day.md:2:1: error: "title:Day 1" is not a key, a colon, a space and a value \
            [bad-yaml]
              hint: put a space after the colon: title: Day 1
            """);
  }

  @Test
  void specialCharacterAtTheStartOfAValue() {
    assertThat(headers.mistakes("---\r\ntags: [a, b]\r\ntitle: @home 🐍\r\n---\r\n"))
        .isEqualTo(
            """
            content/day.md:3:8: error: a value can't begin with @ [bad-yaml]
              hint: put the value in quotes: title: "@home 🐍"
            """);
  }

  @Test
  void exclamationMarkAtTheStartOfAValue() {
    assertThat(headers.mistakesOfPost("mood: !wow great\nroom: !a!b c\n"))
        .isEqualTo(
            """
            content/day.md:5:7: error: a value can't begin with ! unless it is a tag [bad-yaml]
              hint: put the value in quotes: room: "!a!b c"
            """);
    assertThat(headers.mistakesOfPost("mood: !wow great\n"))
        .isEqualTo(
            """
            content/day.md:4:7: error: "!wow" is not a tag that YAML knows [bad-yaml]
              hint: put the value in quotes if it begins with !
            """);
  }

  @Test
  void unclosedList() {
    assertThat(headers.mistakes("---\ntags: [a, b\ntitle: Day 1\n---\n"))
        .isEqualTo(
            """
            content/day.md:2:7: error: the [ is opened and not closed [bad-yaml]
              hint: close it with ], or put the value in quotes if it is meant as text
            """);
  }

  @Test
  void placeCountsCharactersBeyondTheBasicPlane() {
    assertThat(headers.mistakes("---\n🐍: 🐍: x\n---\n")).startsWith("content/day.md:2:7: ");
  }

  @Test
  void headerOfProse() {
    assertThat(headers.mistakes("---\nA rule, then prose.\n\n---\n"))
        .isEqualTo(
            """
            content/day.md:2:1: error: the header holds no keys and values [bad-yaml]
              hint: write each line as key: value, with a space after the colon
            """);
  }

  @Test
  void unclosedHeader() {
    assertThat(headers.mistakes("---\ntitle: Day 1\n\nSpaghetti.\n"))
        .isEqualTo(
            """
            content/day.md:1: error: the line --- opens a header that is never closed \
            [unclosed-front-matter]
              hint: end the header with a line ---; if a rule across the page is meant, leave the \
            first line blank
            """);
  }

  @Test
  void duplicateKey() {
    assertThat(headers.mistakesOfPost("mood: a\ntitle: Day 2\nroom:\n  a: 1\n  a: 2\n"))
        .isEqualTo(
            """
            content/day.md:5:1: error: the key "title" is there twice, first in line 2 \
            [duplicate-key]
              hint: delete one of the two
            content/day.md:8:3: error: the key "a" is there twice, first in line 7 [duplicate-key]
              hint: delete one of the two
            """);
  }

  @Test
  void valuesOfTheWrongKind() {
    assertThat(
            headers.mistakes(
                """
                ---
                title: [x]
                date: 2013-07-01
                tags: {a: b}
                categories: [a, [b]]
                authors: {url: x}
                draft: maybe
                image: {alt: x}
                description: {a: b}
                ---
                """))
        .isEqualTo(
            """
            content/day.md:2:8: error: title is a list, not a text [wrong-type]
              hint: put the value in quotes if it begins with [ or {
            content/day.md:4:7: error: tags is a map, not a list [wrong-type]
              hint: write tags: [one, two] or one item a line, each after a hyphen and a space
            content/day.md:5:17: error: categories is a list, not a text in a list [wrong-type]
              hint: write categories: [one, two] or one item a line, each after a hyphen and a space
            content/day.md:6:10: error: authors is a map, not a list [wrong-type]
              hint: write authors: [one, two], or give each map a name
            content/day.md:7:8: error: draft is "maybe", not true or false [wrong-type]
              hint: write draft: true or draft: false
            content/day.md:8:8: error: image is a map, not an address [wrong-type]
              hint: write image: hall.jpg, or give the map a url
            content/day.md:9:14: error: description is a map, not a text [wrong-type]
              hint: put the value in quotes if it begins with [ or {
            """);
  }

  @Test
  void unknownTypeAndStatus() {
    assertThat(headers.mistakesOfPost("status: publishd\ntype: pots\n"))
        .isEqualTo(
            """
            content/day.md:4:9: error: unknown status "publishd" [unknown-status]
              hint: did you mean "published"?
            content/day.md:5:7: error: unknown type "pots" [unknown-type]
              hint: did you mean "post"?
            """);
    assertThat(headers.mistakesOfPost("status: secret\ntype: slides\n"))
        .isEqualTo(
            """
            content/day.md:4:9: error: unknown status "secret" [unknown-status]
              hint: write published, draft or published-date
            content/day.md:5:7: error: unknown type "slides" [unknown-type]
              hint: write one of page, post, talk, or give it a template: template.slides.file in \
            jbake.properties
            """);
  }

  @Test
  void documentOfAnUnknownStatusStaysHidden() {
    assertThat(
            headers.read("---\nstatus: publishd\n---\n").front().orElseThrow().status().isDraft())
        .isTrue();
  }

  @Test
  void misspelledKey() {
    assertThat(headers.mistakesOfPost("titles: x\nTags: [a]\ndescripton: {a: b}\nimages: [a]\n"))
        .isEqualTo(
            """
            content/day.md:5:1: warning: unknown key "Tags" [unknown-key]
              hint: did you mean "tags"?
            """);
  }

  @Test
  void invalidDates() {
    assertThat(
            headers.mistakes(
                "---\ntitle: A\ndate: 2013-02-30\nupdated: 01/07/2013\nexpires: soon\n---\n"))
        .isEqualTo(
            """
            content/day.md:3:7: error: the date "2013-02-30" can't be read [bad-date]
              hint: February 2013 has 28 days
            content/day.md:4:10: error: the date "01/07/2013" of updated can't be read [bad-date]
              hint: write the year first: 2013-07-01, or 2013-01-07 if the month came first
            content/day.md:5:10: error: the date "soon" of expires can't be read [bad-date]
              hint: write 2013-07-01, 2013-07-01 21:54 or 2013-07-01T21:54:00+03:00, for example
            """);
  }

  @Test
  void dateThatIsAList() {
    assertThat(headers.mistakesOfPost("updated: [1]\n"))
        .isEqualTo(
            """
            content/day.md:4:10: error: updated is a list, not a date [wrong-type]
              hint: write 2013-07-01, 2013-07-01 21:54 or 2013-07-01T21:54:00+03:00, for example
            """);
  }

  @Test
  void yearZero() {
    assertThat(headers.mistakes("---\ntitle: A\ndate: 0000-01-01\n---\n"))
        .isEqualTo(
            """
            content/day.md:3:7: error: the date "0000-01-01" can't be read [bad-date]
              hint: years run from 0001; the order is year, month, day
            """);
    assertThat(headers.mistakes("type=post\nstatus=published\ndate=0000-01-01\n~~~~~~\n"))
        .startsWith("content/day.md:3:6: error: the date \"0000-01-01\" can't be read [bad-date]");
    assertThat(headers.named("content/0000-01-01-day.md").mistakes("---\ntitle: A\n---\n"))
        .startsWith("content/0000-01-01-day.md:1: error: the post has no date");
  }

  @Test
  void backslashInDoubleQuotes() {
    assertThat(headers.mistakes("---\ntitle: \"C:\\Users\"\n---\n"))
        .isEqualTo(
            """
            content/day.md:2:11: error: "\\U" is not followed by 8 hexadecimal digits [bad-yaml]
              hint: put the value in single quotes, or write \\\\ for a backslash
            """);
  }

  @Test
  void jbakePostDatedByItsFile() {
    assertThat(headers.mistakes("type=post\nstatus=published\n~~~~~~\n"))
        .isEqualTo(
            """
            content/day.md:1: warning: the header has no date, so that of the file's last change \
            is taken, which is another one in every clone [date-from-file]
              hint: add a line date=, in the form yyyy-MM-dd
            """);
    assertThat(headers.mistakes("type=post\nstatus=draft\n~~~~~~\n")).isEmpty();
  }

  @Test
  void misspelledLayout() {
    assertThat(headers.mistakesOfPost("layout: pots\n"))
        .isEqualTo(
            """
            content/day.md:4:9: error: unknown layout "pots" [unknown-type]
              hint: did you mean "post"?
            """);
    assertThat(headers.mistakesOfPost("layout: wide\n")).isEmpty();
  }

  @Test
  void capitalsInKeys() {
    assertThat(headers.mistakesOfPost("Category: a\nDraft: true\nSlug: b\nRoom: c\nId: d\n"))
        .isEqualTo(
            """
            content/day.md:4:1: warning: unknown key "Category" [unknown-key]
              hint: did you mean "category"?
            content/day.md:5:1: warning: unknown key "Draft" [unknown-key]
              hint: did you mean "draft"?
            content/day.md:6:1: warning: unknown key "Slug" [unknown-key]
              hint: did you mean "slug"?
            content/day.md:8:1: warning: unknown key "Id" [unknown-key]
              hint: did you mean "id"?
            """);
  }

  @Test
  void redirectsOfOtherGenerators() {
    assertThat(headers.mistakesOfPost("aliases: [/old/]\nredirect_to: /newer/\n"))
        .isEqualTo(
            """
            content/day.md:5:1: warning: redirect_to has no effect: the page is shown where it is \
            [unsupported-key]
              hint: write its address and the new one into data/redirects.csv
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Title: Day 1\nDate: 2013-07-01\n\nText.\n",
        "title: Day 1\n---\nText.\n",
        "date:\ntitle: Day 1\n",
        "Tags: a, b\nTitle: Day 1\n",
        "author: A\r\ncategory: b\r\n"
      })
  void headerWithoutFences(String text) {
    assertThat(headers.mistakes(text))
        .isEqualTo(
            """
            content/day.md:1: error: the lines of the header are not between two lines --- \
            [unread-header]
              hint: put a line --- above and a line --- below these lines
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\n  \"title\": \"Day 1\"\n}\nText.\n", "{\"title\": \"Day 1\"}", "{}\nText."})
  void headerOfJson(String text) {
    assertThat(headers.mistakes(text))
        .isEqualTo(
            """
            content/day.md:1: error: the file begins with a header of JSON, which can't be read \
            [unread-header]
              hint: write the header as YAML between lines ---, each line as key: value
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# A\n\ntitle: b\n",
        "Summary: it was hot.\nVery hot.\n",
        "Titles: a\n",
        "{% raw %}",
        "{{ a }}",
        "{: .lead}\nText.\n",
        "{ braces }\n"
      })
  void textsThatAreNoHeaders(String text) {
    assertThat(headers.named("content/2013-07-01-day.md").mistakes(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+++", ";;;", "---json", "---toml"})
  void headersOfOtherGenerators(String fence) {
    assertThat(headers.mistakes(fence + "\ntitle = 'Day 1'\n+++\n# Day 1\n"))
        .isEqualTo(
            """
            content/day.md:1: error: the line %s opens a kind of header that can't be read \
            [unread-header]
              hint: write the header as YAML between lines ---, each line as key: value
            """
                .formatted(fence));
  }

  @Test
  void postWithoutDate() {
    assertThat(headers.mistakes("---\ntitle: A\n---\n"))
        .isEqualTo(
            """
            content/day.md:1: error: the post has no date [missing-date]
              hint: add a line like date: 2013-07-01, or begin the file's name with the day: \
            2013-07-01-day.md; for a page, which needs no date, add type: page
            """);
    assertThat(headers.mistakes("---\ntitle: A\ndate:\n---\n"))
        .isEqualTo(
            """
            content/day.md:3:1: error: the post has no date [missing-date]
              hint: write the day, as in date: 2013-07-01, or begin the file's name with the day: \
            2013-07-01-day.md; for a page, which needs no date, add type: page
            """);
    assertThat(headers.mistakes("# A\n"))
        .isEqualTo(
            """
            content/day.md:1: error: neither a header nor the file's name says the post's date \
            [missing-date]
              hint: begin its name with the day, as in 2013-07-01-day.md, or give it a header with \
            a date; a page needs none: give it a header with type: page, or set \
            default.type.FOLDER=page for its folder
            """);
  }

  @Test
  void documentWithoutTitle() {
    assertThat(untitled("content/day.md", "---\ntype: page\n---\n"))
        .isEqualTo(
            """
            content/day.md:1: error: the header has no title [missing-title]
              hint: add a line title: …, or begin the text with a line # Title
            """);
    assertThat(untitled("content/day.md", "---\ntype: page\ntitle: ''\n---\n"))
        .isEqualTo(
            """
            content/day.md:3:8: error: the header has no title [missing-title]
              hint: fill in the title, or begin the text with a line # Title
            """);
    assertThat(untitled("content/2013-07-01-day.html", "<p>Spaghetti</p>"))
        .isEqualTo(
            """
            content/2013-07-01-day.html:1: error: the file has no header and no heading to take \
            its title from [missing-title]
              hint: begin it with the lines ---, title: … and ---
            """);
  }

  private String untitled(String file, String text) {
    HeaderResult result = headers.named(file).read(text);
    return Headers.reported(result.withTitle(new SourcePath(file), Optional.of(" ")).problems());
  }

  @Test
  void titleOfTheWrongKindIsReportedOnce() {
    HeaderResult result = headers.read("---\ntype: page\ntitle: [x]\n---\n");
    assertThat(result.withTitle(new SourcePath("content/day.md"), Optional.empty()).problems())
        .hasSize(1);
  }

  @Test
  void jbakeHeaderWithMistakes() {
    assertThat(
            headers.mistakes(
                """
                type=slides
                status=published
                date=yesterday
                mood=a
                mood=b
                og={"a": }}
                ~~~~~~
                """))
        .isEqualTo(
            """
            content/day.md:1:6: warning: unknown type "slides" [unknown-type]
              hint: write one of page, post, talk, or give it a template: template.slides.file in \
            jbake.properties
            content/day.md:3:6: error: the date "yesterday" can't be read [bad-date]
              hint: write it as date.format in jbake.properties has it: yyyy-MM-dd
            content/day.md:5:1: warning: the key "mood" is there twice, first in line 4 \
            [duplicate-key]
              hint: delete one of the two; the last one counts
            content/day.md:6:11: warning: the value in braces is not JSON, so it stays a text \
            [bad-json]
              hint: write it as {"key": "value"}
            """);
  }

  @Test
  void jbakeHeaderWithoutType() {
    assertThat(headers.mistakes("type=\nstatus=published\ndate=2013-07-01\n~~~~~~\n"))
        .isEqualTo(
            """
            content/day.md:1:6: error: the header has no type [missing-type]
              hint: write type=post, or set default.type in jbake.properties
            """);
  }

  @Test
  void jbakeHeaderWithStrayLines() {
    assertThat(headers.mistakes("type=post\nstatus=published\n~~~~~~ \n"))
        .isEqualTo(
            """
            content/day.md:3: warning: there are blanks next to ~~~~~~, so the lines above are not read \
            as a header [unread-header]
              hint: delete the blanks
            """);
    assertThat(headers.mistakes("type=post\nstatus=published\nA walk\n~~~~~~\n"))
        .isEqualTo(
            """
            content/day.md:3: warning: "A walk" is not key=value, so the header above ~~~~~~ is \
            not read as one [unread-header]
              hint: write key=value in one line, and leave blank lines entirely empty
            """);
    assertThat(headers.mistakes("type = post\nstatus=published\n~~~~~~\n"))
        .isEqualTo(
            """
            content/day.md:3: warning: the lines above ~~~~~~ are not read as a header, for they \
            have no line type= [unread-header]
              hint: add type=post without blanks around =, or set default.type in jbake.properties
            """);
    assertThat(headers.mistakes("type=post\nstatus=published\n\nSpaghetti.\n"))
        .isEqualTo(
            """
            content/day.md:4: warning: the header is not closed, so it is read as part of the text \
            [unread-header]
              hint: add a line ~~~~~~ below the header
            """);
  }

  @Test
  void textWithAnEqualsSignIsNoHeader() {
    Headers dated = headers.named("content/2013-07-01-a.md");
    assertThat(dated.mistakes("E = mc²\n\nA talk.\n")).isEmpty();
    assertThat(dated.mistakes("A talk.\n\n~~~~~~\ntype=post\n~~~~~~\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[[[[[[[[[",
        "- - - - - - - - - - ",
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":",
        "? ? ? ? ? ? "
      })
  void nestingWithoutEndIsAMistake(String opening) {
    String text = "---\na: 1\nb:\n  " + opening.repeat(20_000) + "\n---\n";
    assertTimeoutPreemptively(
        ofSeconds(5),
        () -> assertThat(headers.mistakes(text)).contains("nested more than 100 levels deep"));
  }

  @Test
  void aliasesThatMultiplyAreAMistake() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      String alias = "*a" + (i - 1);
      yaml.append("a%d: &a%d [%s]\n".formatted(i, i, (alias + ", ").repeat(9) + alias));
    }
    assertTimeoutPreemptively(
        ofSeconds(5),
        () ->
            assertThat(headers.mistakes("---\n" + yaml + "---\n"))
                .contains("with its aliases written out the text would be far too large"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: &a [*a]\n", "a: &a {b: *a}\n", "a: &a {<<: *a}\n"})
  void valueThatContainsItselfIsAMistake(String line) {
    assertTimeoutPreemptively(
        ofSeconds(5),
        () ->
            assertThat(headers.mistakes("---\n" + line + "---\n"))
                .isEqualTo(
                    """
                    content/day.md:2:4: error: the value contains itself [bad-yaml]
                      hint: a value may not hold an alias (*name) to its own anchor (&name)
                    """));
  }

  @Test
  void explicitMergeTagIsAMistake() {
    assertTimeoutPreemptively(
        ofSeconds(5),
        () ->
            assertThat(headers.mistakes("---\na: &a {!!merge k: *a}\n---\n")).contains("!!merge"));
  }

  @Test
  void controlCharacterIsAMistake() {
    assertThat(headers.mistakes("---\ntitle: A\u0007\n---\n"))
        .isEqualTo(
            """
            content/day.md:2:9: error: YAML allows no control character such as U+0007 here \
            [bad-yaml]
              hint: delete it, or write it as "\\u0007" in double quotes
            """);
  }
}
