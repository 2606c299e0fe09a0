package dev.recap.render.jsonld;

import dev.recap.config.SiteSettings;
import dev.recap.incremental.Input;
import dev.recap.model.Document;
import dev.recap.model.Event;
import dev.recap.model.Speaker;
import dev.recap.plan.Plan;
import dev.recap.render.view.CoverImage;
import dev.recap.render.view.ImageSize;
import dev.recap.render.view.PageContext;
import dev.recap.render.view.ShownDocument;
import dev.recap.render.view.SiteView;
import dev.recap.site.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The things that several pages name: the site, people, conferences, pictures, lists. */
final class LinkedThings {

  private static final int LONGEST_LIST = 100;

  private final SiteView view;
  private final PageContext page;

  LinkedThings(SiteView view, PageContext page) {
    this.view = view;
    this.page = page;
  }

  SiteView view() {
    return view;
  }

  ShownDocument shown(Document document) {
    return view.shown(document, page);
  }

  private SiteSettings site() {
    return view.settings().site();
  }

  /** Of the page that is being made. */
  String url() {
    return view.links().absolute(page.path());
  }

  /** The id of one of the things of a page. */
  static String id(String url, String name) {
    return url + "#" + name;
  }

  String siteId() {
    return id(site().host() + "/", "website");
  }

  LinkedNode site(String type) {
    return new LinkedNode(type, siteId())
        .with("url", site().host() + "/")
        .with("name", site().title())
        .with("description", site().description())
        .with("inLanguage", site().language());
  }

  /** Who answers for the site, where it has a name. */
  Optional<LinkedNode> publisher() {
    return Optional.of(site().title())
        .filter(title -> !title.isBlank())
        .map(
            title ->
                new LinkedNode("Organization", id(site().host() + "/", "publisher"))
                    .with("name", title)
                    .with("url", site().host() + "/"));
  }

  /** Those who wrote something, or who stands for all authors of the site. */
  List<Map<String, Object>> authors(Document document) {
    List<String> names = document.front().authors();
    if (names.isEmpty() && !site().author().isBlank()) {
      return List.of(new LinkedNode("Person").with("name", site().author()).toMap());
    }
    return people("author", names);
  }

  /** People by the grouping that may have pages of them. */
  List<Map<String, Object>> people(String grouping, List<String> names) {
    return names.stream().map(name -> person(grouping, name)).toList();
  }

  private Map<String, Object> person(String grouping, String name) {
    Optional<Term> term = term(grouping, name);
    return new LinkedNode("Person")
        .with("name", term.map(Term::label).orElse(name))
        .with("url", term.flatMap(this::url))
        .toMap();
  }

  /** The term that a spelling means. */
  Optional<Term> term(String grouping, String spelling) {
    if (!view.site().groupings().containsKey(grouping)) {
      return Optional.empty();
    }
    page.reads().read(Input.term(grouping, spelling));
    return view.site().grouping(grouping).find(spelling);
  }

  /** Of a term's first page. */
  Optional<String> url(Term term) {
    return view.plan().pathOf(term).map(view.links()::absolute);
  }

  /** What the project says of a term, for the page to show. */
  Optional<ShownDocument> profile(Term term) {
    Plan plan = view.plan();
    return term.profile().filter(plan::has).map(this::shown);
  }

  /** A picture of a document's header, with its size where it is known. */
  Optional<LinkedNode> image(ShownDocument shown) {
    CoverImage cover = new CoverImage(shown);
    return cover
        .url()
        .map(
            url ->
                new LinkedNode("ImageObject")
                    .with("url", url)
                    .with("width", cover.size().map(ImageSize::width))
                    .with("height", cover.size().map(ImageSize::height)));
  }

  /** A speaker or an author, on a page of their own. */
  LinkedNode person(Term term) {
    LinkedNode person =
        new LinkedNode("Person", id(url(), "person")).with("name", term.label()).with("url", url());
    profile(term)
        .ifPresent(
            shown ->
                person
                    .with("description", shown.summary().text())
                    .with("image", image(shown))
                    .with("sameAs", shown.document().as(Speaker.class).flatMap(Speaker::website)));
    return person;
  }

  /**
   * The edition of a conference. Search engines want a place and a first day of what they are to
   * take for an event, so there is none without.
   */
  Optional<LinkedNode> event(Term term) {
    return profile(term)
        .flatMap(shown -> shown.document().as(Event.class).flatMap(event -> event(shown, event)));
  }

  private Optional<LinkedNode> event(ShownDocument shown, Event event) {
    if (event.start().isEmpty() || place(event).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LinkedNode("Event", id(shown.url(), "event"))
            .with("name", shown.front().title())
            .with("url", shown.url())
            .with("startDate", event.start().map(LocalDate::toString))
            .with("endDate", event.end().map(LocalDate::toString))
            .with("eventStatus", "https://schema.org/EventScheduled")
            .with("location", place(event))
            .with("description", shown.summary().text())
            .with("image", image(shown))
            .with("sameAs", event.website()));
  }

  /** Where an event is, which needs an address. */
  static Optional<LinkedNode> place(Event event) {
    return event
        .place()
        .or(event::venue)
        .map(
            address ->
                new LinkedNode("Place")
                    .with("name", event.venue().orElse(address))
                    .with("address", address));
  }

  /** A list of documents, as far as a reader of such lists goes; nothing where there are none. */
  Optional<LinkedNode> list(List<Document> documents) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Document document : view.shown(documents)) {
      if (items.size() == LONGEST_LIST) {
        break;
      }
      ShownDocument shown = shown(document);
      items.add(item(items.size() + 1, shown.front().title(), shown.url()));
    }
    return list(documents.size(), items);
  }

  Optional<LinkedNode> terms(List<Term> terms) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Term term : terms) {
      Optional<String> url = url(term);
      if (url.isPresent() && items.size() < LONGEST_LIST) {
        items.add(item(items.size() + 1, term.label(), url.get()));
      }
    }
    return list(terms.size(), items);
  }

  private static Optional<LinkedNode> list(int size, List<Map<String, Object>> items) {
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LinkedNode("ItemList").with("numberOfItems", size).with("itemListElement", items));
  }

  private static Map<String, Object> item(int position, String name, String url) {
    return new LinkedNode("ListItem")
        .with("position", position)
        .with("name", name)
        .with("url", url)
        .toMap();
  }
}
