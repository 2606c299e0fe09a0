package dev.recap.preview;

import dev.recap.model.Body;
import dev.recap.model.Document;
import dev.recap.model.SourcePath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bodies of a project's documents as they were read last. A site of documents that have their
 * bodies from here needs not be ordered and planned again for a change of a text.
 */
final class BodyHolder {

  private final Map<SourcePath, Body> bodies = new ConcurrentHashMap<>();

  /** Of documents that were just read. */
  List<Document> bound(List<Document> documents) {
    take(documents);
    return documents.stream().map(document -> document.withBody(body(document.source()))).toList();
  }

  void take(List<Document> documents) {
    documents.forEach(document -> bodies.put(document.source(), document.body()));
  }

  private Body body(SourcePath source) {
    return new Body(() -> latest(source).html().get(), () -> latest(source).facts().get());
  }

  private Body latest(SourcePath source) {
    return bodies.getOrDefault(source, Body.EMPTY);
  }
}
