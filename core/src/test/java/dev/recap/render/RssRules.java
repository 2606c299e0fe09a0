package dev.recap.render;

import dev.recap.fixtures.Xml;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of the RSS 2.0 specification and the recommendations of the W3C's feed checker. */
public final class RssRules {

  private static final Set<String> OF_CHANNEL =
      Set.of(
          "title",
          "link",
          "description",
          "language",
          "copyright",
          "managingEditor",
          "webMaster",
          "pubDate",
          "lastBuildDate",
          "category",
          "generator",
          "docs",
          "cloud",
          "ttl",
          "image",
          "item",
          "atom:link");
  private static final Set<String> OF_ITEM =
      Set.of(
          "title",
          "link",
          "description",
          "author",
          "category",
          "comments",
          "enclosure",
          "guid",
          "pubDate",
          "source",
          "content:encoded",
          "dc:creator");
  private static final Set<String> OFTEN = Set.of("category", "item", "dc:creator");

  private final List<String> broken = new ArrayList<>();

  private RssRules() {}

  public static List<String> brokenBy(String text) {
    RssRules rules = new RssRules();
    rules.rss(Xml.parse(text));
    return rules.broken;
  }

  private void rss(Xml rss) {
    check(rss.name().equals("rss"), "the root is " + rss.name());
    check(rss.attribute("version").equals("2.0"), "the version is " + rss.attribute("version"));
    check(rss.children().size() == 1, "rss holds more than a channel");
    Xml channel = rss.only("channel");
    elements(channel, OF_CHANNEL);
    for (String required : List.of("title", "link", "description")) {
      check(
          channel.first(required).filter(found -> !found.text().isBlank()).isPresent(),
          "the channel has no " + required);
    }
    channel.first("link").ifPresent(link -> url(link.text()));
    channel.all("lastBuildDate").forEach(this::date);
    check(
        channel.all("atom:link").stream().anyMatch(link -> link.attribute("rel").equals("self")),
        "the channel doesn't say where it is itself (atom:link rel=self)");
    channel.all("atom:link").forEach(link -> url(link.attribute("href")));
    Set<String> guids = new HashSet<>();
    for (Xml item : channel.all("item")) {
      item(item);
      check(guids.add(item.first("guid").map(Xml::text).orElse("")), "two items have one guid");
    }
  }

  private void item(Xml item) {
    elements(item, OF_ITEM);
    check(
        item.first("title").isPresent() || item.first("description").isPresent(),
        "an item has neither title nor description");
    item.all("link").forEach(link -> url(link.text()));
    check(item.first("guid").isPresent(), "an item has no guid");
    for (Xml guid : item.all("guid")) {
      if (!guid.attribute("isPermaLink").equals("false")) {
        url(guid.text());
      }
    }
    item.all("pubDate").forEach(this::date);
    check(item.all("author").isEmpty(), "author must be a mail address; dc:creator is a name");
  }

  private void elements(Xml element, Set<String> known) {
    Set<String> seen = new HashSet<>();
    for (Xml child : element.children()) {
      check(known.contains(child.name()), element.name() + " holds " + child.name());
      check(
          seen.add(child.name()) || OFTEN.contains(child.name()), "more than one " + child.name());
    }
  }

  /** RFC 822 with a year of four digits, as the specification prefers. */
  private void date(Xml date) {
    try {
      DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.text());
    } catch (DateTimeException e) {
      broken.add(date.name() + " is no date of RFC 822: " + date.text());
    }
  }

  private void url(String text) {
    try {
      check(Set.of("http", "https").contains(new URI(text).getScheme()), "no web address: " + text);
    } catch (URISyntaxException | NullPointerException e) {
      broken.add("no web address: " + text);
    }
  }

  private void check(boolean kept, String rule) {
    if (!kept) {
      broken.add(rule);
    }
  }
}
