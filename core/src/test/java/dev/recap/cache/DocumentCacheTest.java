package dev.recap.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.model.Body;
import dev.recap.model.BodyFacts;
import dev.recap.model.ConferenceRecord;
import dev.recap.model.Document;
import dev.recap.model.Event;
import dev.recap.model.FileState;
import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.Heading;
import dev.recap.model.ImageTag;
import dev.recap.model.Reference;
import dev.recap.model.SourcePath;
import dev.recap.model.Speaker;
import dev.recap.model.StaticFile;
import dev.recap.model.Status;
import dev.recap.model.Talk;
import dev.recap.model.WrittenTime;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentCacheTest {

  private static final String FILE = "content/2013/day-1.md";
  private static final Instant WRITTEN = Instant.parse("2024-06-01T12:00:00.123456789Z");
  private static final Instant READ = Instant.parse("2024-06-02T00:00:00Z");

  @TempDir private Path folder;
  private CacheStore cacheStore;
  private DocumentCache cache;

  @BeforeEach
  void open() throws IOException {
    cacheStore =
        CacheStore.open(folder, new CacheStore.Version("p", "s"), notes -> {}).orElseThrow();
    cache = new DocumentCache(cacheStore);
  }

  @AfterEach
  void close() {
    cacheStore.close();
  }

  private void reopen() throws IOException {
    cacheStore.close();
    open();
  }

  @Test
  void cachedDocumentEqualsTheOriginal() throws IOException {
    Document document = document();
    Problem warning = Problem.warning("x", new Place(FILE, 3, 4), "message", "hint");
    cache.put(write("abc", WRITTEN), bytes(), READ, document, List.of(warning));
    reopen();

    DocumentCache.Remembered found = cache.get(look()).orElseThrow();

    assertThat(found.document().front()).isEqualTo(document.front());
    assertThat(found.document().relativePath()).isEqualTo(document.relativePath());
    assertThat(found.document().body().html().get()).isEqualTo(document.body().html().get());
    assertThat(found.document().body().facts().get()).isEqualTo(document.body().facts().get());
    assertThat(found.document().body().images().get(0).source())
        .isSameAs(found.document().body().references().get(1));
    assertThat(found.problems()).containsExactly(warning);
  }

  @Test
  void touchedFileIsStillValid() throws IOException {
    cache.put(write("abc", WRITTEN), bytes(), READ, document(), List.of());
    write("abc", WRITTEN.plusSeconds(5));
    assertThat(cache.get(look())).isPresent();
  }

  @Test
  void changedFileIsNotFound() throws IOException {
    cache.put(write("abc", WRITTEN), bytes(), READ, document(), List.of());
    write("abd", WRITTEN.plusSeconds(5));
    assertThat(cache.get(look())).isEmpty();
    write("abcd", WRITTEN);
    assertThat(cache.get(look())).isEmpty();
  }

  /** The clock of a file system may be slower than an author who saves twice. */
  @Test
  void bytesOfAFileWrittenDuringTheReadingAreCompared() throws IOException {
    Instant readAt = WRITTEN.plusMillis(200);
    cache.put(write("abc", WRITTEN), bytes(), readAt, document(), List.of());
    write("abd", WRITTEN);
    assertThat(cache.get(look())).isEmpty();
    write("abc", WRITTEN);
    assertThat(cache.get(look())).isPresent();
  }

  /** JBake dates a document without a date by its file. */
  @Test
  void touchedFileThatDatesItsDocumentIsReadAgain() throws IOException {
    Document dated = document(OffsetDateTime.parse("2024-06-01T14:00:00.123456789+02:00"));
    cache.put(write("abc", WRITTEN), bytes(), READ, dated, List.of());
    assertThat(cache.get(look())).isPresent();
    write("abc", WRITTEN.plusSeconds(5));
    assertThat(cache.get(look())).isEmpty();
  }

  @Test
  void removedDocumentsAreNotFound() throws IOException {
    cache.put(write("abc", WRITTEN), bytes(), READ, document(), List.of());
    cache.keepOnly(List.of());
    assertThat(cache.get(look())).isEmpty();
  }

  /** An engine in lib/ may put any value into a document. */
  @Test
  void documentWithAnUnknownValueIsNotStored() throws IOException {
    StaticFile file = write("abc", WRITTEN);
    Map<String, Object> extra = Map.of("odd", new StringBuilder("x"));
    Document odd = document(OffsetDateTime.parse("2013-07-01T00:00:00Z"), extra);
    assertThat(cache.put(file, bytes(), READ, odd, List.of()).document()).isSameAs(odd);
    assertThat(cache.get(look())).isEmpty();
  }

  private static byte[] bytes() {
    return new byte[] {'a', 'b', 'c'};
  }

  private StaticFile write(String text, Instant modified) throws IOException {
    Path file = folder.resolve("day-1.md");
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(modified));
    return look();
  }

  private StaticFile look() throws IOException {
    Path file = folder.resolve("day-1.md");
    FileState state = FileState.of(Files.readAttributes(file, BasicFileAttributes.class));
    return new StaticFile(new SourcePath(FILE), "2013/day-1.md", file, state);
  }

  @Test
  void cachedTalksAndEventsEqualTheOriginals() throws IOException {
    WrittenTime day = new WrittenTime(LocalDate.of(2013, 7, 4), Optional.empty(), Optional.empty());
    WrittenTime time =
        new WrittenTime(
            day.day(),
            Optional.of(LocalTime.of(10, 30, 0, 500)),
            Optional.of(ZoneOffset.ofHoursMinutes(5, 30)));
    Talk talk =
        new Talk(
            List.of("Tarek Ziadé", "Goran Peretin"),
            Optional.of("ep-2013"),
            Optional.of(time),
            Optional.of(day),
            Optional.of(day.day()),
            Optional.of("Lasagne"),
            Optional.empty(),
            Optional.of("extreme"),
            Optional.of(Duration.ofMinutes(45)),
            List.of("https://example.org/a.webm"),
            List.of(),
            Optional.of("en"));
    Event event =
        new Event(
            List.of("EP 13"),
            Optional.of(day.day()),
            Optional.empty(),
            Optional.of(ZoneId.of("Europe/Rome")),
            Optional.empty(),
            Optional.of("Florence"),
            Optional.of("https://example.org/"),
            List.of("Lasagne", "Pizza"),
            Optional.empty(),
            Optional.of("#0b6e4f"));
    for (ConferenceRecord conferenceRecord : List.of(talk, event)) {
      Document document =
          document(OffsetDateTime.parse("2013-07-01T21:54:00+03:00"), Map.of(), conferenceRecord);
      StaticFile file = write("abc", WRITTEN);
      cache.put(file, bytes(), READ, document, List.of());
      assertThat(cache.get(file).orElseThrow().document().front()).isEqualTo(document.front());
    }
  }

  private static Document document() {
    return document(OffsetDateTime.parse("2013-07-01T21:54:00+03:00"));
  }

  private static Document document(OffsetDateTime date) {
    Map<String, Object> extra = new LinkedHashMap<>();
    extra.put("z", "tëxt 😀");
    extra.put("a", Arrays.asList(1L, -2, 2.5, true, false, null, new BigInteger("9".repeat(30))));
    extra.put("map", Map.of("k", List.of(Map.of())));
    return document(date, extra);
  }

  private static Document document(OffsetDateTime date, Map<String, Object> extra) {
    return document(date, extra, new Speaker(List.of("G. v. R."), Optional.empty()));
  }

  private static Document document(
      OffsetDateTime date, Map<String, Object> extra, ConferenceRecord conferenceRecord) {
    FrontMatter front =
        new FrontMatter(
            HeaderStyle.YAML,
            "post",
            Status.PUBLISHED,
            "Day 1",
            Optional.of(date),
            Optional.of(OffsetDateTime.parse("1969-12-31T23:59:59.5-11:30")),
            Optional.empty(),
            List.of("python", "c++"),
            List.of("talks"),
            List.of(),
            Optional.of(""),
            Optional.empty(),
            Optional.of("slug"),
            Optional.empty(),
            Optional.of(conferenceRecord),
            extra,
            Map.of("title", new Place(FILE, 2, 8), "date", new Place(FILE, 3, 0)));
    Place place = new Place(FILE, 9, 1);
    Reference link = new Reference(Reference.Kind.LINK, "a.md", 3, 7, place);
    Reference image = new Reference(Reference.Kind.IMAGE, "x.png", 20, 25, place);
    BodyFacts facts =
        new BodyFacts(
            List.of(new Heading(2, "id", "text")),
            List.of(link, image),
            List.of(new ImageTag(image, "alt", true, 40)),
            12,
            -1,
            "opening");
    Body body = new Body(() -> "<p>täxt</p>", () -> facts);
    return new Document(new SourcePath(FILE), "2013/day-1.md", front, body);
  }
}
