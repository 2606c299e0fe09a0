package dev.recap.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the lengths of documents and passages, rounded as Lucene does. */
final class Lengths {

  private static final int EXACT = 24;
  private static final int FREE = 8;
  private static final char NONE = ' ';

  private Lengths() {}

  /** Returns a character for each length. */
  static String of(List<Integer> lengths) {
    return lengths.stream()
        .limit(Postings.MOST_PASSAGES + 1L)
        .map(length -> String.valueOf(Postings.digit(step(length))))
        .collect(Collectors.joining());
  }

  /** Returns the step of a length: there are eight between each power of two and the next. */
  private static int step(int length) {
    int more = length - EXACT;
    if (more < FREE) {
      return length;
    }
    int shift = Integer.SIZE - Integer.numberOfLeadingZeros(more) - 4;
    return EXACT + (((more >>> shift) & 7) | ((shift + 1) << 3));
  }

  /** Returns the average length in two digits, which few edits change. */
  static long average(long words, int units) {
    long average = Math.max(1, words / Math.max(1, units));
    long unit = 1;
    while (average / unit >= 100) {
      unit *= 10;
    }
    return (average + unit / 2) / unit * unit;
  }

  /** Returns the lengths of documents by number, with a space for each number that is free. */
  static String documents(Collection<IndexState.Indexed> documents, int numbers) {
    StringBuilder lengths = new StringBuilder(String.valueOf(NONE).repeat(numbers));
    documents.forEach(
        document -> lengths.setCharAt(document.number(), document.lengths().charAt(0)));
    return lengths.toString().stripTrailing();
  }

  /** Returns the lengths of the passages of each transcript by the number of its document. */
  static Map<Integer, String> passages(Collection<IndexState.Indexed> documents) {
    Map<Integer, String> passages = new TreeMap<>();
    documents.stream()
        .filter(document -> document.lengths().length() > 1)
        .forEach(document -> passages.put(document.number(), document.lengths().substring(1)));
    return passages;
  }
}
