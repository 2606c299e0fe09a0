package dev.recap.testing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A feed of a site, Atom (RFC 4287) or RSS 2.0.
 *
 * @param address in the site
 */
public record FeedUnderTest(String address, String title, List<Entry> entries) {

  public FeedUnderTest {
    entries = List.copyOf(entries);
  }

  /**
   * A post in a feed.
   *
   * @param link the absolute URL of the post
   * @param html the text, or the summary if the feed has only that
   */
  public record Entry(String title, String link, Instant published, Document html) {}

  static FeedUnderTest of(String address, String text) {
    Document xml = Jsoup.parse(text, "", Parser.xmlParser());
    Element atom = xml.selectFirst("feed");
    if (atom != null) {
      return new FeedUnderTest(
          address,
          text(atom, "title"),
          atom.select("> entry").stream().map(FeedUnderTest::ofAtom).toList());
    }
    Element rss = xml.selectFirst("rss > channel");
    if (rss != null) {
      return new FeedUnderTest(
          address,
          text(rss, "title"),
          rss.select("> item").stream().map(FeedUnderTest::ofRss).toList());
    }
    throw TestFailure.of(address + " is neither Atom nor RSS:\n" + text);
  }

  private static Entry ofAtom(Element entry) {
    String link = entry.select("> link:not([rel]), > link[rel=alternate]").attr("href");
    Instant published = OffsetDateTime.parse(text(entry, "published", "updated")).toInstant();
    return new Entry(
        text(entry, "title"), link, published, html(text(entry, "content", "summary")));
  }

  private static Entry ofRss(Element item) {
    Instant published =
        OffsetDateTime.parse(text(item, "pubDate"), DateTimeFormatter.RFC_1123_DATE_TIME)
            .toInstant();
    String text = text(item, "content|encoded", "description");
    return new Entry(text(item, "title"), text(item, "link"), published, html(text));
  }

  private static Document html(String text) {
    return Jsoup.parse(text);
  }

  /** Returns the text of the first child that exists, or an empty text. */
  private static String text(Element parent, String... children) {
    for (String child : children) {
      Element found = parent.selectFirst("> " + child);
      if (found != null) {
        return found.wholeText().strip();
      }
    }
    return "";
  }

  /** Returns the entry with a title. */
  public Entry entry(String title) {
    return entries.stream()
        .filter(entry -> entry.title().equals(title))
        .findFirst()
        .orElseThrow(
            () ->
                TestFailure.of(
                    "%s has no entry \"%s\"%s"
                        .formatted(address, title, TestFailure.suggestion(title, titles()))));
  }

  /** Returns the titles of the entries in order. */
  public List<String> titles() {
    return entries.stream().map(Entry::title).toList();
  }
}
