package dev.recap.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.BakeOptions;
import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import dev.recap.fixtures.Xml;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feeds that Recap brings templates for: Atom (RFC 4287) and RSS 2.0. */
class FeedsTest {

  private static final String FEEDS =
      """
      render.atom=true
      render.feed=true
      template.feed.file=rss.ftlx
      feed.file=rss.xml
      """;

  @TempDir Path folder;

  private InlineSite site(String keys) {
    return Sites.modern(folder, FEEDS + keys);
  }

  private static BakedSite valid(BakedSite baked) {
    baked.succeeds();
    assertThat(AtomRules.brokenBy(baked.file("atom.xml"))).isEmpty();
    assertThat(RssRules.brokenBy(baked.file("rss.xml"))).isEmpty();
    return baked;
  }

  private static List<Xml> entries(BakedSite baked, String path) {
    return Xml.parse(baked.file(path)).all("entry");
  }

  private static List<Xml> items(BakedSite baked, String path) {
    return Xml.parse(baked.file(path)).only("channel").all("item");
  }

  private static List<String> titles(List<Xml> entries) {
    return entries.stream().map(entry -> entry.only("title").text()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar-EG", "fa", "th-TH-u-nu-thai"})
  void datesForProgramsAreTheSameInEveryLanguage(String language) {
    BakedSite baked =
        Sites.jbake(folder, "render.feed=true\nrender.sitemap=true\njvm.locale=" + language + "\n")
            .with(
                """
                -- templates/feed.ftl --
                <#list published_posts as post>
                <pubDate>${post.date?string("EEE, dd MMM yyyy HH:mm:ss Z")}</pubDate>
                </#list>
                -- templates/sitemap.ftl --
                <#list published_posts as post>
                <lastmod>${post.date?string("yyyy-MM-dd")}</lastmod>
                </#list>
                -- content/a.md --
                title=A
                date=2013-07-01
                type=post
                status=published
                ~~~~~~
                """)
            .bake()
            .succeeds();

    assertThat(baked.file("feed.xml"))
        .isEqualTo("<pubDate>Mon, 01 Jul 2013 00:00:00 +0000</pubDate>");
    assertThat(baked.file("sitemap.xml")).isEqualTo("<lastmod>2013-07-01</lastmod>");
  }

  @Test
  void aPostStandsInBothFeedsWithAllThatReadersSortBy() {
    BakedSite baked =
        valid(
            site("site.description=Talks & more\nsite.author=The team")
                .with(
                    """
                    -- content/2013-07-01-day-1.md --
                    ---
                    title: 'EuroPython: Day 1'
                    date: '2013-07-01T21:54:00+03:00'
                    updated: '2013-07-05T08:00:00+02:00'
                    tags: [EuroPython, cloud computing]
                    authors: [Zoe, Adam]
                    description: The first day
                    ---
                    The *first* day.
                    """)
                .bake());

    Xml feed = Xml.parse(baked.file("atom.xml"));
    assertThat(feed.only("title").text()).isEqualTo("Notes");
    assertThat(feed.only("subtitle").text()).isEqualTo("Talks & more");
    assertThat(feed.only("id").text()).isEqualTo("https://notes.example/atom.xml");
    assertThat(feed.only("updated").text()).isEqualTo("2013-07-05T08:00:00+02:00");
    assertThat(feed.only("author").only("name").text()).isEqualTo("The team");
    assertThat(feed.all("link"))
        .extracting(link -> link.attribute("rel") + " " + link.attribute("href"))
        .containsExactly("self https://notes.example/atom.xml", "alternate https://notes.example/");

    Xml entry = feed.only("entry");
    String url = "https://notes.example/2013/07/01/day-1/";
    assertThat(entry.only("title").text()).isEqualTo("EuroPython: Day 1");
    assertThat(entry.only("id").text()).isEqualTo(url);
    assertThat(entry.only("link").attribute("href")).isEqualTo(url);
    assertThat(entry.only("published").text()).isEqualTo("2013-07-01T21:54:00+03:00");
    assertThat(entry.only("updated").text()).isEqualTo("2013-07-05T08:00:00+02:00");
    assertThat(entry.all("author"))
        .extracting(a -> a.only("name").text())
        .containsExactly("Zoe", "Adam");
    assertThat(entry.all("category"))
        .extracting(c -> c.attribute("term"))
        .containsExactly("EuroPython", "cloud computing");
    assertThat(entry.only("summary").text()).isEqualTo("The first day");
    assertThat(entry.only("content").text()).isEqualTo("<p>The <em>first</em> day.</p>\n");
    assertThat(entry.only("content").attribute("type")).isEqualTo("html");

    Xml channel = Xml.parse(baked.file("rss.xml")).only("channel");
    assertThat(channel.only("description").text()).isEqualTo("Talks & more");
    assertThat(channel.only("lastBuildDate").text()).isEqualTo("Fri, 5 Jul 2013 08:00:00 +0200");
    assertThat(channel.only("atom:link").attribute("href"))
        .isEqualTo("https://notes.example/rss.xml");
    Xml item = channel.only("item");
    assertThat(item.only("guid").text()).isEqualTo(url);
    assertThat(item.only("guid").attribute("isPermaLink")).isEqualTo("true");
    assertThat(item.only("pubDate").text()).isEqualTo("Mon, 1 Jul 2013 21:54:00 +0300");
    assertThat(item.all("dc:creator")).extracting(Xml::text).containsExactly("Zoe", "Adam");
    assertThat(item.only("content:encoded").text()).isEqualTo("<p>The <em>first</em> day.</p>\n");
  }

  @Test
  void everyCharacterIsEscapedOnce() {
    String title = "Q&A: <b> \"quoted\" 'single' ]]> &amp; \uD83D\uDC0D é";
    BakedSite baked =
        valid(
            site("site.title=R&D <notes>")
                .with(
                    """
                    -- content/2013-07-01-a.md --
                    ---
                    title: "Q&A: <b> \\"quoted\\" 'single' ]]> &amp; \\U0001F40D é"
                    tags: ['R&D']
                    ---
                    Fish &amp; chips &lt;now&gt; &eacute; ]]> `a < b && c` \uD83D\uDC0D
                    """)
                .bake());

    Xml entry = entries(baked, "atom.xml").get(0);
    assertThat(entry.only("title").text()).isEqualTo(title);
    assertThat(entry.only("category").attribute("term")).isEqualTo("R&D");
    Document content = Jsoup.parse(entry.only("content").text());
    assertThat(content.text()).isEqualTo("Fish & chips <now> é ]]> a < b && c \uD83D\uDC0D");
    assertThat(content.select("now, b")).isEmpty();
    assertThat(entry.only("summary").text()).startsWith("Fish & chips <now> é ]]> a < b");

    Xml item = items(baked, "rss.xml").get(0);
    assertThat(item.only("title").text()).isEqualTo(title);
    assertThat(Jsoup.parse(item.only("description").text()).text())
        .as("what reads it as HTML sees the same words")
        .startsWith("Fish & chips <now> é");
    assertThat(Xml.parse(baked.file("rss.xml")).only("channel").only("title").text())
        .isEqualTo("R&D <notes>");
  }

  @Test
  void controlCharactersAreLeftOut() {
    BakedSite baked =
        valid(
            site("")
                .with(
                    """
                    -- content/2013-07-01-a.md --
                    ---
                    title: "Be\\x07ll \\x1B[1m"
                    tags: ["t\\x00ag"]
                    ---
                    Form\ffeed, es\u001Bcape, back\bspace, \uFFFEno character.
                    """)
                .bake());

    Xml entry = entries(baked, "atom.xml").get(0);
    assertThat(entry.only("title").text()).isEqualTo("Bell [1m");
    assertThat(entry.only("content").text())
        .contains("es")
        .doesNotContain("\u001B", "\b", "\f", "\uFFFE")
        .contains("escape, backspace, no character.");
  }

  @Test
  void everyAddressInAFeedIsWhole() {
    BakedSite baked =
        valid(
            site("severity.dead-link=off\nseverity.dead-anchor=off")
                .with(
                    """
                    -- content/2013/2013-07-01-a.md --
                    ---
                    title: A
                    ---
                    [other](2013-07-02-b.md#talks) [root](/about/) [asset](/img/logo.png)
                    [download](/elsewhere.zip?x=1&y=2#z) [anchor](#there) [query](?page=2)
                    [cdn](//cdn.example/x.js) [mail](mailto:a@b.example) [far](https://far.example/é)

                    ![beside](images/a%20b.png)
                    <img src="/img/logo.png" srcset="images/a%20b.png 1x, /img/logo.png 2x">
                    <a href='it%27s.txt'>file</a>

                    A note.[^1]

                    [^1]: The note.
                    -- content/2013/2013-07-02-b.md --
                    ---
                    title: B
                    ---
                    ## Talks
                    -- content/2013/images/a b.png --
                    x
                    -- content/2013/it's.txt --
                    x
                    -- content/about.md --
                    ---
                    type: page
                    title: About
                    ---
                    -- assets/img/logo.png --
                    x
                    """)
                .bake());

    for (String html :
        List.of(
            entries(baked, "atom.xml").get(1).only("content").text(),
            items(baked, "rss.xml").get(1).only("content:encoded").text())) {
      Document content = Jsoup.parse(html);
      assertThat(content.select("a[href]").eachAttr("href"))
          .containsExactly(
              "https://notes.example/2013/07/02/b/#talks",
              "https://notes.example/about/",
              "https://notes.example/img/logo.png",
              "https://notes.example/elsewhere.zip?x=1&y=2#z",
              "https://notes.example/2013/07/01/a/#there",
              "https://notes.example/2013/07/01/a/?page=2",
              "https://cdn.example/x.js",
              "mailto:a@b.example",
              "https://far.example/é",
              "https://notes.example/2013/it's.txt",
              "https://notes.example/2013/07/01/a/#fn-1",
              "https://notes.example/2013/07/01/a/#fnref-1");
      assertThat(content.select("img").eachAttr("src"))
          .containsExactly(
              "https://notes.example/2013/images/a%20b.png", "https://notes.example/img/logo.png");
      assertThat(content.select("img").get(1).attr("srcset"))
          .isEqualTo(
              "https://notes.example/2013/images/a%20b.png 1x,"
                  + " https://notes.example/img/logo.png 2x");
    }
  }

  @Test
  void aLinkToAFileThatOnlyTheHostHasIsWholeToo() {
    BakedSite baked =
        site("severity.dead-link=off\nseverity.missing-image=off")
            .with(
                """
                -- content/2013-07-01-a.md --
                ---
                title: A
                ---
                [zip](slides.zip) [up](../old/) ![photo](photo.jpg)
                """)
            .bake()
            .succeeds();

    Document content = Jsoup.parse(entries(baked, "atom.xml").get(0).only("content").text());
    assertThat(content.select("a").eachAttr("href"))
        .containsExactly(
            "https://notes.example/2013/07/01/a/slides.zip",
            "https://notes.example/2013/07/01/old/");
    assertThat(content.select("img").attr("src"))
        .isEqualTo("https://notes.example/2013/07/01/a/photo.jpg");
  }

  @Test
  void aSiteInAFolderOfItsHostHasItInEveryAddress() {
    BakedSite baked =
        valid(
            site("site.host=https://host.example/blog/")
                .with("-- content/2013-07-01-a.md --\n---\ntitle: A\n---\n[x](/img/x.png)\n")
                .with("-- assets/img/x.png --\nx")
                .bake());

    Xml feed = Xml.parse(baked.file("atom.xml"));
    assertThat(feed.only("id").text()).isEqualTo("https://host.example/blog/atom.xml");
    assertThat(feed.only("entry").only("content").text())
        .contains("\"https://host.example/blog/img/x.png\"");
  }

  @Test
  void aFeedDoesNotSayWhenItWasBaked() {
    InlineSite site =
        site("render.sitemap=true\ntemplate.sitemap.file=sitemap.ftlx")
            .with(Sites.post("2013-07-01", "a"));

    var then = site.bake(at("2020-01-01T00:00:00Z")).succeeds().bytes();
    var later = site.bake(at("2030-12-31T23:59:59Z")).succeeds().bytes();

    assertThat(later).isEqualTo(then);
    assertThat(then).containsKeys("atom.xml", "rss.xml", "sitemap.xml");
  }

  private static java.util.function.UnaryOperator<BakeOptions> at(String now) {
    return options ->
        new BakeOptions(
            Optional.empty(), false, false, false, false, Instant.parse(now), options.threads());
  }

  @Test
  void aFeedHoldsTheNewestPostsAndNothingElse() {
    InlineSite site =
        site("feed.posts=2")
            .with(Sites.post("2013-07-01", "a"))
            .with(Sites.post("2013-07-02", "b"))
            .with(Sites.post("2013-07-03", "c"))
            .with("-- content/p.md --\n---\ntitle: p\ntype: page\ndate: 2013-08-01\n---\n")
            .with("-- content/2013-09-01-d.md --\n---\ntitle: d\ndraft: true\n---\n");

    assertThat(titles(entries(valid(site.bake()), "atom.xml"))).containsExactly("c", "b");
    assertThat(titles(items(site.bake(), "rss.xml"))).containsExactly("c", "b");
  }

  @Test
  void aSiteWithoutPostsHasValidFeedsThatNeverChange() {
    BakedSite baked = valid(site("").bake());

    assertThat(entries(baked, "atom.xml")).isEmpty();
    assertThat(items(baked, "rss.xml")).isEmpty();
  }

  @Test
  void aSiteWithoutATitleHasValidFeeds() {
    BakedSite baked = valid(site("site.title=").with(Sites.post("2013-07-01", "a")).bake());

    assertThat(Xml.parse(baked.file("atom.xml")).only("title").text())
        .isEqualTo("https://notes.example");
  }

  @Test
  void termsHaveFeedsOfTheirOwn() {
    BakedSite baked =
        site("""
        render.tags=true
        tag.feeds=true
        render.categories=true
        category.feeds=true
        feed.posts=1
        """)
            .with(
                """
                -- content/2013-07-01-a.md --
                ---
                title: A
                tags: [R & D]
                category: Trips
                ---
                -- content/2013-07-02-b.md --
                ---
                title: B
                tags: [R & D, other]
                ---
                -- content/p.md --
                ---
                title: P
                type: page
                tags: [pages only]
                ---
                -- templates/tags.ftl --
                ${tag} ${term.feed_link!"no feed"} ${term.feed_url!}
                <#list feed_links as feed>${feed.title} ${feed.link} ${feed.type}
                </#list>
                -- templates/category.ftl --
                ${category.name} ${term.feed_link}
                """)
            .bake();
    valid(baked);

    assertThat(AtomRules.brokenBy(baked.file("tags/r-d/atom.xml"))).isEmpty();
    Xml feed = Xml.parse(baked.file("tags/r-d/atom.xml"));
    assertThat(feed.only("title").text()).isEqualTo("Notes: R & D");
    assertThat(feed.only("id").text()).isEqualTo("https://notes.example/tags/r-d/atom.xml");
    assertThat(feed.all("link"))
        .extracting(link -> link.attribute("href"))
        .contains("https://notes.example/tags/r-d/");
    assertThat(titles(feed.all("entry"))).containsExactly("B");
    assertThat(titles(entries(baked, "categories/trips/atom.xml"))).containsExactly("A");
    assertThat(baked.paths()).doesNotContain("tags/pages-only/atom.xml");
    assertThat(baked.file("tags/r-d/index.html"))
        .isEqualTo(
            """
            R & D tags/r-d/atom.xml https://notes.example/tags/r-d/atom.xml
            Notes: R & D tags/r-d/atom.xml application/atom+xml
            Notes atom.xml application/atom+xml
            Notes rss.xml application/rss+xml\
            """);
    assertThat(baked.file("tags/pages-only/index.html")).startsWith("pages only no feed");
  }

  @Test
  void inJBakesLayoutATagsFeedLiesInAFolderOfTheTag() {
    BakedSite baked =
        Sites.jbake(folder, "render.tags=true\ntag.feeds=true")
            .with(
                """
                -- content/a.md --
                title=A
                type=post
                status=published
                date=2013-07-01
                tags=c++
                ~~~~~~
                ![x](x.png)
                -- content/x.png --
                x
                -- templates/tags.ftl --
                ${term.feed_link}
                """)
            .bake()
            .succeeds();

    assertThat(AtomRules.brokenBy(baked.file("tags/c++/atom.xml"))).isEmpty();
    assertThat(entries(baked, "tags/c++/atom.xml").get(0).only("content").text())
        .contains("\"https://notes.example/x.png\"");
  }

  @Test
  void anIdOfTheHeaderOutlivesAChangeOfAddress() {
    BakedSite baked =
        valid(
            site("")
                .with(
                    """
                    -- content/2013-07-03-a.md --
                    ---
                    title: A
                    id: tag:notes.example,2013:a
                    ---
                    -- content/2013-07-02-b.md --
                    ---
                    title: B
                    guid: '4711'
                    ---
                    """)
                .bake());

    assertThat(entries(baked, "atom.xml"))
        .extracting(entry -> entry.only("id").text())
        .containsExactly("tag:notes.example,2013:a", "https://notes.example/2013/07/02/b/");
    assertThat(items(baked, "rss.xml"))
        .extracting(item -> item.only("guid").text() + item.only("guid").attribute("isPermaLink"))
        .containsExactly("tag:notes.example,2013:afalse", "4711false");
  }

  @Test
  void addressesInFeedsArePercentEncoded() {
    BakedSite baked =
        valid(
            site("permalink.post=/:path/:name/")
                .with(
                    "-- content/Größe & Maß/2013-07-01 é.md --\n"
                        + "---\n"
                        + "title: A\n"
                        + "date: 2013-07-01\n"
                        + "---\n")
                .bake());

    assertThat(entries(baked, "atom.xml").get(0).only("link").attribute("href"))
        .isEqualTo("https://notes.example/Gr%C3%B6%C3%9Fe%20&%20Ma%C3%9F/2013-07-01%20%C3%A9/");
  }

  @Test
  void aFeedIsWrittenInTheEncodingThatItNames() throws Exception {
    BakedSite baked =
        site("render.encoding=ISO-8859-1")
            .with(
                "content/2013-07-01-a.md",
                "---\ntitle: Größe\n---\n".getBytes(StandardCharsets.ISO_8859_1))
            .bake()
            .succeeds();

    var builder =
        javax.xml.parsers.DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
    var feed = builder.parse(baked.output().resolve("atom.xml").toFile());
    assertThat(feed.getElementsByTagName("title").item(1).getTextContent()).isEqualTo("Größe");
  }

  @Test
  void aFeedLeavesOutAPostWithoutADate() {
    BakedSite baked =
        site("severity.missing-date=off\npermalink.post=/:slug/")
            .with("-- content/a.md --\n---\ntitle: A\n---\n")
            .with("-- content/2013-07-01-b.md --\n---\ntitle: B\n---\n")
            .bake();

    assertThat(titles(entries(valid(baked), "atom.xml"))).containsExactly("B");
  }

  @Test
  void jbakesFeedTemplateSeesBodiesAsTheyAre() {
    BakedSite baked =
        Sites.jbake(folder, "render.feed=true")
            .with(
                """
                -- content/blog/a.md --
                title=A & B
                type=post
                status=published
                date=2013-07-01
                ~~~~~~
                ![x](x.png)
                -- content/blog/x.png --
                x
                -- templates/feed.ftl --
                <#escape x as x?xml><#list published_posts as post>
                ${post.title} ${config.site_host}/${post.uri} ${post.date?string("EEE, d MMM yyyy HH:mm:ss Z")}
                ${post.body}
                </#list></#escape>
                """)
            .bake()
            .succeeds();

    assertThat(baked.file("feed.xml").strip())
        .isEqualTo(
            """
            A &amp; B https://notes.example/blog/a.html Mon, 1 Jul 2013 00:00:00 +0000
            &lt;p&gt;&lt;img src=&quot;x.png&quot; alt=&quot;x&quot; /&gt;&lt;/p&gt;\
            """);
  }

  @Test
  void theRulesFindWhatIsWrong() {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><id>x</id>
        <entry><title>a</title><id>https://a.example/</id><updated>2013-07-01</updated></entry></feed>
        """;
    assertThat(AtomRules.brokenBy(atom))
        .contains(
            "4.1: feed has no updated",
            "4.2.6: id is not absolute: x",
            "4.1.1: an entry has no author, nor has the feed",
            "3.3: updated 2013-07-01",
            "4.1.2: no content and no alternate link");
    String rss =
        """
        <rss version="2.0"><channel><title>a</title><link>/</link>
        <item><pubDate>2013-07-01</pubDate><guid>1</guid></item></channel></rss>
        """;
    assertThat(RssRules.brokenBy(rss))
        .contains(
            "the channel has no description",
            "no web address: /",
            "pubDate is no date of RFC 822: 2013-07-01",
            "an item has neither title nor description",
            "no web address: 1");
  }
}
