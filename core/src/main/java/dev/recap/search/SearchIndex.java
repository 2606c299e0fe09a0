package dev.recap.search;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The files of a search index by name. Immutable. */
public final class SearchIndex {

  private final Map<String, Long> digests;
  private final Function<String, byte[]> bytes;

  /**
   * @param bytes makes or fetches a file
   */
  SearchIndex(Map<String, Long> digests, Function<String, byte[]> bytes) {
    this.digests = Map.copyOf(digests);
    this.bytes = bytes;
  }

  /**
   * A document of the site that may be in the index already.
   *
   * @param source the path of its source, which decides its number
   * @param fingerprint of everything that the content is made from
   * @param content reads the document
   */
  public record Entry(String source, long fingerprint, Supplier<SearchDocument> content) {}

  /** Returns the digest of a file. */
  public long digest(String file) {
    return Optional.ofNullable(digests.get(file)).orElseThrow();
  }

  public byte[] bytes(String file) {
    return bytes.apply(file);
  }

  static long digest(byte[] bytes) {
    return Hashing.xxh3_64().hashBytesToLong(bytes);
  }
}
