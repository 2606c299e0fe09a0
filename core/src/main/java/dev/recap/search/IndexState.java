package dev.recap.search;

import dev.recap.cache.ByteReader;
import dev.recap.cache.ByteWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The facts about an index that the next bake needs to change it.
 *
 * @param sizes the number of postings of each key of a shard
 * @param words the number of words of all documents and passages
 * @param units the number of documents and passages
 * @param documents the indexed documents by source
 * @param digests the digest of each file of the index
 */
record IndexState(
    String language,
    Layout layout,
    ShardKeys keys,
    SortedMap<String, Integer> sizes,
    long words,
    int units,
    Map<String, Indexed> documents,
    Map<String, Long> digests) {

  /**
   * A document of the index.
   *
   * @param fingerprint of everything that the document's entries are made from
   * @param vector the key of its words in the cache
   */
  record Indexed(long fingerprint, int number, String vector) {}

  /** Returns the average length as a power of the square root of two: few edits change it. */
  static double average(long words, int units) {
    double exactly = (double) Math.max(1, words) / Math.max(1, units);
    long step = Math.round(2 * StrictMath.log(exactly) / StrictMath.log(2));
    return StrictMath.pow(2, step / 2.0);
  }

  double average() {
    return average(words, units);
  }

  byte[] bytes() {
    ByteWriter out = new ByteWriter();
    out.text(language).count(layout.shards()).count(layout.chunks());
    out.count(layout.passageChunks()).texts(keys.split());
    out.list(sizes.entrySet(), (each, size) -> each.text(size.getKey()).count(size.getValue()));
    out.number(words).count(units);
    out.list(
        documents.entrySet(),
        (each, document) ->
            each.text(document.getKey())
                .fixed(document.getValue().fingerprint())
                .count(document.getValue().number())
                .text(document.getValue().vector()));
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
          List<String> split = in.texts();
          SortedMap<String, Integer> sizes = new TreeMap<>();
          for (int left = in.count(); left > 0; left--) {
            sizes.put(in.text(), in.count());
          }
          long words = in.number();
          int units = in.count();
          Map<String, Indexed> documents = new HashMap<>();
          for (int left = in.count(); left > 0; left--) {
            documents.put(in.text(), new Indexed(in.fixed(), in.count(), in.text()));
          }
          Map<String, Long> digests = new HashMap<>();
          for (int left = in.count(); left > 0; left--) {
            digests.put(in.text(), in.fixed());
          }
          ShardKeys keys = new ShardKeys(layout.shards(), new java.util.TreeSet<>(split));
          return new IndexState(language, layout, keys, sizes, words, units, documents, digests);
        });
  }
}
