package dev.recap.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recap.acceptance.InMemory;
import dev.recap.fixtures.InlineSite;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the assertions about a small site, and the messages of their failures. */
class SiteUnderTestTest {

  @TempDir private Path folder;
  private InlineSite blog;

  @BeforeEach
  void write() {
    blog =
        InlineSite.in(
            folder,
            """
            -- jbake.properties --
            site.title=Days
            site.host=https://days.example
            markdown.flavor=modern
            permalink.post=/:year/:slug/
            render.archive=false
            render.tags=false
            -- templates/index.ftlh --
            <title>Days</title>
            <#list published_posts as post><a href="/${post.uri}">${post.title}</a></#list>
            -- templates/post.ftlh --
            <title>${content.title}</title>
            <meta name="description" content="${content.description!}">
            <h1 id="start">${content.title}</h1>
            <a href="https://pycon.example">PyCon</a>
            ${content.body}
            -- templates/feed.ftlx --
            <feed xmlns="http://www.w3.org/2005/Atom"><title>All days</title>
            <#list published_posts as post>
            <entry><title>${post.title}</title><link href="${post.url}"/>
            <updated>${post.date?iso_utc}</updated><content type="html">${post.body}</content></entry>
            </#list></feed>
            -- content/day-1.md --
            ---
            title: Day one
            date: 2013-07-01
            description: Keynotes.
            ---
            Coffee, and then [day two](day-2.md#lunch).

            ![The river](arno.svg)
            -- content/arno.svg --
            <svg xmlns="http://www.w3.org/2000/svg"/>
            -- content/day-2.md --
            ---
            title: Day two
            date: 2013-07-02
            ---
            ## Lunch

            Pasta.
            """);
  }

  private static void assertFails(ThrowingCallable asked, String message) {
    assertThatThrownBy(asked).isInstanceOf(AssertionError.class).hasMessage(message);
  }

  @Test
  void pageIsFoundByItsAddress() {
    SiteUnderTest site = InMemory.bake(blog);

    assertThat(site.paths())
        .containsExactly(
            "2013/day-1/index.html", "2013/day-2/index.html", "arno.svg", "feed.xml", "index.html");
    assertThat(site.pages())
        .extracting(PageUnderTest::address)
        .containsExactly("/2013/day-1/", "/2013/day-2/", "/");
    for (String address :
        List.of(
            "/2013/day-1/",
            "/2013/day-1",
            "2013/day-1/index.html",
            "https://days.example/2013/day-1/")) {
      assertThat(site.page(address).path()).isEqualTo("2013/day-1/index.html");
    }
  }

  @Test
  void pageHasTitleTextLinksAndImages() {
    PageUnderTest page = InMemory.bake(blog).page("/2013/day-1/");

    assertThat(page.title()).isEqualTo("Day one");
    assertThat(page.text()).isEqualTo("Day one PyCon Coffee, and then day two.");
    assertThat(page.only("h1").id()).isEqualTo("start");
    assertThat(page.meta("description")).contains("Keynotes.");
    assertThat(page.meta("keywords")).isEmpty();
    assertThat(page.links()).containsExactly("https://pycon.example", "/2013/day-2/#lunch");
    assertThat(page.images()).containsExactly("/arno.svg");
    page.hasTitle("Day one")
        .hasMeta("description", "Keynotes.")
        .says("Coffee")
        .doesNotSay("Pasta")
        .has("h1#start")
        .hasNo("h2")
        .linksTo("/2013/day-2/#lunch")
        .follow("day two")
        .hasTitle("Day two");
  }

  @Test
  void failureNamesThePageAndItsContent() {
    PageUnderTest page = InMemory.bake(blog).page("/2013/day-2/");

    assertFails(
        () -> page.hasTitle("Day 2"), "/2013/day-2/ has the title \"Day two\", not \"Day 2\"");
    assertFails(
        () -> page.hasMeta("author", "Anna"),
        "/2013/day-2/ has the meta value author \"none\", not \"Anna\"");
    assertFails(
        () -> page.says("Tea"),
        "/2013/day-2/ doesn't say \"Tea\" but:\nDay two PyCon Lunch Pasta.");
    assertFails(() -> page.doesNotSay("Pasta"), "/2013/day-2/ says \"Pasta\"");
    assertFails(
        () -> page.hasNo("h2"),
        "/2013/day-2/ has h2:\n"
            + "<h2 id=\"lunch\"><a class=\"anchor\" href=\"#lunch\">Lunch</a></h2>");
    assertFails(
        () -> page.only("p, h2"),
        "/2013/day-2/ has 2 elements p, h2:\n"
            + "<h2 id=\"lunch\"><a class=\"anchor\" href=\"#lunch\">Lunch</a></h2>\n"
            + "<p>Pasta.</p>");
    assertThatThrownBy(() -> page.has("table"))
        .hasMessageStartingWith("/2013/day-2/ has no element table:\n<body>");
    assertFails(
        () -> page.linksTo("https://pycn.example"),
        "/2013/day-2/ has no link to https://pycn.example; did you mean https://pycon.example?");
    assertFails(
        () -> page.follow("EuroPython"),
        "/2013/day-2/ has no link \"EuroPython\"; there are PyCon, Lunch");
    assertFails(
        () -> page.follow("PyCon"),
        "/2013/day-2/ has a link \"PyCon\" that leads to no page of this site but to"
            + " https://pycon.example");
  }

  @Test
  void missingAddressHasASuggestion() {
    SiteUnderTest site = InMemory.bake(blog);

    assertFails(
        () -> site.page("/2013/dya-1/"), "nothing is at /2013/dya-1/; did you mean /2013/day-1/?");
    assertFails(
        () -> site.page("/2013/07/01/day-1/"),
        "nothing is at /2013/07/01/day-1/; did you mean /2013/day-1/?");
    assertFails(
        () -> site.text("/robots.txt"),
        "nothing is at /robots.txt; there are /, /2013/day-1/, /2013/day-2/,"
            + " /arno.svg, /feed.xml");
    assertFails(() -> site.page("/feed.xml"), "/feed.xml is no page that a template makes");
  }

  @Test
  void copiedFilesAreRead() {
    SiteUnderTest site = InMemory.bake(blog);

    assertThat(site.text("/arno.svg").strip())
        .isEqualTo("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    assertThat(site.bytes("/index.html"))
        .isEqualTo(site.text("/").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void atomFeedIsParsed() {
    FeedUnderTest feed = InMemory.bake(blog).feed("/feed.xml");

    assertThat(feed.title()).isEqualTo("All days");
    assertThat(feed.titles()).containsExactly("Day two", "Day one");
    FeedUnderTest.Entry entry = feed.entry("Day two");
    assertThat(entry.link()).isEqualTo("https://days.example/2013/day-2/");
    assertThat(entry.published()).isEqualTo(Instant.parse("2013-07-02T00:00:00Z"));
    assertThat(entry.html().select("p").text()).isEqualTo("Pasta.");
    assertFails(
        () -> feed.entry("Day three"),
        "/feed.xml has no entry \"Day three\"; there are Day two, Day one");
  }

  @Test
  void rssFeedIsParsed() {
    blog.with(
        """
        -- templates/feed.ftlx --
        <rss version="2.0"><channel><title>All days</title>
        <#list published_posts as post>
        <item><title>${post.title}</title><link>${post.url}</link>
        <pubDate>Tue, 2 Jul 2013 09:00:00 +0200</pubDate><description>${post.body}</description></item>
        </#list></channel></rss>
        """);
    FeedUnderTest.Entry entry = InMemory.bake(blog).feed("/feed.xml").entries().get(0);

    assertThat(entry.link()).isEqualTo("https://days.example/2013/day-2/");
    assertThat(entry.published()).isEqualTo(Instant.parse("2013-07-02T07:00:00Z"));
    assertThat(entry.html().text()).isEqualTo("Lunch Pasta.");
  }

  @Test
  void otherFileIsNotAFeed() {
    blog.with("-- templates/feed.ftlx --\n<days/>");

    assertFails(
        () -> InMemory.bake(blog).feed("/feed.xml"), "/feed.xml is neither Atom nor RSS:\n<days/>");
  }

  @Test
  void deadLinksAreListedWithTheirPages() {
    InMemory.bake(blog).hasNoDeadLinks();
    blog.with(
        """
        -- content/day-2.md --
        ---
        title: Day two
        date: 2013-07-02
        ---
        [day one](/2013/day-1/#coffee) ![](/no.png) [top](/2013/day-1/#start) [here](#top)
        """);

    assertFails(
        () -> InMemory.bake(blog).hasNoDeadLinks(),
        """
        links lead nowhere:
          ../day-2/#lunch on /2013/day-1/
          /2013/day-1/#coffee on /2013/day-2/
          /no.png on /2013/day-2/\
        """);
  }

  @Test
  void problemsAreThoseOfABake() {
    InMemory.bake(blog).hasNoProblems();
    blog.with("-- content/day-3.md --\n---\ntitle: Day three\ndate: soon\n---\n[x](/no/)\n");
    SiteUnderTest site = InMemory.bake(blog);

    assertThat(site.problems()).extracting(Problem::code).containsExactly("bad-date", "dead-link");
    site.hasProblem("bad-date", "content/day-3.md")
        .hasProblem("bad-date", "content/day-3.md:3")
        .hasProblem("bad-date", "content/day-3.md:3:7");
    String all = String.join("\n  ", blog.bake().problems());
    assertFails(
        () -> site.hasProblem("bad-date", "content/day-3.md:30"),
        "there is no problem \"bad-date\" at content/day-3.md:30, only:\n  " + all);
    assertFails(site::hasNoProblems, "the site has problems:\n  " + all);
    assertFails(site::hasNoErrors, "the site has errors:\n  " + blog.bake().problems().get(0));
  }

  @Test
  void brokenTemplateFailsTheTestOfItsPage() {
    blog.with("-- templates/post.ftlh --\n${content.nothing}");
    SiteUnderTest site = InMemory.bake(blog);

    assertThat(site.paths()).containsExactly("arno.svg", "feed.xml", "index.html");
    assertThatThrownBy(() -> site.page("/2013/day-1/"))
        .hasMessageStartingWith("/2013/day-1/ can't be made:\n  templates/post.ftlh:1:");
  }

  @Test
  void badSettingsFailTheTest() {
    blog.with("-- jbake.properties --\nsite.timezone=Florence\n");

    assertThatThrownBy(() -> InMemory.bake(blog))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("the settings have errors:\n  jbake.properties:1:");
  }

  @Test
  void draftsFuturePostsAndSettingsAreOptions() {
    blog.with(
        """
        -- content/draft.md --
        ---
        title: Draft
        date: 2013-07-03
        status: draft
        ---
        -- content/later.md --
        ---
        title: Later
        date: 2030-07-03
        ---
        """);
    TestBake bake = TestBake.of(folder).at(Instant.parse("2013-08-01T00:00:00Z"));

    bake.bake().page("/").doesNotSay("Draft").doesNotSay("Later");
    bake.withDrafts().bake().page("/").says("Draft").doesNotSay("Later");
    bake.withFuture().bake().page("/").says("Later").doesNotSay("Draft");
    bake.at(Instant.parse("2031-01-01T00:00:00Z")).bake().page("/").says("Later");
    assertThat(bake.with("permalink.post", "/:slug.html").bake().paths()).contains("day-1.html");
  }

  @Test
  void projectIsNotChanged() throws IOException {
    List<Path> before = files();
    InMemory.bake(blog);
    assertThat(files()).isEqualTo(before);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }
}
