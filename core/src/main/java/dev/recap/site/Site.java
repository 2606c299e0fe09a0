package dev.recap.site;

import dev.recap.config.SeriesSettings;
import dev.recap.model.Data;
import dev.recap.model.Document;
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

/** All documents, ordered and grouped; immutable, and safe to ask from any thread. */
public final class Site {

  /** The order of every list. */
  public static final Comparator<Document> NEWEST_FIRST = DocumentOrder.NEWEST_FIRST;

  private final List<Document> rendered;
  private final List<Document> listed;
  private final List<Document> profiles;
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

  /**
   * Orders and groups documents.
   *
   * @param documents in any order
   * @param files of the content, to be copied
   * @param broken files that should be documents and can't be read
   * @param mergeTags whether tags are told apart by slug, not by spelling
   * @param talks whether the project has talks, and so speakers and events
   * @param chosen which documents are parts of series
   */
  public Site(
      List<Document> documents,
      Collection<SourcePath> broken,
      List<StaticFile> files,
      Data data,
      PublishFilter publishFilter,
      boolean mergeTags,
      boolean talks,
      SeriesSettings chosen,
      Problems problems) {
    this.visibilities = new HashMap<>();
    this.rendered = new ArrayList<>();
    this.listed = new ArrayList<>();
    this.profiles = new ArrayList<>();
    documents.stream().sorted(NEWEST_FIRST).forEach(d -> sort(d, publishFilter.visibilityOf(d)));
    broken.forEach(source -> visibilities.put(source, Visibility.BROKEN));
    this.renderedByType = byType(rendered);
    this.listedByType = byType(listed);
    this.taxonomies = new LinkedHashMap<>();
    SeriesMembership marks = new SeriesMembership(listed, chosen, problems);
    for (TaxonomyDefinition rule : TaxonomyDefinition.of(talks, marks)) {
      // JBake keeps every spelling of a tag apart; the other groupings are Recap's own.
      boolean merging = mergeTags || !rule.name().equals("tag");
      List<Document> records =
          profiles.stream().filter(profile -> profile.type().equals(rule.name())).toList();
      taxonomies.put(
          rule.name(), new TaxonomyBuilder(rule, merging).build(listed, records, problems));
    }
    this.neighbours =
        new Neighbours(
            renderedByType.values(),
            talks ? taxonomy("event").terms() : List.of(),
            this::isPublished);
    this.files = List.copyOf(files);
    this.data = data;
    this.related = new Related(published("post"), taxonomy("tag"));
    this.series = new LinkedHashMap<>();
    taxonomy("series").terms().forEach(term -> series.put(term, Series.of(term, marks)));
    this.loneParts = marks.lone();
  }

  private void sort(Document document, Visibility visibility) {
    visibilities.put(document.source(), visibility);
    if (Profiles.isProfile(document)) {
      if (visibility == Visibility.LISTED) {
        profiles.add(document);
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

  /** Every document that has a page, newest first. */
  public List<Document> documents() {
    return Collections.unmodifiableList(rendered);
  }

  /** The records of speakers and events, which pages of their terms show. */
  public List<Document> profiles() {
    return Collections.unmodifiableList(profiles);
  }

  /** Every document that lists show, newest first. */
  public List<Document> published() {
    return Collections.unmodifiableList(listed);
  }

  /** The types of all documents that have a page. */
  public Set<String> types() {
    return Collections.unmodifiableSet(renderedByType.keySet());
  }

  /** The documents of a type that lists show, newest first. */
  public List<Document> published(String type) {
    return Collections.unmodifiableList(listedByType.getOrDefault(type, List.of()));
  }

  /** The documents of a type that have a page, newest first. */
  public List<Document> all(String type) {
    return Collections.unmodifiableList(renderedByType.getOrDefault(type, List.of()));
  }

  /** Of a document that was read; nothing for a file that is none. */
  public Optional<Visibility> visibility(SourcePath source) {
    return Optional.ofNullable(visibilities.get(source));
  }

  public boolean isPublished(Document document) {
    return visibilities.get(document.source()) == Visibility.LISTED;
  }

  /** One of tag, category, author, year, month, series; with talks of speaker, event, level too. */
  public Taxonomy taxonomy(String name) {
    Taxonomy taxonomy = taxonomies.get(name);
    if (taxonomy == null) {
      throw new IllegalArgumentException("no grouping: " + name);
    }
    return taxonomy;
  }

  /** By name; see {@link #taxonomy}. */
  public Map<String, Taxonomy> taxonomies() {
    return Collections.unmodifiableMap(taxonomies);
  }

  public List<StaticFile> files() {
    return files;
  }

  public Data data() {
    return data;
  }

  /** The next newer listed document of the same type; of a talk, the next one of its event. */
  public Optional<Document> newer(Document document) {
    return neighbours.newer(document);
  }

  /** The next older listed document of the same type; of a talk, the one before in its event. */
  public Optional<Document> older(Document document) {
    return neighbours.older(document);
  }

  /** Posts that share tags with a document, the closest first. */
  public List<Document> related(Document document, int count) {
    return related.to(document, count);
  }

  /** The series that a listed document is a part of. */
  public Optional<Series> seriesOf(Document document) {
    return taxonomy("series").spellingsOf(document).stream().findFirst().flatMap(this::series);
  }

  /** The series that a name means. */
  public Optional<Series> series(String name) {
    return taxonomy("series").find(name).map(series::get);
  }

  /** All series, by name. */
  public Collection<Series> series() {
    return Collections.unmodifiableCollection(series.values());
  }

  /**
   * Posts whose titles sound like parts of a series that has no other, with the name that it would
   * have.
   */
  public Map<Document, String> loneParts() {
    return loneParts;
  }
}
