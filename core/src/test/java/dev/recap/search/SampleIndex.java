package dev.recap.search;

import dev.recap.cache.KeptResults;
import dev.recap.cache.SearchCache;
import dev.recap.parallel.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds indexes of documents that tests make. */
final class SampleIndex {

  private SampleIndex() {}

  static SearchDocument document(String title, String html) {
    return document(title, html, List.of(), List.of());
  }

  static SearchDocument document(
      String title, String html, List<String> tags, List<SearchDocument.Passage> passages) {
    return new SearchDocument(
        title.replace(' ', '-') + "/",
        title,
        Optional.of("2024-05-01"),
        "post",
        List.of(),
        tags,
        "",
        tags.stream().map(tag -> "tag:" + tag).toList(),
        html,
        passages);
  }

  /** Returns a reader of an index that is not kept. */
  static Reader of(String language, List<SearchDocument> documents) {
    return of(language, Layout.of(documents.size(), 100), documents);
  }

  static Reader of(String language, Layout layout, List<SearchDocument> documents) {
    List<SearchIndex.Entry> entries = new ArrayList<>();
    for (SearchDocument document : documents) {
      entries.add(new SearchIndex.Entry(document.url(), 0, () -> document));
    }
    try (Workers workers = new Workers(2)) {
      IndexBuilder builder =
          new IndexBuilder(language, layout, SearchCache.NONE, KeptResults.NONE, workers);
      SearchIndex index = builder.compare(entries).get();
      return new Reader(index::bytes);
    }
  }
}
