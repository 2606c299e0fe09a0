package dev.recap.trace;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.recap.model.Document;
import dev.recap.model.FileState;
import java.util.Collection;

/** Several values as one number that tells them, in their order, from any others. */
public final class Sequence {

  private final HashStream64 stream = Hashing.xxh3_64().hashStream();

  public Sequence add(String text) {
    stream.putString(text);
    return this;
  }

  public Sequence add(long number) {
    stream.putLong(number);
    return this;
  }

  public Sequence add(boolean flag) {
    stream.putBoolean(flag);
    return this;
  }

  public Sequence add(FileState state) {
    return add(state.size()).add(state.modified());
  }

  /** Which documents they are. */
  public Sequence add(Collection<Document> documents) {
    documents.forEach(document -> add(document.source().value()));
    return add(documents.size());
  }

  public long value() {
    return stream.getAsLong();
  }
}
