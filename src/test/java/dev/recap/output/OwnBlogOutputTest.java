package dev.recap.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.Bake;
import dev.recap.BakeOptions;
import dev.recap.BakedSite;
import dev.recap.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This repository's blog, file by file: nothing leads nowhere, nothing is left untold. */
class OwnBlogOutputTest {

  private static final String HOST = "https://recap.example/";

  @TempDir static Path folder;
  private static BakedSite blog;
  private static Set<String> files;
  private static final Map<String, Document> PAGES = new HashMap<>();

  @BeforeAll
  static void bake() throws IOException {
    blog = bakeInto(folder.resolve("output"), 2).succeeds();
    files = new HashSet<>(blog.paths());
    for (String path : files) {
      if (path.endsWith(".html")) {
        PAGES.put(path, Jsoup.parse(blog.file(path), HOST + path));
      }
    }
    assertThat(PAGES).hasSizeGreaterThan(30);
  }

  private static BakedSite bakeInto(Path output, int threads) throws IOException {
    BakeOptions options =
        new BakeOptions(
            Optional.of(output),
            false,
            false,
            false,
            false,
            Instant.parse("2026-01-01T00:00:00Z"),
            threads);
    Path project = Path.of("").toAbsolutePath();
    return new BakedSite(project, output, Bake.run(project, options, Progress.NONE));
  }

  /** The file that an address means, where it is one of this site's. */
  private static Optional<String> file(String url) {
    if (!url.startsWith(HOST)) {
      return Optional.empty();
    }
    String path =
        URLDecoder.decode(
            URI.create(url).getRawPath().substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
    return Optional.of(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
  }

  @Test
  void everyLinkAndImageLeadsToAFile() {
    List<String> dead = new ArrayList<>();
    int followed = 0;
    for (Map.Entry<String, Document> page : PAGES.entrySet()) {
      for (Element element : page.getValue().select("[href], [src]")) {
        String url = element.hasAttr("href") ? element.absUrl("href") : element.absUrl("src");
        Optional<String> target = file(url);
        followed += target.isPresent() ? 1 : 0;
        if (target.isPresent() && !files.contains(target.get())) {
          dead.add(page.getKey() + ": " + element.outerHtml());
        }
        Document other = PAGES.get(target.orElse(""));
        String anchor = url.contains("#") ? URI.create(url).getFragment() : "";
        if (other != null
            && !anchor.isEmpty()
            && !anchor.startsWith("t=")
            && other.getElementById(anchor) == null) {
          dead.add(page.getKey() + ": " + url);
        }
      }
    }
    assertThat(followed).isGreaterThan(1000);
    assertThat(dead).isEmpty();
  }

  @Test
  void everyPageSaysWhatItIs() {
    PAGES.forEach(
        (path, page) -> {
          assertThat(page.title()).as(path).isNotBlank();
          assertThat(page.select("h1")).as(path).hasSize(1);
          assertThat(page.select("meta[name=description]").attr("content")).as(path).isNotBlank();
          if (path.equals("404.html")) {
            assertThat(page.select("link[rel=canonical]")).isEmpty();
            return;
          }
          String canonical = page.select("link[rel=canonical]").attr("href");
          assertThat(file(canonical)).as(path).contains(path);
          for (String property : List.of("og:title", "og:description", "og:type", "og:url")) {
            assertThat(page.select("meta[property=" + property + "]").attr("content"))
                .as(path + " " + property)
                .isNotBlank();
          }
          assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo(canonical);
          page.select("meta[property=og:image]")
              .forEach(
                  image -> assertThat(files).contains(file(image.attr("content")).orElseThrow()));
        });
  }

  @Test
  void noTwoPagesHaveOneTitle() {
    List<String> titles = PAGES.values().stream().map(Document::title).toList();
    assertThat(titles).doesNotHaveDuplicates();
  }

  @Test
  void everyFeedIsValidAndItsAddressesLeadToFiles() {
    List<String> feeds =
        files.stream()
            .filter(path -> path.endsWith("atom.xml") || path.endsWith("rss.xml"))
            .toList();
    assertThat(feeds).hasSizeGreaterThan(5).contains("atom.xml", "rss.xml");
    int bodies = 0;
    for (String feed : feeds) {
      String text = blog.file(feed);
      assertThat(feed.endsWith("rss.xml") ? RssRules.brokenBy(text) : AtomRules.brokenBy(text))
          .as(feed)
          .isEmpty();
      for (Element body :
          Jsoup.parse(text, "", org.jsoup.parser.Parser.xmlParser())
              .select("entry > content, item > content|encoded")) {
        bodies++;
        Document content = Jsoup.parse(body.wholeText());
        assertThat(content.select("[href]").eachAttr("href"))
            .as(feed)
            .allMatch(FeedsAddress::isWhole);
        assertThat(content.select("[src]").eachAttr("src"))
            .as(feed)
            .allMatch(FeedsAddress::isWhole)
            .allSatisfy(
                url -> assertThat(file(url).filter(path -> !files.contains(path))).isEmpty());
      }
    }
    assertThat(bodies).isGreaterThan(feeds.size());
  }

  /** Whether a reader far from the site can follow an address. */
  private static final class FeedsAddress {
    static boolean isWhole(String url) {
      return url.matches("(?i)(https?://|mailto:|tel:).*");
    }
  }

  @Test
  void partsOfASeriesLinkToEachOther() {
    List<Document> parts =
        PAGES.values().stream()
            .filter(
                page ->
                    page.select(".series p").text().endsWith(" of 4 EuroPython 2013, day by day"))
            .toList();
    assertThat(parts).hasSize(4);
    for (Document part : parts) {
      List<String> all =
          part.select(".series li a").eachAttr("abs:href").stream()
              .map(address -> file(address).orElseThrow())
              .toList();
      assertThat(all).hasSize(4).isSorted().allMatch(path -> path.startsWith("2013/07/"));
      Element here = part.expectFirst(".series [aria-current=page]");
      assertThat(part.location()).endsWith(file(here.absUrl("href")).orElseThrow());
    }
  }

  @Test
  void talksAreThoseOfTheDataFiles() throws IOException {
    Element table = PAGES.get("talks/index.html").select("#pycon-2011-atlanta ~ table").first();
    assertThat(table).isNotNull();
    List<String> rows = Files.readAllLines(Path.of("data/talks/pycon-2011.csv"));
    assertThat(table.select("tbody tr")).hasSize(rows.size() - 1);
    for (Element row : table.select("tbody tr")) {
      assertThat(rows)
          .anyMatch(
              line -> line.contains(row.child(0).text()) && line.contains(row.child(1).text()));
      assertThat(row.select("a")).as(row.text()).hasSize(1);
    }
  }

  @Test
  void anEllipsisInAPagerStandsForTwoPagesAtLeast() {
    int pagers = 0;
    for (Document page : PAGES.values()) {
      int before = 0;
      boolean skipped = false;
      for (String item : page.select(".pager ol li").eachText()) {
        if (item.equals("…")) {
          skipped = true;
          continue;
        }
        int number = Integer.parseInt(item);
        assertThat(number - before == 1 || (skipped && number - before > 2))
            .as(page.location())
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
    List<String> listed =
        Xml.parse(blog.file("sitemap.xml")).children().stream()
            .map(url -> file(url.only("loc").text()).orElseThrow())
            .toList();
    Set<String> expected = new HashSet<>(PAGES.keySet());
    expected.remove("404.html");
    assertThat(listed).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(blog.file("robots.txt")).contains("Sitemap: https://recap.example/sitemap.xml");
  }

  @Test
  void oneThreadBakesTheSameBytes(@TempDir Path other) throws IOException {
    assertThat(bakeInto(other.resolve("output"), 1).succeeds().bytes()).isEqualTo(blog.bytes());
  }
}
