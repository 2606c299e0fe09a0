package dev.recap.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The number of files of an index, which depends on the size of the site only, so that an edit does
 * not move words and documents from one file to another.
 *
 * @param shards the number of files with words
 * @param chunks the number of files with documents
 * @param passageChunks the number of files with passages of transcripts
 */
public record Layout(int shards, int chunks, int passageChunks) {

  /** Documents have numbers with gaps, so that a new one does not change those of others. */
  private static final int NUMBERS_PER_CHUNK = 128;

  /** Neighbouring passages of a transcript are in the same file. */
  static final int PASSAGES_PER_GROUP = 8;

  private static final int DOCUMENTS_PER_SHARD = 27;
  private static final int PASSAGES_LIKE_A_DOCUMENT = 5;
  private static final int DOCUMENTS_PER_CHUNK = 42;
  private static final int PASSAGES_PER_CHUNK = 115;
  private static final int MOST_SHARDS = 1024;

  /** The file that all others are found with, in the folder of the index. */
  public static final String ROOT = "index.json";

  /**
   * Returns the layout for a site.
   *
   * @param passages the approximate number of passages
   */
  public static Layout of(int documents, int passages) {
    return new Layout(
        Math.min(
            MOST_SHARDS,
            step((documents + passages / PASSAGES_LIKE_A_DOCUMENT) / DOCUMENTS_PER_SHARD)),
        step(documents / DOCUMENTS_PER_CHUNK),
        passages == 0 ? 0 : step(passages / PASSAGES_PER_CHUNK));
  }

  /** Returns the next of 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20 … */
  private static int step(int atLeast) {
    int size = Math.max(1, Integer.highestOneBit(Math.max(1, atLeast - 1)) / 4);
    return Math.max(1, (atLeast + size - 1) / size * size);
  }

  /** Returns the names of all files in the folder of the index. */
  public List<String> files() {
    List<String> files = new ArrayList<>(List.of(ROOT));
    for (int i = 0; i < shards; i++) {
      files.add(shard(i));
    }
    for (int i = 0; i < chunks; i++) {
      files.add(chunk(i));
    }
    for (int i = 0; i < passageChunks; i++) {
      files.add(passageChunk(i));
    }
    return files;
  }

  static String shard(int number) {
    return "words/" + number + ".json";
  }

  private static String chunk(int number) {
    return "documents/" + number + ".json";
  }

  private static String passageChunk(int number) {
    return "passages/" + number + ".json";
  }

  /** Returns the file of a document. */
  String chunkOf(int document) {
    return chunk(document / NUMBERS_PER_CHUNK);
  }

  /**
   * Returns the file of a group of passages.
   *
   * @param key the document's number, a slash and the number of the group
   */
  String passageChunkOf(String key) {
    return passageChunk(bucket(key, passageChunks));
  }

  /** Returns the number of numbers. */
  int numbers() {
    return chunks * NUMBERS_PER_CHUNK;
  }

  /** Numbers documents by their sources, so that most numbers stay if one comes or goes. */
  Map<String, Integer> numbers(Collection<String> sources) {
    int all = numbers();
    boolean[] taken = new boolean[all];
    Map<String, Integer> numbers = new HashMap<>(2 * sources.size());
    for (String source : new TreeSet<>(sources)) {
      int number =
          bucket(source, chunks) * NUMBERS_PER_CHUNK + bucket("#" + source, NUMBERS_PER_CHUNK);
      while (taken[number]) {
        number = (number + 1) % all;
      }
      taken[number] = true;
      numbers.put(source, number);
    }
    return numbers;
  }

  /** Returns the bucket of a text, from 0; {@code search.js} has the same function. */
  static int bucket(String text, int buckets) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    hash ^= hash >>> 16;
    return (int) ((Integer.toUnsignedLong(hash) * buckets) >>> 32);
  }
}
