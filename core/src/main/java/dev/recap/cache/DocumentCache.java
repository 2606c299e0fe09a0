package dev.recap.cache;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.recap.model.Body;
import dev.recap.model.BodyFacts;
import dev.recap.model.Digests;
import dev.recap.model.Document;
import dev.recap.model.FileState;
import dev.recap.model.FrontMatter;
import dev.recap.model.StaticFile;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The documents that were read from content files; each is valid as long as its file does not
 * change. Headers come with a document; bodies and their facts are fetched when they are needed.
 * Thread-safe.
 */
public final class DocumentCache {

  private final CacheTable headers;
  private final CacheTable facts;
  private final CacheTable bodies;

  public DocumentCache(CacheStore cacheStore) {
    this.headers = cacheStore.table("headers");
    this.facts = cacheStore.table("facts");
    this.bodies = cacheStore.table("bodies");
  }

  /** A document, and the problems that were found when it was read. */
  public record Remembered(Document document, Digests digests, List<Problem> problems) {}

  /** Returns the document of a file; nothing if the file has changed since it was read. */
  public Optional<Remembered> get(StaticFile file) throws IOException {
    Optional<byte[]> bytes = headers.get(file.source().value());
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    String source = file.source().value();
    Kept kept = ByteReader.of(bytes.get(), in -> readKept(in, source));
    if (kept.state().size() != file.state().size()) {
      return Optional.empty();
    }
    boolean sameTime = kept.state().modified() == file.state().modified();
    if ((kept.datedByFile() && !sameTime)
        || (!(sameTime && kept.settled())
            && digest(Files.readAllBytes(file.text())) != kept.digests().file())) {
      return Optional.empty();
    }
    Document document =
        new Document(file.source(), file.relativePath(), kept.front(), body(source));
    return Optional.of(new Remembered(document, kept.digests(), kept.problems()));
  }

  /** The cached values of a file, except the body of its document. */
  private record Kept(
      FileState state,
      boolean settled,
      boolean datedByFile,
      Digests digests,
      List<Problem> problems,
      FrontMatter front) {}

  private static Kept readKept(ByteReader in, String source) {
    FileState state = new FileState(in.number(), in.number());
    boolean settled = in.bool();
    boolean datedByFile = in.bool();
    long file = in.fixed();
    Digests digests = new Digests(in.fixed(), file);
    List<Problem> problems = in.list(ByteReader::problem);
    return new Kept(
        state, settled, datedByFile, digests, problems, DocumentCodec.readFrontMatter(in, source));
  }

  /**
   * Stores a document that was just read.
   *
   * @param bytes of the file
   * @param readAt when the reading began
   * @return the document, with a body that no longer occupies memory
   */
  public Remembered put(
      StaticFile file, byte[] bytes, Instant readAt, Document document, List<Problem> problems) {
    String source = file.source().value();
    ByteWriter header = new ByteWriter();
    header.number(file.state().size()).number(file.state().modified());
    header.bool(file.isStableSince(readAt));
    header.bool(isDatedByFile(file, document.front()));
    Optional<byte[]> front = front(document);
    Digests digests = digests(front, bytes);
    if (front.isEmpty()) {
      headers.remove(source);
      return new Remembered(document, digests, problems);
    }
    header.fixed(digests.file()).fixed(digests.header());
    header.list(problems, ByteWriter::problem);
    header.raw(front.get());
    DocumentCodec.writePlaces(document.front(), header);
    ByteWriter found = new ByteWriter();
    DocumentCodec.write(document.body().facts().get(), found);
    bodies.put(source, document.body().html().get().getBytes(StandardCharsets.UTF_8));
    facts.put(source, found.bytes());
    headers.put(source, header.bytes());
    Document light =
        new Document(file.source(), file.relativePath(), document.front(), body(source));
    return new Remembered(light, digests, problems);
  }

  /** Returns the digests of a document that is not stored. */
  public static Digests digests(Document document, byte[] bytes) {
    return digests(front(document), bytes);
  }

  private static Digests digests(Optional<byte[]> front, byte[] bytes) {
    long file = digest(bytes);
    return new Digests(front.map(DocumentCache::digest).orElse(file), file);
  }

  /** Returns the header's bytes; nothing if the header has a value that cannot be cached. */
  private static Optional<byte[]> front(Document document) {
    try {
      return Optional.of(DocumentCodec.bytesOf(document.front()));
    } catch (ByteWriter.UnknownValue e) {
      return Optional.empty();
    }
  }

  /** Removes all other documents. */
  public void keepOnly(List<Document> documents) {
    Set<String> sources =
        documents.stream().map(document -> document.source().value()).collect(Collectors.toSet());
    headers
        .keepOnly(sources)
        .forEach(
            gone -> {
              facts.remove(gone);
              bodies.remove(gone);
            });
  }

  private Body body(String source) {
    return new Body(
        () -> new String(fetch(bodies, source), StandardCharsets.UTF_8),
        new Facts(
            () -> ByteReader.of(fetch(facts, source), in -> DocumentCodec.readFacts(in, source))));
  }

  private static byte[] fetch(CacheTable cacheTable, String source) {
    return cacheTable
        .get(source)
        .orElseThrow(() -> new DamagedCacheException("there is no body of " + source));
  }

  /** Fetches the facts at first use, and holds them as long as there is enough memory. */
  private static final class Facts implements Supplier<BodyFacts> {

    private final Supplier<BodyFacts> fetch;
    private volatile SoftReference<BodyFacts> fetched = new SoftReference<>(null);

    Facts(Supplier<BodyFacts> fetch) {
      this.fetch = fetch;
    }

    @Override
    public BodyFacts get() {
      BodyFacts known = fetched.get();
      if (known == null) {
        known = fetch.get();
        fetched = new SoftReference<>(known);
      }
      return known;
    }
  }

  private static boolean isDatedByFile(StaticFile file, FrontMatter front) {
    return front
        .date()
        .map(OffsetDateTime::toInstant)
        .filter(date -> date.toEpochMilli() == file.modified().toEpochMilli())
        .isPresent();
  }

  private static long digest(byte[] bytes) {
    return Hashing.xxh3_64().hashBytesToLong(bytes);
  }
}
