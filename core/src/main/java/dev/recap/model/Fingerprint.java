package dev.recap.model;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Collection;

/** An order-dependent 64-bit fingerprint of a sequence of values. */
public final class Fingerprint {

  private static final Hasher64 HASHER = Hashing.xxh3_64();

  // A step for each value: what a stream of bytes needs is too much for the few of most sequences.
  private long value;

  public Fingerprint add(String text) {
    return add(HASHER.hashCharsToLong(text));
  }

  public Fingerprint add(long number) {
    value = HASHER.hashLongLongToLong(value, number);
    return this;
  }

  public Fingerprint add(boolean flag) {
    return add(flag ? 1 : 0);
  }

  public Fingerprint add(FileState state) {
    return add(state.size()).add(state.modified());
  }

  /** Adds the sources of documents in their order. */
  public Fingerprint add(Collection<Document> documents) {
    documents.forEach(document -> add(document.source().value()));
    return add(documents.size());
  }

  public long value() {
    return value;
  }
}
