package dev.recap.incremental;

import dev.recap.config.Settings;
import dev.recap.links.Mentions;
import dev.recap.model.Body;
import dev.recap.model.Data;
import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.model.Reference;
import dev.recap.plan.CalendarScope;
import dev.recap.plan.Links;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import dev.recap.plan.PlannedPicture;
import dev.recap.plan.Recording;
import dev.recap.site.Related;
import dev.recap.site.Series;
import dev.recap.site.Site;
import dev.recap.site.Taxonomy;
import dev.recap.site.Term;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The site as one page sees it. Every answer records what it depends on, so that the next bake
 * renders the page again if that has changed. For one thread, unless it records nothing.
 */
public final class TrackedSite {

  private final Site site;
  private final Plan plan;
  private final Links links;
  private final Mentions mentions;
  private final Settings settings;
  private final DependencyTracker tracker;
  // Every dependency on a document is recorded once per page, however often a template asks.
  private final Map<Document, Document> tracked = new HashMap<>();
  private final Set<Document> withBody = new HashSet<>();

  private TrackedSite(
      Site site,
      Plan plan,
      Links links,
      Mentions mentions,
      Settings settings,
      DependencyTracker tracker) {
    this.site = site;
    this.plan = plan;
    this.links = links;
    this.mentions = mentions;
    this.settings = settings;
    this.tracker = tracker;
  }

  /** Returns a view of a site that records nothing. */
  public static TrackedSite untracked(
      Site site, Plan plan, Links links, Mentions mentions, Settings settings) {
    return new TrackedSite(site, plan, links, mentions, settings, DependencyTracker.NONE);
  }

  /** Returns a view of the same site that records into another tracker. */
  public TrackedSite with(DependencyTracker other) {
    return new TrackedSite(site, plan, links, mentions, settings, other);
  }

  void record(Dependency dependency) {
    tracker.record(dependency);
  }

  private boolean isTracking() {
    return tracker != DependencyTracker.NONE;
  }

  public Settings settings() {
    return settings;
  }

  /** The form of links between pages; what a link leads to is a question for {@link #resolve}. */
  public Links links() {
    return links;
  }

  // Documents

  /** Records the document's header, and its body as soon as that is read. */
  public Document track(Document document) {
    if (!isTracking()) {
      return document;
    }
    Document known = tracked.get(document);
    if (known == null) {
      record(Dependency.header(document));
      known = withTrackedBody(document);
      tracked.put(document, known);
    }
    return known;
  }

  private Document withTrackedBody(Document document) {
    Body body = document.body();
    return document.withBody(
        new Body(
            () -> {
              recordBody(document);
              return body.html().get();
            },
            () -> {
              recordBody(document);
              return body.facts().get();
            }));
  }

  private void recordBody(Document document) {
    if (isTracking() && withBody.add(document)) {
      record(Dependency.body(document));
    }
  }

  /** Tracks the documents of a list as they are taken from it, without those that have no page. */
  public List<Document> track(List<Document> documents) {
    return documents instanceof TrackedList ? documents : new TrackedList(planned(documents));
  }

  private List<Document> planned(List<Document> documents) {
    return plan.isWhole() ? documents : documents.stream().filter(plan::has).toList();
  }

  private final class TrackedList extends AbstractList<Document> {
    private final List<Document> documents;

    TrackedList(List<Document> documents) {
      this.documents = documents;
    }

    @Override
    public Document get(int index) {
      return track(documents.get(index));
    }

    @Override
    public int size() {
      return documents.size();
    }
  }

  private static List<Document> raw(List<Document> documents) {
    return documents instanceof TrackedList list ? list.documents : documents;
  }

  /** The documents that lists show, newest first. */
  public List<Document> published() {
    record(Dependency.listed(""));
    return track(site.published());
  }

  /** The documents of a type that lists show, newest first. */
  public List<Document> published(String type) {
    record(Dependency.listed(type));
    return track(site.published(type));
  }

  /** The documents that have a page, newest first. */
  public List<Document> all() {
    record(Dependency.rendered(""));
    return track(site.documents());
  }

  /** The documents of a type that have a page, newest first. */
  public List<Document> all(String type) {
    record(Dependency.rendered(type));
    return track(site.all(type));
  }

  /** Orders documents of a list by type, and leaves the order within a type as it is. */
  public List<Document> byType(List<Document> documents) {
    Map<String, List<Document>> byType = new LinkedHashMap<>();
    settings.pages().templates().keySet().forEach(type -> byType.put(type, new ArrayList<>()));
    for (Document document : raw(documents)) {
      byType.computeIfAbsent(document.type(), type -> new ArrayList<>()).add(document);
    }
    return track(byType.values().stream().flatMap(List::stream).toList());
  }

  /** The newest documents with a date of a list that is recorded elsewhere, newest first. */
  public List<Document> newest(List<Document> documents, int count) {
    return track(
        raw(documents).stream()
            .filter(document -> document.date().isPresent())
            .sorted(Site.NEWEST_FIRST)
            .limit(count)
            .toList());
  }

  /** Returns when one of the documents of a list was published or changed last. */
  public Optional<OffsetDateTime> updated(List<Document> documents) {
    record(Dependency.updated());
    return raw(documents).stream()
        .flatMap(
            document ->
                Stream.concat(document.date().stream(), document.front().updated().stream()))
        .max(Comparator.comparing(OffsetDateTime::toInstant));
  }

  /** Returns when readers last got a new or changed post. */
  public Optional<OffsetDateTime> updated() {
    return updated(site.published("post"));
  }

  /** The documents with a JBake URI; it is one at most. */
  public List<Document> withUri(String uri) {
    record(Dependency.allHeaders());
    return track(
        planned(site.documents()).stream()
            .filter(document -> plan.uriOf(document).equals(uri))
            .toList());
  }

  /** Checks if lists show a document. */
  public boolean isPublished(Document document) {
    return site.isPublished(track(document));
  }

  /** The listed document before this one, if it has a page. */
  public Optional<Document> older(Document document) {
    record(Dependency.neighbours(document));
    return site.older(document).filter(plan::has).map(this::track);
  }

  /** The listed document after this one, if it has a page. */
  public Optional<Document> newer(Document document) {
    record(Dependency.neighbours(document));
    return site.newer(document).filter(plan::has).map(this::track);
  }

  /** Posts that share tags with a document, the closest first. */
  public List<Document> related(Document document, int count) {
    for (Term tag : site.taxonomy("tag").termsOf(document)) {
      record(Dependency.common("tag", tag));
      if (!Related.isCommon(tag)) {
        record(Dependency.posts("tag", tag));
      }
    }
    return track(site.related(document, count));
  }

  /** The listed documents that link to a talk, newest first. */
  public List<Document> mentions(Document talk) {
    record(Dependency.mentions(talk));
    return track(mentions.documentsMentioning(talk));
  }

  /** The series that a document is a part of. */
  public Optional<Series> series(Document document) {
    record(Dependency.series(document));
    return site.seriesOf(document);
  }

  /** The recording that a document is about. */
  public Recording recording(Document document) {
    recordBody(document);
    return Recording.of(document, links);
  }

  /** Returns the file that a document was read from. */
  public Path file(Document document) {
    recordBody(document);
    return settings.folders().content().resolve(document.relativePath());
  }

  // Pages and links

  /** Returns true if every document has a page. Part of the global fingerprint. */
  public boolean isWhole() {
    return plan.isWhole();
  }

  /** Checks if a document has a page; it has none if its address is invalid. */
  public boolean hasPage(Document document) {
    return plan.has(document);
  }

  public OutputPath pathOf(Document document) {
    return plan.pathOf(track(document));
  }

  /** JBake's {@code content.uri}. */
  public String uriOf(Document document) {
    return plan.uriOf(track(document));
  }

  /** Resolves a URL of a document's body. */
  public Links.Target resolve(Document from, Reference reference) {
    return resolve(from, reference.url());
  }

  /** Resolves a URL of a document's header. */
  public Links.Target resolve(Document from, String url) {
    recordBody(from);
    return links.resolve(from, url);
  }

  /** Returns the other sizes and formats of a picture that {@link #resolve} found. */
  public Optional<PlannedPicture> pictureOf(Output output) {
    return plan.pictureOf(output);
  }

  /** Returns the social card of a document that has one; it depends on the header only. */
  public Optional<OutputPath> cardOf(Document document) {
    return plan.cardOf(track(document));
  }

  /** All pages of the site. */
  public List<Output.Page> pages() {
    record(Dependency.allHeaders());
    return plan.pages();
  }

  /** The page that lists the terms of a taxonomy. Part of the global fingerprint. */
  public Optional<OutputPath> indexOf(String taxonomy) {
    return plan.indexOf(taxonomy);
  }

  /** A page that exists once, by JBake's name. Part of the global fingerprint. */
  public Optional<OutputPath> singleOf(String name) {
    return plan.singleOf(name);
  }

  /** The calendar of one talk. */
  public Optional<OutputPath> calendarOf(Document talk) {
    return plan.calendarOf(new CalendarScope.OneTalk(track(talk)));
  }

  Plan plan() {
    return plan;
  }

  // Taxonomies

  /** The names of the site's taxonomies, which depend on its settings only. */
  public Set<String> taxonomies() {
    return site.taxonomies().keySet();
  }

  /** The terms of a taxonomy, in its order. */
  public List<TrackedTerm> terms(String taxonomy) {
    record(Dependency.terms(taxonomy));
    return tracked(site.taxonomy(taxonomy), site.taxonomy(taxonomy).terms());
  }

  /** The terms of a document, in its own order. */
  public List<TrackedTerm> termsOf(String name, Document document) {
    Taxonomy taxonomy = site.taxonomy(name);
    taxonomy.spellingsOf(document).forEach(spelling -> record(Dependency.term(name, spelling)));
    return tracked(taxonomy, taxonomy.termsOf(document));
  }

  private List<TrackedTerm> tracked(Taxonomy taxonomy, List<Term> terms) {
    return terms.stream().map(term -> new TrackedTerm(this, taxonomy, term)).toList();
  }

  /** The term that a spelling means. */
  public Optional<TrackedTerm> term(String name, String spelling) {
    Taxonomy taxonomy = site.taxonomy(name);
    record(Dependency.term(name, spelling));
    return taxonomy.find(spelling).map(term -> new TrackedTerm(this, taxonomy, term));
  }

  /** The term that a page is about. */
  public TrackedTerm track(Taxonomy taxonomy, Term term) {
    record(Dependency.term(taxonomy.name(), term.label()));
    return new TrackedTerm(this, taxonomy, term);
  }

  /** The term that a calendar is about. */
  public TrackedTerm track(String taxonomy, Term term) {
    return track(site.taxonomy(taxonomy), term);
  }

  /** The term that a series is; its name and address are part of the series. */
  public TrackedTerm termOf(Series series) {
    return new TrackedTerm(this, site.taxonomy("series"), series.term());
  }

  // Everything else

  public Data data() {
    record(Dependency.data());
    return site.data();
  }

  /**
   * The data of which only the files of one name are read.
   *
   * @param name as in {@link Data#nameOf}
   */
  public Data data(String name) {
    record(Dependency.data(name));
    return site.data();
  }

  /** Records that a template is part of the page. */
  public void recordTemplate(String name) {
    record(Dependency.template(name));
  }

  /**
   * Records that the page is made from something that no bake knows of the next one: the time, a
   * file that does not exist, the code of a project's jar. Every bake renders such a page again.
   */
  public void recordUnknown() {
    record(Dependency.unknown());
  }
}
