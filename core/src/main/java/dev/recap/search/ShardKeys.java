package dev.recap.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the shard of a word by its first letters: three, or more if too many words begin with them.
 *
 * @param split the beginnings that have too many words
 */
record ShardKeys(int shards, NavigableSet<String> split) {

  private static final int FEWEST = 3;
  private static final int MOST = 8;

  /** The number of postings from which a beginning is divided: about 6 kB of a transfer. */
  private static final int DIVIDED = 3_000;

  ShardKeys {
    split = Collections.unmodifiableNavigableSet(new TreeSet<>(split));
  }

  /** Returns the keys for stems with the numbers of their postings. */
  static ShardKeys of(int shards, Map<String, Integer> sizes) {
    NavigableSet<String> split = new TreeSet<>();
    divide(sizes.keySet().stream().filter(stem -> !isFacet(stem)).toList(), FEWEST, sizes, split);
    return new ShardKeys(shards, split);
  }

  private static void divide(
      Collection<String> stems, int length, Map<String, Integer> sizes, Collection<String> split) {
    Map<String, List<String>> groups = new HashMap<>();
    for (String stem : stems) {
      if (stem.length() >= length) {
        groups.computeIfAbsent(stem.substring(0, length), key -> new ArrayList<>()).add(stem);
      }
    }
    groups.forEach(
        (key, group) -> {
          if (length < MOST && isTooLarge(key, sum(group, sizes))) {
            split.add(key);
            divide(group, length + 1, sizes, split);
          }
        });
  }

  private static int sum(List<String> stems, Map<String, Integer> sizes) {
    return stems.stream().mapToInt(stem -> sizes.getOrDefault(stem, 0)).sum();
  }

  private static boolean isTooLarge(String key, int size) {
    return size > DIVIDED && !Character.isHighSurrogate(key.charAt(key.length() - 1));
  }

  /** Returns the sizes of all keys. */
  SortedMap<String, Integer> sizes(Map<String, Integer> sizesOfStems) {
    SortedMap<String, Integer> sizes = new TreeMap<>();
    sizesOfStems.forEach(
        (stem, size) -> {
          if (!isFacet(stem)) {
            sizes.merge(of(stem), size, Integer::sum);
          }
        });
    return sizes;
  }

  /** Returns true if keys of these sizes would be divided in the same way. */
  boolean fit(SortedMap<String, Integer> sizes) {
    for (Map.Entry<String, Integer> key : sizes.entrySet()) {
      String text = key.getKey();
      boolean divisible = text.length() >= FEWEST && text.length() < MOST && !split.contains(text);
      if (divisible && isTooLarge(text, key.getValue())) {
        return false;
      }
    }
    for (String text : split) {
      int size =
          sizes.subMap(text, text + Character.MAX_VALUE).values().stream()
              .mapToInt(Integer::intValue)
              .sum();
      if (!isTooLarge(text, size)) {
        return false;
      }
    }
    return true;
  }

  /** Returns true for a facet, such as {@code tag:python}. */
  static boolean isFacet(String stem) {
    return stem.indexOf(':') > 0;
  }

  String of(String word) {
    if (isFacet(word)) {
      return word;
    }
    int length = Math.min(FEWEST, word.length());
    while (length < word.length() && split.contains(word.substring(0, length))) {
      length++;
    }
    return word.substring(0, length);
  }

  /** Returns the number of the shard that has a word or a facet. */
  int shardOf(String word) {
    return Layout.bucket(of(word), shards);
  }
}
