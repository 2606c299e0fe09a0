package dev.recap.preview;

import dev.recap.model.Body;
import dev.recap.model.Document;
import dev.recap.model.SourcePath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds the current body of each document, so that a change of a text does not require ordering and
 * planning the site again.
 */
final class BodyHolder {

  private final Map<SourcePath, Body> bodies = new ConcurrentHashMap<>();

  /** Takes the bodies of the documents and returns documents that look up their bodies here. */
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
