package dev.recap.build;

import dev.recap.cache.BuildCache;
import dev.recap.model.Digests;
import dev.recap.model.Document;
import dev.recap.model.Fingerprint;
import dev.recap.model.StaticFile;
import dev.recap.parallel.Workers;
import dev.recap.plan.Output;
import dev.recap.plan.Recording;
import dev.recap.plan.SearchPlanner;
import dev.recap.search.IndexBuilder;
import dev.recap.search.Layout;
import dev.recap.search.SearchDocument;
import dev.recap.search.SearchIndex;
import dev.recap.site.Taxonomy;
import dev.recap.talks.transcript.Paragraph;
import dev.recap.talks.transcript.Paragraphs;
import dev.recap.talks.transcript.TranscriptFile;
import dev.recap.talks.transcript.TranscriptKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Builds the search index of a loaded site. The documents are compared with those of the last bake
 * in the background.
 */
public final class SiteSearch implements AutoCloseable {

  private static final Digests UNREAD = new Digests(0, 0);
  private static final List<String> AS_TAGS = List.of("tag", "category", "series", "event");

  private final LoadedSite site;
  private final List<Taxonomy> asTags;
  private final List<Taxonomy> taxonomies;
  private final Instant begun = Instant.now();
  private final Supplier<Optional<Supplier<SearchIndex>>> comparison;

  private SiteSearch(LoadedSite site, BuildCache cache, Workers workers) {
    this.site = site;
    this.asTags = AS_TAGS.stream().flatMap(name -> taxonomy(name).stream()).toList();
    this.taxonomies = Stream.concat(asTags.stream(), taxonomy("speaker").stream()).toList();
    this.comparison =
        site.plan()
            .search()
            .map(layout -> workers.submit(() -> Optional.of(compare(layout, cache, workers))))
            .orElse(Optional::empty);
  }

  /** Starts to compare the documents, unless the site has no search. */
  public static SiteSearch start(LoadedSite site, BuildCache cache, Workers workers) {
    return new SiteSearch(site, cache, workers);
  }

  /** Returns the rest of the work, which needs all threads. */
  private Supplier<SearchIndex> compare(Layout layout, BuildCache cache, Workers workers) {
    String language = site.settings().site().language();
    return new IndexBuilder(language, layout, cache.search(), cache.kept(), workers)
        .compare(entries());
  }

  /** Builds the index; nothing if the site has none. */
  public Optional<SearchIndex> index() {
    return comparison.get().map(Supplier::get);
  }

  /** Waits until the cache is not read anymore. */
  @Override
  public void close() {
    try {
      Optional<?> unused = comparison.get();
    } catch (RuntimeException e) {
      // A bake that does not ask for the index has failed already, and has reported why.
      return;
    }
  }

  private List<SearchIndex.Entry> entries() {
    return SearchPlanner.documents(site.site()).stream()
        .filter(site.plan()::has)
        .map(
            document ->
                new SearchIndex.Entry(
                    document.source().value(), fingerprint(document), () -> read(document)))
        .toList();
  }

  /** Returns the fingerprint of everything that {@link #read} uses, without reading texts. */
  private long fingerprint(Document document) {
    Digests digests = site.content().digests().getOrDefault(document.source(), UNREAD);
    Fingerprint fingerprint =
        new Fingerprint().add(digests.file()).add(digests.header()).add(url(document));
    document.date().ifPresent(date -> fingerprint.add(date.toLocalDate().toEpochDay()));
    fingerprint.add(document.type());
    document.front().authors().forEach(fingerprint::add);
    for (Taxonomy taxonomy : taxonomies) {
      taxonomy
          .termsOf(document)
          .forEach(term -> fingerprint.add(taxonomy.name()).add(term.label()).add(term.slug()));
    }
    if (TranscriptKeys.of(document).files().findAny().isPresent()) {
      Recording recording = Recording.of(document, site.links());
      Stream.concat(recording.transcript().stream(), recording.chapterFile().stream())
          .map(Output.Copy::file)
          .forEach(file -> fingerprint.add(state(file)));
    }
    return fingerprint.value();
  }

  private long state(StaticFile file) {
    Fingerprint fingerprint = new Fingerprint().add(file.source().value()).add(file.state());
    return fingerprint.add(file.isStableSince(begun) ? 0 : begun.toEpochMilli()).value();
  }

  private SearchDocument read(Document document) {
    return new SearchDocument(
        url(document),
        document.title(),
        document.date().map(date -> date.toLocalDate().toString()),
        document.type(),
        people(document),
        labels(document),
        document.front().description().orElseGet(() -> document.body().opening()),
        facets(document),
        document.body().html().get(),
        passages(document));
  }

  private String url(Document document) {
    return site.links().fromRoot(site.plan().pathOf(document));
  }

  private Optional<Taxonomy> taxonomy(String name) {
    return Optional.ofNullable(site.site().taxonomies().get(name));
  }

  private List<String> people(Document document) {
    List<String> people = new ArrayList<>();
    taxonomy("speaker").ifPresent(speakers -> addLabels(people, speakers, document));
    people.addAll(document.front().authors());
    return people;
  }

  private List<String> labels(Document document) {
    List<String> labels = new ArrayList<>();
    asTags.forEach(taxonomy -> addLabels(labels, taxonomy, document));
    return labels;
  }

  private static void addLabels(List<String> labels, Taxonomy taxonomy, Document document) {
    taxonomy.termsOf(document).forEach(term -> labels.add(term.label()));
  }

  private List<String> facets(Document document) {
    List<String> facets = new ArrayList<>(List.of("kind:" + document.type()));
    document.date().ifPresent(date -> facets.add("year:" + date.getYear()));
    Taxonomy tags = site.site().taxonomy("tag");
    tags.termsOf(document).forEach(tag -> facets.add("tag:" + tag.slug()));
    return facets;
  }

  /** Returns what was said, in the paragraphs that the page shows. */
  private List<SearchDocument.Passage> passages(Document document) {
    if (TranscriptKeys.of(document).file().isEmpty()) {
      return List.of();
    }
    Recording recording = Recording.of(document, site.links());
    return recording
        .transcript()
        .map(copy -> TranscriptFile.read(copy.file()).transcript())
        .map(transcript -> Paragraphs.of(transcript, recording.chapters()))
        .orElse(List.of())
        .stream()
        .filter(paragraph -> paragraph.kind() == Paragraph.Kind.SPEECH)
        .map(
            paragraph ->
                new SearchDocument.Passage(
                    paragraph.start().map(start -> start.seconds()).orElse(-1L), paragraph.text()))
        .toList();
  }
}
