package dev.recap.content.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.recap.build.BakeOptions;
import dev.recap.fixtures.OnePost;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** YAML front matter as Tumblr and WordPress exporters, MkDocs, Astro and people write it. */
class FrontMatterShapesTest {

  private final OnePost post;

  FrontMatterShapesTest(@TempDir Path folder) {
    post = new OnePost(folder);
  }

  @Test
  void tumblrPostKeepsItsOldUrlForTemplates() {
    assertThat(
            post.shows(
                "${content.type}: ${content.title}, ${content.tags?join(', ')}, was at"
                    + " ${content.tumblr_url}",
                """
                ---
                layout: post
                title: 'Florence, first impressions'
                date: '2013-07-02T21:54:00+03:00'
                tags:
                - florence
                - travel
                tumblr_url: https://blog.example.org/post/123/florence
                ---
                The train was on time.
                """))
        .isEqualTo(
            "post: Florence, first impressions, florence, travel, was at"
                + " https://blog.example.org/post/123/florence");
  }

  @Test
  void wordPressPostHasItsCategoriesAndTags() {
    assertThat(
            post.shows(
                "${content.title} | ${content.categories?join(', ')} | ${content.tags?join(', ')}",
                """
                ---
                title: "A week by the river"
                date: "2014-07-26"
                categories:\s
                  - "travel"
                  - "linux"
                tags:\s
                  - "berlin"
                  - "zeromq"
                ---

                Text.
                """))
        .isEqualTo("A week by the river | travel, linux | berlin, zeromq");
  }

  @ParameterizedTest
  @CsvSource({"'no key', ''", "'an empty list', 'tags: []'", "nothing, 'tags:'", "null, 'tags: ~'"})
  void postWithoutTagsHasNone(String shape, String line) {
    assertThat(
            post.shows(
                "${content.tags?size} tags",
                """
                ---
                title: Quiet
                date: 2014-07-26
                %s
                ---
                Text.
                """
                    .formatted(line)))
        .as(shape)
        .isEqualTo("0 tags");
  }

  static Stream<Arguments> titles() {
    return Stream.of(
        argumentSet("plain", "A hallway track", "A hallway track"),
        argumentSet("single quotes around a colon", "'Florence: day 2'", "Florence: day 2"),
        argumentSet("double quotes", "\"Florence\"", "Florence"),
        argumentSet(
            "a colon with spaces on both sides", "\"Berlin : part one\"", "Berlin : part one"),
        argumentSet(
            "folded over two lines",
            "Sprinting with the translators\n  until the lights went out",
            "Sprinting with the translators until the lights went out"),
        argumentSet(
            "quoted and folded over two lines",
            "'Rimini: the beach,\n  the talks'",
            "Rimini: the beach, the talks"),
        argumentSet("a block that is folded", ">\n  One line\n  or two", "One line or two"),
        argumentSet("a block that keeps its lines", "|-\n  One line\n  or two", "One line or two"),
        argumentSet("an apostrophe doubled", "'It''s a wrap'", "It's a wrap"),
        argumentSet("a plain apostrophe", "It's a wrap", "It's a wrap"),
        argumentSet(
            "letters of other languages",
            "Días en Bilbao – “aupa” 🐍",
            "Días en Bilbao – “aupa” 🐍"),
        argumentSet(
            "signs", "100 % Python, really! a@b & (1/2)", "100 % Python, really! a@b & (1/2)"),
        argumentSet(
            "escapes",
            "\"Snakes \\U0001F40D caf\\xE9 9\\u201310 \\\"quoted\\\" back\\\\slash\"",
            "Snakes 🐍 café 9–10 \"quoted\" back\\slash"),
        argumentSet(
            "a line that a backslash folds",
            "\"A talk about anima\\\n  tions \\\n  \\  and more\"",
            "A talk about animations   and more"),
        argumentSet("a number", "2013", "2013"),
        argumentSet("a number that ends in a zero", "3.10", "3.10"),
        argumentSet("a word that could be a truth value", "No", "No"),
        argumentSet("a time", "12:30:45", "12:30:45"),
        argumentSet("a comment behind it", "Lunch # not published", "Lunch"));
  }

  @ParameterizedTest
  @MethodSource("titles")
  void titleIsWhatItsAuthorMeant(String written, String meant) {
    assertThat(
            post.shows(
                "${content.title}", "---\ntitle: " + written + "\ndate: 2014-07-26\n---\nText.\n"))
        .isEqualTo(meant);
  }

  @Test
  void ampersandInATitleIsEscapedOnce() {
    post.set("render.atom=true\nsite.host=https://blog.example.org\n")
        .with("-- templates/post.ftlh --\n<h1>${content.title}</h1>\n")
        .with(
            """
            -- content/post.md --
            ---
            title: "R&D : <async> & threads (1/2)"
            date: 2014-07-26
            ---
            Text.
            """);

    var site = post.site().bake().succeeds();

    assertThat(site.file("post.html"))
        .isEqualTo("<h1>R&amp;D : &lt;async&gt; &amp; threads (1/2)</h1>");
    assertThat(site.file("atom.xml"))
        .contains("<title>R&amp;D : &lt;async&gt; &amp; threads (1/2)</title>");
  }

  @Test
  void unquotedColonInATitleIsAnErrorAtTheColon() {
    post.bake(
            """
            ---
            title: Florence: day 2
            date: 2013-07-03
            ---
            Text.
            """)
        .failsWith(
            "content/post.md:2:16: error: the value of \"title\" holds a colon and a space"
                + " [bad-yaml]");
  }

  @Test
  void nullIsNoValue() {
    assertThat(
            post.shows(
                "${content.track!'-'} ${content.video!'-'} ${content.slides!'-'}"
                    + " ${content.speaker.homepage!'-'} ${content.word}",
                """
                ---
                title: Nothing
                date: 2024-05-01
                track: null
                video: ~
                slides:
                speaker:
                  homepage: null
                word: "null"
                ---
                """))
        .isEqualTo("- - - - null");
  }

  @Test
  void knownKeysThatAreNullCountAsAbsent() {
    assertThat(
            post.shows(
                "${content.type} ${content.status} ${content.description!'-'}"
                    + " ${content.image!'-'} ${content.updated_iso!'-'} ${content.author!'-'}"
                    + " ${content.categories?size}",
                """
                ---
                title: Nothing
                date: 2024-05-01
                layout: null
                draft: null
                status:
                description: ~
                image: null
                updated: null
                author: null
                categories: null
                ---
                """))
        .isEqualTo("post published - - - - 0");
  }

  @Test
  void emptyTextIsPresentAndEmpty() {
    assertThat(
            post.shows(
                "[${content.tweet}]",
                """
                ---
                title: Silent
                date: 2024-05-01
                tweet: ''
                ---
                """))
        .isEqualTo("[]");
  }

  @Test
  void quotedNumbersAndCodesStayTexts() {
    assertThat(
            post.shows(
                """
                <#list [content.duration, content.minutes, content.code] + content.codes as value>
                ${value} ${value?is_string?c}
                </#list>\
                """,
                """
                ---
                title: Codes
                date: 2024-05-01
                duration: '360'
                minutes: 45
                code: 12E345
                codes: [3U9ZVR, 7F87N3, 1_000, 10:30, 0b1]
                ---
                """))
        .isEqualTo(
            """
            360 true
            45 false
            12E345 true
            3U9ZVR true
            7F87N3 true
            1_000 true
            10:30 true
            0b1 true\
            """);
  }

  @Test
  void unknownKeysReachTemplatesUnchanged() {
    assertThat(
            post.shows(
                """
                <#list content.resources as r>${r.description}: ${r.resource!"none"}; </#list>
                ${content.venue.rooms[1].name} holds ${content.venue.rooms[1].seats?c}
                ${content.recorded?c} ${content.rating} ${content.big?c} ${content.tiny}
                ${content.matrix[1][0]} ${content["with-hyphen"]}
                ${content.venue?keys?join(",")}\
                """,
                """
                ---
                title: Everything
                date: 2024-05-01
                resources:
                - description: Slides
                  resource: https://example.org/slides.pdf
                - description: Recording
                  resource: null
                venue:
                  town: Prague
                  rooms: [{name: Forum, seats: 1200}, {name: Terrace, seats: 80}]
                recorded: true
                rating: 4.5
                big: 9223372036854775808
                tiny: yes
                matrix: [[1, 2], [3, 4]]
                with-hyphen: works
                ---
                """))
        .isEqualTo(
            """
            Slides: https://example.org/slides.pdf; Recording: none;\s
            Terrace holds 80
            true 4.5 9223372036854775808 yes
            3 works
            town,rooms\
            """);
  }

  @Test
  void datesUnderUnknownKeysStayTexts() {
    assertThat(
            post.shows(
                "${content.start} ${content.day?upper_case}",
                """
                ---
                title: Session
                date: 2024-05-01
                start: 2024-07-09T09:30:00+02:00
                day: 2024-07-09
                ---
                """))
        .isEqualTo("2024-07-09T09:30:00+02:00 2024-07-09");
  }

  @Test
  void postWithoutBodyIsAnEmptyPage() {
    assertThat(
            post.shows(
                "[${content.body}] [${content.summary}] [${content.summary_text}]"
                    + " ${content.word_count} ${content.reading_time} ${content.toc?size}",
                "---\ntitle: Speaker\ndate: 2024-05-01\n---\n"))
        .isEqualTo("[] [] [] 0 1 0");
  }

  @Test
  void headerMayEndWithTheFile() {
    assertThat(post.shows("${content.title}", "---\ntitle: Short\ndate: 2024-05-01\n---"))
        .isEqualTo("Short");
  }

  @Test
  void horizontalRuleIsNotAHeader() {
    var page =
        post.bake(
                "${content.body}",
                """
                ---
                title: Rule
                date: 2024-05-01
                ---
                above

                ---

                date: 1999-01-01
                """)
            .succeeds()
            .page("post.html");

    assertThat(page.body().children().eachText()).containsExactly("above", "date: 1999-01-01");
    assertThat(page.select("hr")).hasSize(1);
  }

  @Test
  void threeDotsEndAHeaderToo() {
    assertThat(
            post.shows(
                "${content.body}",
                """
                ---
                title: Dots
                date: 2024-05-01
                ...
                The body.
                """))
        .isEqualTo("<p>The body.</p>");
  }

  @Test
  void plainTextOverSeveralLinesIsOneText() {
    assertThat(
            post.shows(
                "${content.subtitle}",
                """
                ---
                title: Community
                date: 2024-03-01
                subtitle:
                  What we heard from
                  the people in the hall
                ---
                """))
        .isEqualTo("What we heard from the people in the hall");
  }

  @ParameterizedTest
  @CsvSource({
    "descripton: In short, 4:1, descripton, description",
    "'tag s: [a]', 4:1, tag s, tags",
    "catgories: [a], 4:1, catgories, categories",
    "'\",draft\": true', 4:1, ',draft', draft",
  })
  void misspelledKeyIsReported(String line, String place, String key, String meant) {
    var site =
        post.bake(
                """
                ---
                title: Slips
                date: 2024-05-01
                %s
                ---
                """
                    .formatted(line))
            .warnsOf(
                "content/post.md:%s: warning: unknown key \"%s\" [unknown-key]"
                    .formatted(place, key));

    assertThat(site.report().problems().get(0).hint())
        .isEqualTo("did you mean \"%s\"?".formatted(meant));
  }

  @Test
  void unknownKeysAreNotReportedAsMisspelled() {
    assertThat(
            post.shows(
                "${content.title2} ${content.related_url} ${content.times}",
                """
                ---
                title: Own keys
                date: 2024-05-01
                title2: two
                related_url: three
                times: four
                ---
                """))
        .isEqualTo("two three four");
  }

  @Test
  void duplicateKeyIsAnErrorWithBothLines() {
    post.bake(
            """
            ---
            title: One
            date: 2024-05-01
            title: Two
            ---
            """)
        .failsWith(
            "content/post.md:4:1: error: the key \"title\" is there twice, first in line 2"
                + " [duplicate-key]");
  }

  @ParameterizedTest
  @CsvSource({
    "layout: page, page",
    "type: page, page",
    "layout: post, post",
    "layout: default, post",
    "layout: talk, talk",
    "'layout: wide\ntype: page', page",
  })
  void layoutIsTheTypeIfItNamesOne(String lines, String type) {
    post.set("template.talk.file=post.ftl\ntemplate.page.file=post.ftl\n");

    assertThat(
            post.shows(
                "${content.type}",
                "---\ntitle: Layouts\ndate: 2024-05-01\n" + lines + "\n---\nText.\n"))
        .isEqualTo(type);
  }

  @Test
  void otherLayoutReachesTemplates() {
    assertThat(
            post.shows(
                "${content.layout}",
                "---\ntitle: Wide\ndate: 2024-05-01\nlayout: wide\n---\nText.\n"))
        .isEqualTo("wide");
  }

  @ParameterizedTest
  @CsvSource({
    "draft: true",
    "draft: 'true'",
    "published: false",
    "status: draft",
    "status: Draft",
    "'status: published\ndraft: true'",
  })
  void draftHasNoPage(String lines) {
    var site =
        post.bake("${content.title}", "---\ntitle: Early\ndate: 2024-05-01\n" + lines + "\n---\n")
            .succeeds();

    assertThat(site.paths()).isEmpty();
  }

  @Test
  void draftsAreRenderedWithTheOption() {
    post.template("${content.title} is ${content.status}")
        .with("-- content/post.md --\n---\ntitle: Early\ndate: 2024-05-01\ndraft: true\n---\n");

    var site = post.site().bake(FrontMatterShapesTest::withDrafts).succeeds();

    assertThat(site.file("post-draft.html")).isEqualTo("Early is draft");
  }

  private static BakeOptions withDrafts(BakeOptions options) {
    return new BakeOptions(
        options.output(), true, false, false, false, options.now(), options.threads());
  }

  @ParameterizedTest
  @CsvSource({
    "draft: false",
    "published: true",
    "status: published",
    "status: published-date",
    "''",
  })
  void documentsAreNotDraftsByDefault(String line) {
    assertThat(
            post.shows(
                "${content.title}", "---\ntitle: Out\ndate: 2024-05-01\n" + line + "\n---\n"))
        .isEqualTo("Out");
  }

  @Test
  void unknownStatusIsAnError() {
    var site =
        post.bake("---\ntitle: Out\ndate: 2024-05-01\nstatus: publishd\n---\n")
            .failsWith("content/post.md:4:9: error: unknown status \"publishd\" [unknown-status]");

    assertThat(site.report().problems().get(0).hint()).isEqualTo("did you mean \"published\"?");
  }

  @ParameterizedTest
  @CsvSource({
    "author: Harry Percival, Harry Percival, 1",
    "'authors: [Ada, Grace]', Ada, 2",
    "'author: Ada, Grace', Ada, 2",
    "'authors:\n- name: Ada\n  url: https://example.org\n- Grace', Ada, 2",
    "'author: {name: Ada}', Ada, 1",
  })
  void authorsMayBeTextsListsOrMaps(String lines, String first, int count) {
    assertThat(
            post.shows(
                "${content.author}, ${content.authors?size}",
                "---\ntitle: Names\ndate: 2024-05-01\n" + lines + "\n---\n"))
        .isEqualTo(first + ", " + count);
  }

  @ParameterizedTest
  @CsvSource({"description", "excerpt", "summary"})
  void descriptionHasAliases(String key) {
    assertThat(
            post.shows(
                "${content.description} | ${content.summary} | ${content.summary_text}",
                "---\ntitle: Short\ndate: 2024-05-01\n"
                    + key
                    + ": Two days & a night\n---\nA long text.\n"))
        .isEqualTo("Two days & a night | <p>Two days &amp; a night</p> | Two days & a night");
  }

  @Test
  void slugIsTheFileNameOfThePage() {
    post.set("permalink.post=/:year/:slug/\n");
    var site =
        post.bake("---\ntitle: Long\ndate: 2024-05-01\nslug: Été à Prague\n---\n").succeeds();

    assertThat(site.paths()).containsExactly("2024/ete-a-prague/index.html");
  }

  @ParameterizedTest
  @CsvSource({
    "permalink: /talks/keynote/, talks/keynote/index.html",
    "permalink: talks/keynote.html, talks/keynote.html",
    "permalink: /talks/keynote, talks/keynote.html",
    "permalink: /:year/:title/, 2024/long-night/index.html",
    "url: /old/place/, old/place/index.html",
  })
  void permalinkInTheHeaderWinsOverThePattern(String line, String path) {
    post.set("permalink.post=/:year/:slug/\n");
    var site =
        post.bake("---\ntitle: Long night\ndate: 2024-05-01\n" + line + "\n---\n").succeeds();

    assertThat(site.paths()).containsExactly(path);
  }

  @Test
  void permalinkOutsideTheSiteIsAnError() {
    post.bake("---\ntitle: Out\ndate: 2024-05-01\npermalink: ../../etc/passwd\n---\n")
        .failsWith(
            "content/post.md:4:12: error: the permalink \"../../etc/passwd\" leads out of the"
                + " output folder [permalink-outside]");
  }

  @Test
  void unclosedHeaderIsAnError() {
    post.bake("---\ntitle: Open\ndate: 2024-05-01\n\nText.\n")
        .failsWith(
            "content/post.md:1: error: the line --- opens a header that is never closed"
                + " [unclosed-front-matter]");
  }

  @Test
  void bodyIsNotATemplate() {
    assertThat(
            post.shows(
                "${content.title} ${content.speaker}",
                """
                ---
                title: "${content.uri} <#if x>"
                date: 2024-05-01
                speaker: "{{ page.title }}"
                ---
                """))
        .isEqualTo("${content.uri} <#if x> {{ page.title }}");
  }
}
