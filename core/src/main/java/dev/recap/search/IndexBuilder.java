package dev.recap.search;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.recap.cache.KeptResults;
import dev.recap.cache.SearchCache;
import dev.recap.parallel.Workers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Builds the index of a site: from the one of the last bake if few documents have changed, and
 * otherwise from the words of all documents, which are kept by their content.
 */
public final class IndexBuilder {

  private final String language;
  private final Layout layout;
  private final IndexCache cache;
  private final Workers workers;
  private final boolean kept;
  private final Lexicon lexicon;

  /**
   * Creates a builder.
   *
   * @param language of the site
   */
  public IndexBuilder(
      String language, Layout layout, SearchCache cache, KeptResults kept, Workers workers) {
    this.language = language;
    this.layout = layout;
    this.cache = new IndexCache(cache, kept);
    this.workers = workers;
    this.kept = cache.isKept();
    this.lexicon = new Lexicon(language, this.cache::word);
  }

  /**
   * Compares documents with those of the last bake, and calculates the changed files if few of them
   * differ. Uses the thread of the caller only.
   *
   * @param entries documents, each with a source of its own
   * @return builds the rest of the index with all threads, and keeps its files in the cache
   */
  public Supplier<SearchIndex> compare(List<SearchIndex.Entry> entries) {
    Optional<IndexUpdate> update =
        cache
            .state()
            .filter(last -> kept && last.language().equals(language))
            .filter(last -> last.layout().equals(layout))
            .map(last -> new IndexUpdate(this, last, entries))
            .filter(found -> !found.isSmall() || found.calculate(Workers.ofCaller()));
    return () -> build(entries, update);
  }

  private SearchIndex build(List<SearchIndex.Entry> entries, Optional<IndexUpdate> compared) {
    SearchIndex index =
        compared
            .filter(update -> update.isSmall() || update.calculate(workers))
            .map(IndexUpdate::write)
            .orElseGet(() -> new FullIndex(this).build(entries));
    cache.put(lexicon.added());
    return index;
  }

  String language() {
    return language;
  }

  Layout layout() {
    return layout;
  }

  IndexCache cache() {
    return cache;
  }

  Workers workers() {
    return workers;
  }

  /** Returns true if the files of the index are in the cache. */
  boolean isKept() {
    return kept;
  }

  /**
   * A document with its words.
   *
   * @param key of the words in the cache
   */
  record Prepared(
      SearchIndex.Entry entry, SearchDocument document, String key, TermVector vector) {}

  /** Reads a document, and counts its words unless they are known. */
  Prepared prepare(SearchIndex.Entry entry) {
    SearchDocument document = entry.content().get();
    HashStream128 digest = Hashing.xxh3_128().hashStream();
    digest.putString(language);
    document.parts().forEach(digest::putString);
    String key = "search " + digest.get();
    Optional<TermVector> known = cache.vector(key);
    TermVector vector = known.orElseGet(() -> TermVector.of(document, lexicon));
    if (known.isEmpty()) {
      cache.put(key, vector);
    }
    return new Prepared(entry, document, key, vector);
  }

  /** Returns the first file, with what a browser needs to find the others and to rank results. */
  static byte[] root(IndexState state) {
    Layout layout = state.layout();
    return """
    {"format":2,"language":%s,"documents":%d,"average":%d,"shards":%d,"chunks":%d,"passageChunks":%d,"first":[%s],
    "lengths":"%s",
    "passages":{%s}}
    """
        .formatted(
            Json.text(state.language()),
            state.units(),
            Lengths.average(state.words(), state.units()),
            layout.shards(),
            layout.chunks(),
            layout.passageChunks(),
            String.join(",", state.bounds().first().stream().map(Json::text).toList()),
            Lengths.documents(state.documents().values(), layout.numbers()),
            Lengths.passages(state.documents().values()).entrySet().stream()
                .map(passages -> "\"" + passages.getKey() + "\":\"" + passages.getValue() + "\"")
                .collect(Collectors.joining(",")))
        .getBytes(StandardCharsets.UTF_8);
  }
}
