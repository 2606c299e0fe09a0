package dev.recap.content.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.SourcePath;
import dev.recap.model.Status;
import dev.recap.problem.Place;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Front matter as in real blogs: imported from Tumblr or WordPress, or written by hand. */
class YamlHeaderTest {

  private final Headers headers = Headers.ofPost();

  @Test
  void jekyllPostFromTumblrHasAllItsKeys() {
    FrontMatter front =
        headers.front(
            """
            ---
            layout: post
            title: 'Notes from Florence: Day 1'
            date: '2013-07-01T21:54:00+03:00'
            tags:
            - europython
            - florence
            tumblr_url: https://notes.example.org/post/1/day-1
            ---
            Spaghetti.
            """);
    assertThat(front.style()).isEqualTo(HeaderStyle.YAML);
    assertThat(front.type()).isEqualTo("post");
    assertThat(front.status()).isEqualTo(Status.PUBLISHED);
    assertThat(front.title()).isEqualTo("Notes from Florence: Day 1");
    assertThat(front.date()).contains(OffsetDateTime.parse("2013-07-01T21:54:00+03:00"));
    assertThat(front.tags()).containsExactly("europython", "florence");
    assertThat(front.extra())
        .isEqualTo(Map.of("tumblr_url", "https://notes.example.org/post/1/day-1"));
  }

  @Test
  void wordPressPostFromMarkdownExportHasAllItsKeys() {
    FrontMatter front =
        headers.front(
            """
            ---
            title: "Back home"
            date: "2014-08-01"
            categories:\s
              - "portage"
              - "cloud"
            tags:\s
              - "ep2014"
              - "berlin"
            ---
            """);
    assertThat(front.date()).contains(OffsetDateTime.parse("2014-08-01T00:00+03:00"));
    assertThat(front.categories()).containsExactly("portage", "cloud");
    assertThat(front.tags()).containsExactly("ep2014", "berlin");
    assertThat(front.extra()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "tags: []\n", "tags:\n", "tags: null\n", "tags: ''\n", "tags: [~, '']\n"})
  void noTagsAreNoTags(String line) {
    FrontMatter front = headers.post(line);
    assertThat(front.tags()).isEmpty();
    assertThat(front.extra()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: Ten years of conferences, in brief\n",
        "title: 'Ten years of conferences, in brief'\n",
        "title: \"Ten years of conferences, in brief\"\n",
        "title: Ten years\n  of conferences, in brief\n",
        "title: 'Ten years\n  of conferences, in brief'\n",
        "title: >\n  Ten years of\n  conferences, in brief\n",
        "title: |\n  Ten years\n  of conferences, in brief\n",
        "title: \"Ten years \\\n  of conferences,\\\n  \\ in brief\"\n",
      })
  void titleMayBeQuotedOrFolded(String title) {
    assertThat(headers.front("---\n" + title + "date: 2013-07-01\n---\n").title())
        .isEqualTo("Ten years of conferences, in brief");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"What’s new at Café Zürich – a report", "R&D / Ops (1/2) 100% @home, e.g. a! C#"})
  void punctuationAndAccentsStayAsTheyAre(String title) {
    assertThat(headers.front("---\ntitle: " + title + "\ndate: 2013-07-01\n---\n").title())
        .isEqualTo(title);
  }

  @Test
  void quotesAndEscapesFollowYaml() {
    FrontMatter front =
        headers.post(
            """
            description: 'It''s late'
            snake: "\\U0001F40D caf\\xE9 \\u2013"
            """);
    assertThat(front.description()).contains("It's late");
    assertThat(front.extra()).isEqualTo(Map.of("snake", "🐍 café –"));
  }

  @Test
  void numbersInTextsStayAsTheyAreWritten() {
    FrontMatter front =
        headers.front(
            """
            ---
            title: 1984
            date: 2013-07-01
            tags: [2013, 12E345, 3U9ZVR, 007, true]
            slug: 010
            duration: '360'
            track: 12E345
            ---
            """);
    assertThat(front.title()).isEqualTo("1984");
    assertThat(front.tags()).containsExactly("2013", "12E345", "3U9ZVR", "007", "true");
    assertThat(front.slug()).contains("010");
    assertThat(front.extra()).isEqualTo(Map.of("duration", "360", "track", "12E345"));
  }

  @Test
  void unknownKeysKeepOrderAndKind() {
    FrontMatter front =
        headers.post(
            """
            zebra: 3
            room:
            resources:
              - description: slides
                resource: https://example.org/slides.pdf
            live: true
            rating: 4.5
            subtitle: One
              day in July
            """);
    assertThat(front.extra().keySet())
        .containsExactly("zebra", "room", "resources", "live", "rating", "subtitle");
    assertThat(front.extra()).containsEntry("zebra", 3L).containsEntry("room", null);
    assertThat(front.extra()).containsEntry("live", true).containsEntry("rating", 4.5);
    assertThat(front.extra()).containsEntry("subtitle", "One day in July");
    assertThat(front.extra().get("resources"))
        .isEqualTo(
            List.of(Map.of("description", "slides", "resource", "https://example.org/slides.pdf")));
  }

  @Test
  void onlyTheFirstFenceClosesTheHeader() {
    String text = "---\ntitle: A\ndate: 2013-07-01\n--- \nbefore\n\n---\n\nafter\n";
    HeaderResult result = headers.read(text);
    assertThat(text.substring(result.bodyStart())).isEqualTo("before\n\n---\n\nafter\n");
  }

  @Test
  void dotsCloseTheHeaderToo() {
    String text = "--- \ntitle: A\ndate: 2013-07-01\n...\nbody\n---\n";
    assertThat(text.substring(headers.read(text).bodyStart())).isEqualTo("body\n---\n");
  }

  @Test
  void bodyMayBeMissing() {
    String text = "---\ntitle: A\ndate: 2013-07-01\n---";
    HeaderResult result = headers.read(text);
    assertThat(result.problems()).isEmpty();
    assertThat(result.bodyStart()).isEqualTo(text.length());
  }

  @Test
  void windowsLineEndsReadAlike() {
    String text =
        "---\r\ntitle: Two\r\n  lines\r\ndate: 2013-07-01\r\ntags:\r\n- a\r\n---\r\nbody\r\n";
    HeaderResult result = headers.read(text);
    FrontMatter front = result.front().orElseThrow();
    assertThat(result.problems()).isEmpty();
    assertThat(front.title()).isEqualTo("Two lines");
    assertThat(front.tags()).containsExactly("a");
    assertThat(front.places()).containsEntry("tags", new Place("content/day.md", 6, 1));
    assertThat(text.substring(result.bodyStart())).isEqualTo("body\r\n");
  }

  @Test
  void everyValueKnowsItsPlace() {
    FrontMatter front = headers.post("mood: 🐍\nlastmod: 2014-01-01\nsnake: {a: 🐍, b: \"x\"}\n");
    assertThat(front.places())
        .containsEntry("title", new Place("content/day.md", 2, 8))
        .containsEntry("date", new Place("content/day.md", 3, 7))
        .containsEntry("lastmod", new Place("content/day.md", 5, 10))
        .containsEntry("updated", new Place("content/day.md", 5, 10));
  }

  @Test
  void commentsAndAnchorsAreYaml() {
    FrontMatter front =
        headers.post(
            """
            # where it was
            city: &city Florence
            place: *city # again
            defaults: &d {room: Lasagne, seats: 100}
            keynote: {<<: *d, room: Spaghetti}
            """);
    assertThat(front.extra())
        .containsEntry("place", "Florence")
        .containsEntry("keynote", Map.of("room", "Spaghetti", "seats", 100L));
  }

  @Test
  void layoutIsTheTypeIfItNamesOne() {
    assertThat(headers.post("layout: page\n").type()).isEqualTo("page");
    assertThat(headers.post("layout: talk\n").type()).isEqualTo("talk");
    assertThat(headers.post("layout: page\n").extra()).isEmpty();
  }

  @Test
  void layoutThatIsNotATypeReachesTemplates() {
    FrontMatter front = headers.post("layout: wide\n");
    assertThat(front.type()).isEqualTo("post");
    assertThat(front.extra()).isEqualTo(Map.of("layout", "wide"));
  }

  @Test
  void typeWinsOverLayout() {
    FrontMatter front = headers.post("layout: post\ntype: talk\n");
    assertThat(front.type()).isEqualTo("talk");
    assertThat(front.extra()).isEqualTo(Map.of("layout", "post"));
  }

  @Test
  void missingTypeIsTheDefault() {
    Headers ofPages = headers.defaults("draft", "page");
    assertThat(ofPages.front("---\ntitle: About\n---\n").type()).isEqualTo("page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "draft: true\n",
        "draft: 'True'\n",
        "published: false\n",
        "status: draft\n",
        "status: Draft\n",
        "status: published\ndraft: true\n"
      })
  void draftIsADraft(String line) {
    FrontMatter front = headers.post(line);
    assertThat(front.status()).isEqualTo(Status.DRAFT);
    assertThat(front.extra()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "draft: false\n", "draft:\n", "published: true\n", "status: published\n"})
  void otherDocumentsArePublished(String line) {
    assertThat(headers.post(line).status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void tagsMayBeAListOrATextWithCommas() {
    List<String> tags = List.of("cloud computing", "Docker", "docker");
    assertThat(headers.post("tags: cloud computing, Docker , docker,,Docker\n").tags())
        .isEqualTo(tags);
    assertThat(headers.post("tag: [cloud computing, Docker, docker, Docker]\n").tags())
        .isEqualTo(tags);
    assertThat(headers.post("tags: [cloud computing]\ntag: Docker, docker\n").tags())
        .isEqualTo(tags);
    assertThat(headers.post("tags: ['a, b']\n").tags()).containsExactly("a, b");
  }

  @Test
  void sanitizedTagsHaveNoSpaces() {
    assertThat(headers.sanitizing().post("tags: [cloud computing, ops]\n").tags())
        .containsExactly("cloud-computing", "ops");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "author: Guido van Rossum, Armin Ronacher\n",
        "authors:\n- Guido van Rossum\n- Armin Ronacher\n",
        "authors:\n- name: Guido van Rossum\n  url: https://example.org\n- Armin Ronacher\n",
        "author: {name: Guido van Rossum}\nauthors: [Armin Ronacher, Guido van Rossum]\n"
      })
  void authorsMayBeTextsOrMapsWithAName(String lines) {
    assertThat(headers.post(lines).authors())
        .containsExactlyInAnyOrder("Guido van Rossum", "Armin Ronacher");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "description: Short\n",
        "excerpt: Short\n",
        "summary: Short\n",
        "description: ''\nsummary: Short\n",
        "description: |\n  Short\n"
      })
  void descriptionHasAliasesInYaml(String lines) {
    FrontMatter front = headers.post(lines);
    assertThat(front.description()).contains("Short");
    assertThat(front.extra()).isEmpty();
  }

  @Test
  void aliasNextToItsKeyReachesTemplates() {
    FrontMatter front = headers.post("summary: Long\ndescription: Short\n");
    assertThat(front.description()).contains("Short");
    assertThat(front.extra()).isEqualTo(Map.of("summary", "Long"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image: ./images/hall.jpg\n",
        "cover: ./images/hall.jpg\n",
        "thumbnail: ./images/hall.jpg\n",
        "image:\n  url: ./images/hall.jpg\n",
        "cover: {src: ./images/hall.jpg}\n"
      })
  void imageMayBeAUrlOrAMap(String lines) {
    FrontMatter front = headers.post(lines);
    assertThat(front.image()).contains("./images/hall.jpg");
    assertThat(front.extra()).isEmpty();
  }

  @Test
  void textOfAnImageReachesTheTemplates() {
    FrontMatter front = headers.post("image: {src: hall.jpg, alt: The hall}\n");
    assertThat(front.extra()).isEqualTo(Map.of("image_alt", "The hall"));
  }

  @Test
  void urlIsAPermalinkIfItIsAPath() {
    assertThat(headers.post("url: /2013/day-1/\n").permalink()).contains("/2013/day-1/");
    assertThat(headers.post("url: /2013/day-1/\n").extra()).isEmpty();
    FrontMatter elsewhere = headers.post("url: https://example.org/\npermalink: /a/\n");
    assertThat(elsewhere.permalink()).contains("/a/");
    assertThat(elsewhere.extra()).isEqualTo(Map.of("url", "https://example.org/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"updated", "lastmod", "last_modified_at", "modified"})
  void updatedHasAliases(String key) {
    assertThat(headers.post(key + ": 2014-01-02 03:04 +0100\n").updated())
        .contains(OffsetDateTime.parse("2014-01-02T03:04+01:00"));
  }

  @Test
  void documentMayExpire() {
    assertThat(headers.post("expiryDate: 2014-01-02\n").expires())
        .contains(OffsetDateTime.parse("2014-01-02T00:00+02:00"));
  }

  @Test
  void nullAndEmptyCountAsAbsent() {
    FrontMatter front =
        headers.post("description: ''\nimage:\nslug: ~\nupdated: null\nauthor: ' '\n");
    assertThat(Arrays.asList(front.description(), front.image(), front.slug(), front.updated()))
        .allMatch(value -> value.isEmpty());
    assertThat(front.authors()).isEmpty();
    assertThat(front.extra()).isEmpty();
  }

  @Test
  void quotedNullIsAText() {
    assertThat(headers.post("description: 'null'\n").description()).contains("null");
  }

  @Test
  void dateMayBeInTheFileOrFolderName() {
    OffsetDateTime day = OffsetDateTime.parse("2013-07-02T00:00+03:00");
    String text = "---\ntitle: A\n---\n";
    assertThat(headers.named("content/2013-07-02-a.md").front(text).date()).contains(day);
    assertThat(headers.named("content/2013-07-02-a/index.md").front(text).date()).contains(day);
  }

  @Test
  void dateInTheHeaderWinsOverTheName() {
    assertThat(headers.named("content/2011-01-01-a.md").post("").date())
        .contains(OffsetDateTime.parse("2013-07-01T00:00+03:00"));
  }

  @Test
  void pageNeedsNoDate() {
    assertThat(headers.front("---\ntitle: About\ntype: page\n---\n").date()).isEmpty();
  }

  @Test
  void titleMayComeFromTheBody() {
    HeaderResult result = headers.read("---\ndate: 2013-07-01\n---\n# Day one\n");
    assertThat(result.isUntitled()).isTrue();
    HeaderResult titled =
        result.withTitle(new SourcePath("content/day.md"), Optional.of("Day one"));
    assertThat(titled.problems()).isEmpty();
    assertThat(titled.front().orElseThrow().title()).isEqualTo("Day one");
  }

  @Test
  void fileNameSuppliesTheHeader() {
    HeaderResult result =
        headers.named("content/2018-05-03-scaling.md").read("# Scaling\n\nA talk = a walk.\n");
    FrontMatter front = result.front().orElseThrow();
    assertThat(result.problems()).isEmpty();
    assertThat(result.bodyStart()).isZero();
    assertThat(result.isUntitled()).isTrue();
    assertThat(front.style()).isEqualTo(HeaderStyle.NONE);
    assertThat(front.date()).contains(OffsetDateTime.parse("2018-05-03T00:00+03:00"));
    assertThat(front.status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void emptyFileHasNoHeader() {
    assertThat(headers.named("content/2018-05-03-a.md").front("").style())
        .isEqualTo(HeaderStyle.NONE);
  }
}
