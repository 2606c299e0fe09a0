package dev.recap.content;

import dev.recap.cache.DocumentCache;
import dev.recap.config.Settings;
import dev.recap.model.Body;
import dev.recap.model.Document;
import dev.recap.model.StaticFile;
import dev.recap.problem.Place;
import dev.recap.problem.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads content files, or remembers what they were read as. Thread-safe. */
final class FileReader {

  private final Optional<DocumentCache> memory;
  private final DocumentReader documents;
  private final BodySpool spool;

  /**
   * @param spool keeps the bodies that memory doesn't
   */
  FileReader(
      Settings settings, MarkupReader engines, Optional<DocumentCache> memory, BodySpool spool) {
    this.memory = memory;
    this.documents = new DocumentReader(settings, engines);
    this.spool = spool;
  }

  /** The documents of a file, or what becomes of it instead. */
  List<ReadFile> read(StaticFile file, FileKind kind) {
    try {
      return getOrRead(file, kind);
    } catch (IOException e) {
      Place place = Place.ofFile(file.source().value());
      return List.of(ReadFile.unreadable(file, List.of(UnreadableFile.problem(place, e))));
    }
  }

  private List<ReadFile> getOrRead(StaticFile file, FileKind kind) throws IOException {
    boolean ours = kind != FileKind.CUSTOM_ENGINE && kind != FileKind.YAML;
    Optional<DocumentCache> used = memory.filter(known -> ours);
    if (used.isPresent()) {
      Optional<DocumentCache.Remembered> known = used.get().get(file);
      if (known.isPresent()) {
        return List.of(
            ReadFile.document(file, known.get().document(), known.get().problems())
                .with(known.get().digests()));
      }
    }
    Instant begun = Instant.now();
    byte[] bytes = Files.readAllBytes(file.file());
    List<ReadFile> all = documents.read(file, kind, bytes);
    // A file of one document is remembered as a whole.
    Optional<DocumentCache> keeping = used.filter(known -> all.size() == 1);
    return all.stream().map(read -> cache(read, keeping, bytes, begun)).toList();
  }

  private ReadFile cache(
      ReadFile read, Optional<DocumentCache> keeping, byte[] bytes, Instant begun) {
    if (read.document().isEmpty()) {
      return read;
    }
    Document document = read.document().get();
    if (!document.source().equals(read.file().source())) {
      return read.with(spool(document)).with(DocumentCache.digests(document, ofPart(document)));
    }
    return keeping.isPresent() && isSound(read)
        ? fromCache(read, keeping.get().put(read.file(), bytes, begun, document, read.problems()))
        : read.with(spool(document)).with(DocumentCache.digests(document, bytes));
  }

  /** What tells a record's text, and where it stands, from what they were before. */
  private static byte[] ofPart(Document document) {
    String text = document.placeOf("slug") + "\n" + document.body().html().get();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isSound(ReadFile read) {
    return read.outcome() == ReadFile.Outcome.DOCUMENT
        && read.problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
  }

  private ReadFile fromCache(ReadFile read, DocumentCache.Remembered kept) {
    boolean inHeap =
        read.document().filter(d -> spool.takesIntoHeap(d.body().html().get())).isPresent();
    return (inHeap ? read : read.with(kept.document())).with(kept.digests());
  }

  private Document spool(Document document) {
    Body body = document.body();
    return document.withBody(body.withHtml(spool.keep(body.html().get())));
  }
}
