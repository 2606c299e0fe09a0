package dev.recap.site;

import dev.recap.model.Break;
import dev.recap.model.Data;
import dev.recap.model.Document;
import dev.recap.model.Event;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.problem.Problems;
import dev.recap.site.PublishFilter.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All documents of the site, ordered and grouped. Immutable and thread-safe. */
public final class Site {

  /** The order of every list of documents. */
  public static final Comparator<Document> NEWEST_FIRST = DocumentOrder.NEWEST_FIRST;

  private final List<Document> rendered;
  private final List<Document> listed;
  private final List<Document> profiles;
  private final List<Document> breaks;
  private final Map<String, List<Document>> renderedByType;
  private final Map<String, List<Document>> listedByType;
  private final Map<SourcePath, Visibility> visibilities;
  private final Neighbours neighbours;
  private final Map<String, Taxonomy> taxonomies;
  private final List<StaticFile> files;
  private final Data data;
  private final Related related;
  private final Map<Term, Series> series;
  private final Map<Document, String> loneParts;

  Site(SiteBuilder from, Problems problems) {
    this.visibilities = new HashMap<>();
    this.rendered = new ArrayList<>();
    this.listed = new ArrayList<>();
    this.profiles = new ArrayList<>();
    this.breaks = new ArrayList<>();
    dated(from).stream()
        .sorted(NEWEST_FIRST)
        .forEach(document -> sort(document, from.publishFilter.visibilityOf(document)));
    from.broken.keySet().forEach(source -> visibilities.put(source.composed(), Visibility.BROKEN));
    this.renderedByType = byType(rendered);
    this.listedByType = byType(listed);
    this.taxonomies = new LinkedHashMap<>();
    SeriesMembership membership = new SeriesMembership(listed, from.series, problems);
    for (TaxonomyDefinition rule : TaxonomyDefinition.of(from.talks, membership)) {
      // JBake distinguishes every spelling of a tag; the other taxonomies are Recap's own.
      boolean merging = from.mergeTags || !rule.name().equals("tag");
      List<Document> records =
          profiles.stream().filter(profile -> profile.type().equals(rule.name())).toList();
      taxonomies.put(
          rule.name(),
          new TaxonomyBuilder(rule, merging)
              .build(
                  listed,
                  records,
                  rule.name().equals("event") ? breaks : List.of(),
                  from.broken,
                  problems));
    }
    this.neighbours =
        new Neighbours(
            renderedByType.values(),
            from.talks ? taxonomy("event").terms() : List.of(),
            this::isPublished);
    this.files = List.copyOf(from.files);
    this.data = from.data;
    this.related = new Related(published("post"), taxonomy("tag"));
    this.series = new LinkedHashMap<>();
    taxonomy("series").terms().forEach(term -> series.put(term, Series.of(term, membership)));
    this.loneParts = membership.lone();
  }

  private static List<Document> dated(SiteBuilder from) {
    if (!from.talks) {
      return from.documents;
    }
    List<Document> events =
        from.documents.stream()
            .filter(document -> document.as(Event.class).isPresent())
            .filter(event -> from.publishFilter.visibilityOf(event) == Visibility.LISTED)
            .toList();
    TalkDates dates = new TalkDates(events, from.zone);
    return from.documents.stream().map(dates::dated).toList();
  }

  private void sort(Document document, Visibility visibility) {
    visibilities.put(document.source().composed(), visibility);
    if (Profiles.isProfile(document)) {
      if (visibility == Visibility.LISTED) {
        profiles.add(document);
      }
      return;
    }
    if (document.as(Break.class).isPresent()) {
      if (visibility == Visibility.LISTED) {
        breaks.add(document);
      }
      return;
    }
    if (visibility.hasPage()) {
      rendered.add(document);
    }
    if (visibility == Visibility.LISTED) {
      listed.add(document);
    }
  }

  private static Map<String, List<Document>> byType(List<Document> documents) {
    Map<String, List<Document>> byType = new LinkedHashMap<>();
    for (Document document : documents) {
      byType.computeIfAbsent(document.type(), type -> new ArrayList<>()).add(document);
    }
    return byType;
  }

  /** Returns every document that has a page, newest first. */
  public List<Document> documents() {
    return Collections.unmodifiableList(rendered);
  }

  /** Returns the records of speakers and events, which the pages of their terms show. */
  public List<Document> profiles() {
    return Collections.unmodifiableList(profiles);
  }

  /** Returns every document that is listed, newest first. */
  public List<Document> published() {
    return Collections.unmodifiableList(listed);
  }

  /** Returns the types of all documents that have a page. */
  public Set<String> types() {
    return Collections.unmodifiableSet(renderedByType.keySet());
  }

  /** Returns the listed documents of a type, newest first. */
  public List<Document> published(String type) {
    return Collections.unmodifiableList(listedByType.getOrDefault(type, List.of()));
  }

  /** Returns the documents of a type that have a page, newest first. */
  public List<Document> all(String type) {
    return Collections.unmodifiableList(renderedByType.getOrDefault(type, List.of()));
  }

  /** Returns the visibility of a document; empty if no document was read from the file. */
  public Optional<Visibility> visibility(SourcePath source) {
    return Optional.ofNullable(visibilities.get(source.composed()));
  }

  public boolean isPublished(Document document) {
    return visibilities.get(document.source().composed()) == Visibility.LISTED;
  }

  /**
   * Returns a taxonomy by its name: tag, category, author, year, month or series, and speaker,
   * event or level on a site with talks.
   */
  public Taxonomy taxonomy(String name) {
    Taxonomy taxonomy = taxonomies.get(name);
    if (taxonomy == null) {
      throw new IllegalArgumentException("no taxonomy: " + name);
    }
    return taxonomy;
  }

  /** Returns all taxonomies by name. */
  public Map<String, Taxonomy> taxonomies() {
    return Collections.unmodifiableMap(taxonomies);
  }

  public List<StaticFile> files() {
    return files;
  }

  public Data data() {
    return data;
  }

  /** Returns the next newer listed document of the same type; for a talk, the next of its event. */
  public Optional<Document> newer(Document document) {
    return neighbours.newer(document);
  }

  /** Returns the next older listed document of the same type; for a talk, the one before it. */
  public Optional<Document> older(Document document) {
    return neighbours.older(document);
  }

  /** Returns posts that share tags with a document, the closest first. */
  public List<Document> related(Document document, int count) {
    return related.to(document, count);
  }

  /** Returns the series of which a listed document is a part. */
  public Optional<Series> seriesOf(Document document) {
    return taxonomy("series").spellingsOf(document).stream().findFirst().flatMap(this::series);
  }

  /** Returns the series with a name. */
  public Optional<Series> series(String name) {
    return taxonomy("series").find(name).map(series::get);
  }

  /** Returns all series, sorted by name. */
  public Collection<Series> series() {
    return Collections.unmodifiableCollection(series.values());
  }

  /**
   * Returns posts whose titles look like parts of a series without any other part, with the name of
   * that series.
   */
  public Map<Document, String> loneParts() {
    return loneParts;
  }
}
