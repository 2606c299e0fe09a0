package dev.recap.search;

import dev.recap.cache.ByteReader;
import dev.recap.cache.ByteWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts about an index that the next bake needs to change it.
 *
 * @param words the number of words of all documents and passages
 * @param units the number of documents and passages
 * @param sample the sources of the documents that decided the bounds
 * @param documents the indexed documents by source
 * @param digests the digest of each file of the index
 */
record IndexState(
    String language,
    Layout layout,
    ShardBounds bounds,
    List<String> sample,
    long words,
    int units,
    Map<String, Indexed> documents,
    Map<String, Long> digests) {

  /**
   * A document of the index.
   *
   * @param fingerprint of everything that the document's entries are made from
   * @param vector the key of its words in the cache
   * @param lengths the rounded lengths of the document and its passages, a character for each
   */
  record Indexed(long fingerprint, int number, String vector, String lengths) {

    static Indexed of(IndexBuilder.Prepared document, int number) {
      return new Indexed(
          document.entry().fingerprint(),
          number,
          document.key(),
          Lengths.of(document.vector().lengths()));
    }
  }

  byte[] bytes() {
    ByteWriter out = new ByteWriter();
    out.text(language).count(layout.shards()).count(layout.chunks());
    out.count(layout.passageChunks()).texts(bounds.first()).texts(sample);
    out.number(words).count(units);
    out.list(
        documents.entrySet(),
        (each, document) ->
            each.text(document.getKey())
                .fixed(document.getValue().fingerprint())
                .count(document.getValue().number())
                .text(document.getValue().vector())
                .text(document.getValue().lengths()));
    out.list(
        digests.entrySet(), (each, digest) -> each.text(digest.getKey()).fixed(digest.getValue()));
    return out.bytes();
  }

  static IndexState read(byte[] bytes) {
    return ByteReader.of(
        bytes,
        in -> {
          String language = in.text();
          Layout layout = new Layout(in.count(), in.count(), in.count());
          ShardBounds bounds = new ShardBounds(in.texts());
          List<String> sample = in.texts();
          long words = in.number();
          int units = in.count();
          Map<String, Indexed> documents = new HashMap<>();
          for (int left = in.count(); left > 0; left--) {
            documents.put(in.text(), new Indexed(in.fixed(), in.count(), in.text(), in.text()));
          }
          Map<String, Long> digests = new HashMap<>();
          for (int left = in.count(); left > 0; left--) {
            digests.put(in.text(), in.fixed());
          }
          return new IndexState(language, layout, bounds, sample, words, units, documents, digests);
        });
  }
}
