package dev.recap.render;

import dev.recap.fixtures.Xml;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rules of RFC 4287 for a feed. */
public final class AtomRules {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final Set<String> OF_FEED =
      Set.of(
          "author",
          "category",
          "contributor",
          "generator",
          "icon",
          "id",
          "link",
          "logo",
          "rights",
          "subtitle",
          "title",
          "updated",
          "entry");
  private static final Set<String> OF_ENTRY =
      Set.of(
          "author",
          "category",
          "content",
          "contributor",
          "id",
          "link",
          "published",
          "rights",
          "source",
          "summary",
          "title",
          "updated");
  private static final Set<String> ONCE =
      Set.of(
          "content",
          "generator",
          "icon",
          "id",
          "logo",
          "published",
          "rights",
          "source",
          "subtitle",
          "summary",
          "title",
          "updated");

  private final List<String> broken = new ArrayList<>();

  private AtomRules() {}

  public static List<String> brokenBy(String text) {
    AtomRules rules = new AtomRules();
    rules.feed(Xml.parse(text));
    return rules.broken;
  }

  private void feed(Xml feed) {
    check(feed.name().equals("feed"), "4.1.1: the root is " + feed.name());
    common(feed, OF_FEED);
    check(
        feed.first("author").isPresent()
            || feed.all("entry").stream().allMatch(entry -> entry.first("author").isPresent()),
        "4.1.1: an entry has no author, nor has the feed");
    check(links(feed, "self").size() == 1, "4.1.1: a feed should say where it is itself");
    Set<String> ids = new HashSet<>();
    for (Xml entry : feed.all("entry")) {
      entry(entry);
      check(
          ids.add(entry.first("id").map(Xml::text).orElse("")),
          "4.1.1: two entries have one id (and one date)");
    }
  }

  private void entry(Xml entry) {
    common(entry, OF_ENTRY);
    check(
        entry.first("content").isPresent() || !links(entry, "alternate").isEmpty(),
        "4.1.2: no content and no alternate link");
    entry.first("published").ifPresent(this::date);
    for (Xml content : entry.all("content")) {
      check(
          Set.of("", "text", "html").contains(content.attribute("type")),
          "4.1.3.1: content of the type " + content.attribute("type"));
      check(content.children().isEmpty(), "4.1.3.3: content has elements");
    }
  }

  private void common(Xml element, Set<String> known) {
    check(element.namespace().equals(ATOM), "2: the namespace is " + element.namespace());
    for (Xml child : element.children()) {
      check(known.contains(child.name()), element.name() + " holds " + child.name());
      check(child.namespace().equals(ATOM), "2: the namespace is " + child.namespace());
    }
    for (String name : new TreeSet<>(ONCE)) {
      check(element.all(name).size() < 2, "4.1: more than one " + name);
    }
    for (String name : List.of("id", "title", "updated")) {
      check(element.first(name).isPresent(), "4.1: " + element.name() + " has no " + name);
    }
    element.first("id").ifPresent(id -> iri(id.text(), "4.2.6: id"));
    element.first("updated").ifPresent(this::date);
    for (String name : List.of("title", "subtitle", "summary")) {
      element.first(name).ifPresent(this::text);
    }
    element.all("author").forEach(this::person);
    element.all("category").forEach(c -> check(c.hasAttribute("term"), "4.2.2.1: no term"));
    element.all("link").forEach(link -> iri(link.attribute("href"), "4.2.7.1: href"));
    Set<String> alternates = new HashSet<>();
    for (Xml link : links(element, "alternate")) {
      check(
          alternates.add(link.attribute("type") + " " + link.attribute("hreflang")),
          "4.1: two alternate links of one type and language");
    }
  }

  private static List<Xml> links(Xml element, String rel) {
    return element.all("link").stream()
        .filter(
            link ->
                link.attribute("rel").equals(rel)
                    || (rel.equals("alternate") && !link.hasAttribute("rel")))
        .toList();
  }

  private void text(Xml text) {
    check(text.children().isEmpty(), "3.1.1.1: " + text.name() + " has elements");
  }

  private void person(Xml person) {
    check(person.all("name").size() == 1, "3.2.1: not one name");
    check(!person.first("name").map(Xml::text).orElse("").isBlank(), "3.2.1: a blank name");
    check(
        person.children().stream().allMatch(c -> Set.of("name", "uri", "email").contains(c.name())),
        "3.2: a person has more than name, uri and email");
  }

  /** Section 3.3: RFC 3339, with capital T and, without an offset, capital Z. */
  private void date(Xml date) {
    try {
      OffsetDateTime.parse(date.text(), DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      check(date.text().matches("[-0-9T:.+Z]+"), "3.3: " + date.text());
    } catch (DateTimeException e) {
      broken.add("3.3: " + date.name() + " " + date.text());
    }
  }

  private void iri(String text, String what) {
    try {
      check(new URI(text).isAbsolute(), what + " is not absolute: " + text);
    } catch (URISyntaxException e) {
      broken.add(what + " is no IRI: " + text);
    }
  }

  private void check(boolean kept, String rule) {
    if (!kept) {
      broken.add(rule);
    }
  }
}
