package dev.recap.render.jsonld;

import dev.recap.config.SiteSettings;
import dev.recap.incremental.Dependency;
import dev.recap.model.Document;
import dev.recap.model.Event;
import dev.recap.model.Speaker;
import dev.recap.plan.Plan;
import dev.recap.render.view.CoverImage;
import dev.recap.render.view.DocumentView;
import dev.recap.render.view.ImageSizes;
import dev.recap.render.view.PageInfo;
import dev.recap.render.view.RenderContext;
import dev.recap.site.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The things that several pages name: the site, people, conferences, pictures, lists. */
final class JsonLdThings {

  private static final int LONGEST_LIST = 100;

  private final RenderContext context;
  private final PageInfo page;

  JsonLdThings(RenderContext context, PageInfo page) {
    this.context = context;
    this.page = page;
  }

  RenderContext view() {
    return context;
  }

  DocumentView shown(Document document) {
    return context.documentView(document, page);
  }

  private SiteSettings site() {
    return context.settings().site();
  }

  /** Of the page that is being made. */
  String url() {
    return context.links().absolute(page.path());
  }

  /** The id of one of the things of a page. */
  static String id(String url, String name) {
    return url + "#" + name;
  }

  String siteId() {
    return id(site().host() + "/", "website");
  }

  JsonLdNode site(String type) {
    return new JsonLdNode(type, siteId())
        .with("url", site().host() + "/")
        .with("name", site().title())
        .with("description", site().description())
        .with("inLanguage", site().language());
  }

  /** Who answers for the site, where it has a name. */
  Optional<JsonLdNode> publisher() {
    return Optional.of(site().title())
        .filter(title -> !title.isBlank())
        .map(
            title ->
                new JsonLdNode("Organization", id(site().host() + "/", "publisher"))
                    .with("name", title)
                    .with("url", site().host() + "/"));
  }

  /** Those who wrote something, or who stands for all authors of the site. */
  List<Map<String, Object>> authors(Document document) {
    List<String> names = document.front().authors();
    if (names.isEmpty() && !site().author().isBlank()) {
      return List.of(new JsonLdNode("Person").with("name", site().author()).toMap());
    }
    return people("author", names);
  }

  /** People by the grouping that may have pages of them. */
  List<Map<String, Object>> people(String taxonomy, List<String> names) {
    return names.stream().map(name -> person(taxonomy, name)).toList();
  }

  private Map<String, Object> person(String taxonomy, String name) {
    Optional<Term> term = term(taxonomy, name);
    return new JsonLdNode("Person")
        .with("name", term.map(Term::label).orElse(name))
        .with("url", term.flatMap(this::url))
        .toMap();
  }

  /** The term that a spelling means. */
  Optional<Term> term(String taxonomy, String spelling) {
    if (!context.site().taxonomies().containsKey(taxonomy)) {
      return Optional.empty();
    }
    page.reads().record(Dependency.term(taxonomy, spelling));
    return context.site().taxonomy(taxonomy).find(spelling);
  }

  /** Of a term's first page. */
  Optional<String> url(Term term) {
    return context.plan().pathOf(term).map(context.links()::absolute);
  }

  /** What the project says of a term, for the page to show. */
  Optional<DocumentView> profile(Term term) {
    Plan plan = context.plan();
    return term.profile().filter(plan::has).map(this::shown);
  }

  /** A picture of a document's header, with its size where it is known. */
  Optional<JsonLdNode> image(DocumentView view) {
    CoverImage cover = new CoverImage(view);
    return cover
        .url()
        .map(
            url ->
                new JsonLdNode("ImageObject")
                    .with("url", url)
                    .with("width", cover.size().map(ImageSizes.Size::width))
                    .with("height", cover.size().map(ImageSizes.Size::height)));
  }

  /** A speaker or an author, on a page of their own. */
  JsonLdNode person(Term term) {
    JsonLdNode person =
        new JsonLdNode("Person", id(url(), "person")).with("name", term.label()).with("url", url());
    profile(term)
        .ifPresent(
            view ->
                person
                    .with("description", view.summary().text())
                    .with("image", image(view))
                    .with("sameAs", view.document().as(Speaker.class).flatMap(Speaker::website)));
    return person;
  }

  /**
   * The edition of a conference. Search engines want a place and a first day of what they are to
   * take for an event, so there is none without.
   */
  Optional<JsonLdNode> event(Term term) {
    return profile(term)
        .flatMap(view -> view.document().as(Event.class).flatMap(event -> event(view, event)));
  }

  private Optional<JsonLdNode> event(DocumentView view, Event event) {
    if (event.start().isEmpty() || place(event).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new JsonLdNode("Event", id(view.url(), "event"))
            .with("name", view.front().title())
            .with("url", view.url())
            .with("startDate", event.start().map(LocalDate::toString))
            .with("endDate", event.end().map(LocalDate::toString))
            .with("eventStatus", "https://schema.org/EventScheduled")
            .with("location", place(event))
            .with("description", view.summary().text())
            .with("image", image(view))
            .with("sameAs", event.website()));
  }

  /** Where an event is, which needs an address. */
  static Optional<JsonLdNode> place(Event event) {
    return event
        .place()
        .or(event::venue)
        .map(
            address ->
                new JsonLdNode("Place")
                    .with("name", event.venue().orElse(address))
                    .with("address", address));
  }

  /** A list of documents, as far as a reader of such lists goes; nothing where there are none. */
  Optional<JsonLdNode> list(List<Document> documents) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Document document : context.inTemplateOrder(documents)) {
      if (items.size() == LONGEST_LIST) {
        break;
      }
      DocumentView view = shown(document);
      items.add(item(items.size() + 1, view.front().title(), view.url()));
    }
    return list(documents.size(), items);
  }

  Optional<JsonLdNode> terms(List<Term> terms) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Term term : terms) {
      Optional<String> url = url(term);
      if (url.isPresent() && items.size() < LONGEST_LIST) {
        items.add(item(items.size() + 1, term.label(), url.get()));
      }
    }
    return list(terms.size(), items);
  }

  private static Optional<JsonLdNode> list(int size, List<Map<String, Object>> items) {
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new JsonLdNode("ItemList").with("numberOfItems", size).with("itemListElement", items));
  }

  private static Map<String, Object> item(int position, String name, String url) {
    return new JsonLdNode("ListItem")
        .with("position", position)
        .with("name", name)
        .with("url", url)
        .toMap();
  }
}
