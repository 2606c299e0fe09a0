package dev.recap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.Bake;
import dev.recap.build.BakeOptions;
import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.Xml;
import dev.recap.model.Progress;
import dev.recap.render.AtomRules;
import dev.recap.render.RssRules;
import dev.recap.testing.BakedProject;
import dev.recap.testing.FeedUnderTest;
import dev.recap.testing.PageUnderTest;
import dev.recap.testing.SiteUnderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This repository's blog, file by file: nothing leads nowhere, nothing is left untold. */
@BakedProject(now = OwnBlogOutputTest.NOW)
class OwnBlogOutputTest {

  static final String NOW = "2026-01-01T00:00:00Z";

  private static final String HOST = "https://recap.example";

  private final SiteUnderTest blog;

  OwnBlogOutputTest(SiteUnderTest blog) {
    this.blog = blog;
  }

  @Test
  void everyLinkAndImageLeadsToAFile() {
    assertThat(blog.pages()).hasSizeGreaterThan(30);
    assertThat(blog.pages().stream().flatMap(page -> page.links().stream()))
        .filteredOn(address -> address.startsWith("/"))
        .hasSizeGreaterThan(1000);
    blog.hasNoProblems().hasNoDeadLinks();
  }

  @Test
  void everyPageSaysWhatItIs() {
    for (PageUnderTest page : blog.pages()) {
      assertThat(page.title()).as(page.address()).isNotBlank();
      page.only("h1");
      assertThat(page.meta("description").orElse("")).as(page.address()).isNotBlank();
      if (page.address().equals("/404.html")) {
        page.hasNo("link[rel=canonical]");
        continue;
      }
      assertThat(page.only("link[rel=canonical]").attr("href")).isEqualTo(HOST + page.address());
      page.hasMeta("og:url", HOST + page.address());
      for (String property : List.of("og:title", "og:description", "og:type")) {
        assertThat(page.meta(property).orElse("")).as(page + " " + property).isNotBlank();
      }
      assertThat(page.meta("og:image").orElse(HOST)).as(page.address()).startsWith(HOST);
    }
  }

  @Test
  void noTwoPagesHaveOneTitle() {
    assertThat(blog.pages()).extracting(PageUnderTest::title).doesNotHaveDuplicates();
  }

  @Test
  void everyFeedIsValidAndItsAddressesLeadToFiles() {
    List<String> feeds =
        blog.paths().stream()
            .filter(path -> path.endsWith("atom.xml") || path.endsWith("rss.xml"))
            .toList();
    assertThat(feeds).hasSizeGreaterThan(5).contains("atom.xml", "rss.xml");
    for (String feed : feeds) {
      String text = blog.text(feed);
      assertThat(feed.endsWith("rss.xml") ? RssRules.brokenBy(text) : AtomRules.brokenBy(text))
          .as(feed)
          .isEmpty();
      assertThat(blog.feed(feed).entries()).as(feed).isNotEmpty();
      for (FeedUnderTest.Entry entry : blog.feed(feed).entries()) {
        assertThat(blog.page(entry.link()).only("h1").text()).isEqualTo(entry.title());
        assertThat(entry.html().select("[href]").eachAttr("href"))
            .as(feed)
            .allMatch(OwnBlogOutputTest::isWhole);
        assertThat(entry.html().select("[src]").eachAttr("src"))
            .as(feed)
            .allMatch(OwnBlogOutputTest::isWhole)
            .filteredOn(url -> url.startsWith(HOST))
            .allSatisfy(url -> assertThat(blog.bytes(url)).isNotEmpty());
      }
    }
  }

  /** Checks if a reader without the site's context can follow a URL. */
  private static boolean isWhole(String url) {
    return url.matches("(?i)(https?://|mailto:|tel:).*");
  }

  @Test
  void partsOfASeriesLinkToEachOther() {
    List<PageUnderTest> parts =
        blog.pages().stream()
            .filter(
                page -> page.all(".series p").text().endsWith(" of 4 EuroPython 2013, day by day"))
            .toList();
    assertThat(parts).hasSize(4);
    for (PageUnderTest part : parts) {
      assertThat(part.all(".series li a").eachAttr("abs:href"))
          .extracting(address -> blog.page(address).path())
          .isEqualTo(parts.stream().map(PageUnderTest::path).toList());
      String here = part.only(".series [aria-current=page]").absUrl("href");
      assertThat(blog.page(here).path()).isEqualTo(part.path());
    }
  }

  @Test
  void theTalksOfAnEventAreThoseOfItsFile() throws IOException {
    List<String> titles =
        Files.readAllLines(Path.of("data/talks/pycon-2011.yaml")).stream()
            .filter(line -> line.startsWith("- title: "))
            .map(line -> line.substring("- title: ".length()))
            .toList();
    PageUnderTest event = blog.page("/events/pycon-2011/");
    Elements talks = event.all("h3 a[href^=../../talks/]");
    assertThat(talks.eachText()).hasSize(8).containsExactlyInAnyOrderElementsOf(titles);
    for (Element talk : talks) {
      PageUnderTest page = blog.page(talk.absUrl("href"));
      page.only(".facts a[href*=/speakers/]");
      assertThat(page.all(".related h3 a[href*=/2011/03/]")).as(page.title()).isNotEmpty();
    }
    assertThat(event.only(".hero .motto").text()).startsWith("9–17 March 2011");
  }

  @Test
  void everyTalkHasAnAbstractAndAPostThatMentionsIt() {
    List<PageUnderTest> talks =
        blog.pages().stream().filter(page -> page.address().matches("/talks/.+/")).toList();
    for (PageUnderTest talk : talks) {
      assertThat(talk.all(".prose p").text()).as(talk.title()).isNotBlank();
      assertThat(talk.all(".related h3 a")).as(talk.title()).isNotEmpty();
    }
    assertThat(blog.page("/talks/").only(".head .note").text()).isEqualTo(talks.size() + " talks");
  }

  @Test
  void ellipsisInAPagerIsForTwoPagesOrMore() {
    int pagers = 0;
    for (PageUnderTest page : blog.pages()) {
      int before = 0;
      boolean skipped = false;
      for (String item : page.all(".pager ol li").eachText()) {
        if (item.equals("…")) {
          skipped = true;
          continue;
        }
        int number = Integer.parseInt(item);
        assertThat(number - before == 1 || (skipped && number - before > 2))
            .as(page.address())
            .isTrue();
        before = number;
        skipped = false;
        pagers++;
      }
    }
    assertThat(pagers).isPositive();
  }

  @Test
  void thePagesOfTheSitemapAreThoseOfTheSite() {
    assertThat(Xml.parse(blog.text("sitemap.xml")).children())
        .extracting(url -> url.only("loc").text())
        .containsExactlyInAnyOrderElementsOf(
            blog.pages().stream()
                .map(PageUnderTest::address)
                .filter(address -> !List.of("/404.html", "/search/").contains(address))
                .map(address -> HOST + address)
                .toList());
    assertThat(blog.text("robots.txt")).contains("Sitemap: https://recap.example/sitemap.xml");
  }

  @Test
  void oneThreadBakesTheSameBytesIntoAFolder(@TempDir Path folder) throws IOException {
    Path output = folder.resolve("output");
    BakeOptions options =
        new BakeOptions(Optional.of(output), false, false, false, false, Instant.parse(NOW), 1);
    Path project = Path.of("").toAbsolutePath();
    BakedSite baked = new BakedSite(project, output, Bake.run(project, options, Progress.NONE));

    SortedMap<String, String> inMemory = new TreeMap<>();
    for (String path : blog.paths()) {
      inMemory.put(path, new String(blog.bytes(path), StandardCharsets.ISO_8859_1));
    }
    Map<String, String> written = baked.succeeds().bytes();
    // Pictures are only made on the disk.
    assertThat(written).containsAllEntriesOf(inMemory);
    assertThat(written.keySet())
        .filteredOn(path -> !inMemory.containsKey(path))
        .isNotEmpty()
        .allMatch(path -> path.endsWith(".png"));
  }
}
