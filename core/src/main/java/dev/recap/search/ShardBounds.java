package dev.recap.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Divides the words among the shards in the order of their letters, so that shards have about the
 * same size. A sample of the documents decides, so that few edits move words to another shard.
 *
 * @param first the beginnings of the first words of all shards but the first, sorted
 */
record ShardBounds(List<String> first) {

  /** One of so many documents is in the sample. */
  private static final int SAMPLED = 32;

  /** The bits that a posting takes more than the rarity of its word demands. */
  private static final double BITS = 2.5;

  ShardBounds {
    first = List.copyOf(first);
  }

  /** Returns the sources of the documents in the sample, in an order that never changes. */
  static List<String> sample(Collection<String> sources) {
    return sources.stream()
        .map(source -> new Ranked(Layout.bucket("?" + source, 1 << 30), source))
        .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::source))
        .limit((sources.size() + SAMPLED - 1) / SAMPLED)
        .map(Ranked::source)
        .toList();
  }

  /** A source with its place in an order that does not depend on the other sources. */
  private record Ranked(int rank, String source) {}

  /** Returns the bounds of some shards, given the words of the documents in the sample. */
  static ShardBounds of(Collection<TermVector> sample, int shards) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    int units = 0;
    for (TermVector vector : sample) {
      vector.stems().forEach(stem -> counts.merge(stem.stem(), stem.units().length, Integer::sum));
      vector.facets().forEach(facet -> counts.merge(facet, 1, Integer::sum));
      units += vector.lengths().size();
    }
    double left = 0;
    for (int count : counts.values()) {
      left += size(count, units);
    }
    List<String> first = new ArrayList<>();
    String before = "";
    double size = 0;
    for (Map.Entry<String, Integer> stem : counts.entrySet()) {
      double ofStem = size(stem.getValue(), units);
      if (size > 0 && size + ofStem / 2 >= left / (shards - first.size())) {
        first.add(beginning(stem.getKey(), before));
        left -= size;
        size = 0;
      }
      size += ofStem;
      before = stem.getKey();
    }
    return new ShardBounds(first);
  }

  private static double size(int count, int units) {
    return count * (StrictMath.log((double) units / count) / StrictMath.log(2) + BITS);
  }

  /** Returns the shortest beginning of a word that is after the word before. */
  private static String beginning(String word, String before) {
    int length = 1;
    while (word.substring(0, length).compareTo(before) <= 0) {
      length++;
    }
    boolean divided = Character.isHighSurrogate(word.charAt(length - 1));
    return word.substring(0, divided ? length + 1 : length);
  }

  /** Returns the number of the shard that has a word or a facet. */
  int shardOf(String word) {
    int at = Collections.binarySearch(first, word);
    return at < 0 ? -at - 1 : at + 1;
  }
}
