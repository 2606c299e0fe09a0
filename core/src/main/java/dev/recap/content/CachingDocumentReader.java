package dev.recap.content;

import dev.recap.cache.DocumentCache;
import dev.recap.content.frontmatter.Overrides;
import dev.recap.model.Break;
import dev.recap.model.Document;
import dev.recap.model.FrontMatter;
import dev.recap.model.StaticFile;
import dev.recap.model.Talk;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes documents from the cache while their files are unchanged, and otherwise reads them. */
final class CachingDocumentReader implements DocumentSource {

  private final DocumentReader reader;
  private final DocumentCache cache;
  private final BodySpool spool;

  CachingDocumentReader(DocumentReader reader, DocumentCache cache, BodySpool spool) {
    this.reader = reader;
    this.cache = cache;
    this.spool = spool;
  }

  @Override
  public List<ReadFile> read(StaticFile file, FileKind kind, Overrides overrides)
      throws IOException {
    if (kind == FileKind.CUSTOM_ENGINE || kind == FileKind.YAML) {
      return reader.read(file, kind, overrides);
    }
    Optional<ReadFile> cached =
        cache
            .get(file)
            .map(known -> withDigests(file, known))
            .filter(known -> kind != FileKind.RECORDS || !isOverridden(known, overrides));
    if (cached.isPresent()) {
      return List.of(cached.get());
    }
    Instant readAt = Instant.now();
    byte[] bytes = Files.readAllBytes(file.text());
    List<ReadFile> read = reader.parse(file, kind, bytes, overrides);
    // The cache keeps files as a whole, so not those with several records or with an override.
    return read.size() == 1 && read.get(0).isCacheable()
        ? List.of(put(read.get(0), bytes, readAt))
        : reader.keep(read, bytes);
  }

  private static boolean isOverridden(ReadFile known, Overrides overrides) {
    FrontMatter front = known.document().orElseThrow().front();
    String event =
        front
            .record()
            .flatMap(
                record ->
                    record instanceof Talk talk
                        ? talk.event()
                        : record instanceof Break pause ? pause.event() : Optional.empty())
            .orElse("");
    String source = String.valueOf(front.extra().getOrDefault("source", ""));
    return overrides.of(front.type(), event, front.slug().orElse(""), source).isPresent();
  }

  private static ReadFile withDigests(StaticFile file, DocumentCache.Remembered known) {
    return ReadFile.document(file, known.document(), known.problems()).with(known.digests());
  }

  /** Returns the document whose body the cache fetches on demand, unless it fits into the heap. */
  private ReadFile put(ReadFile read, byte[] bytes, Instant readAt) {
    Document document = read.document().orElseThrow();
    DocumentCache.Remembered known =
        cache.put(read.file(), bytes, readAt, document, read.problems());
    boolean inHeap = spool.reserveHeap(document.body().html().get());
    return (inHeap ? read : read.with(known.document())).with(known.digests());
  }
}
