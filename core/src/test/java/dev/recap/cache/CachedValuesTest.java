package dev.recap.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.cache.BuildLog.BuildRecord;
import dev.recap.cache.BuildLog.NoOpRecord;
import dev.recap.model.Body;
import dev.recap.model.BodyFacts;
import dev.recap.model.ConferenceRecord;
import dev.recap.model.Digests;
import dev.recap.model.Document;
import dev.recap.model.FileState;
import dev.recap.model.FrontMatter;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cache keeps every component of every record, including components that are added later. */
class CachedValuesTest {

  private static final SourcePath SOURCE = new SourcePath("content/2013/day-1.md");

  @TempDir private Path folder;
  private CacheStore cacheStore;

  @BeforeEach
  void open() throws IOException {
    cacheStore =
        CacheStore.open(folder, new CacheStore.Version("p", "s"), notes -> {}).orElseThrow();
  }

  @AfterEach
  void close() {
    cacheStore.close();
  }

  private static Stream<Class<?>> recordTypes() {
    return Stream.of(ConferenceRecord.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("recordTypes")
  void documentsKeepAllComponents(Class<? extends ConferenceRecord> recordType) throws IOException {
    // All places of a document are in its own file, except those of its problems.
    SampleValues values =
        new SampleValues()
            .with(ConferenceRecord.class, sample -> sample.of(recordType))
            .with(Place.class, sample -> new Place(SOURCE.value(), sample.number(), 5));
    FrontMatter front = values.of(FrontMatter.class);
    BodyFacts facts = values.of(BodyFacts.class);
    List<Problem> problems = List.of(new SampleValues().of(Problem.class));
    Document document =
        new Document(SOURCE, "2013/day-1.md", front, new Body(() -> "<p>text", () -> facts));
    Path path = Files.writeString(folder.resolve("day-1.md"), "text");
    StaticFile file = new StaticFile(SOURCE, "2013/day-1.md", path, new FileState(4, 12345));

    Digests digests =
        new DocumentCache(cacheStore)
            .put(file, Files.readAllBytes(path), Instant.now(), document, problems)
            .digests();
    close();
    open();
    DocumentCache.Remembered found = new DocumentCache(cacheStore).get(file).orElseThrow();

    assertThat(found.document().source()).isEqualTo(SOURCE);
    assertThat(found.document().relativePath()).isEqualTo("2013/day-1.md");
    assertThat(found.document().front()).isEqualTo(front);
    assertThat(found.document().front().extra().keySet())
        .containsExactlyElementsOf(front.extra().keySet());
    assertThat(found.document().body().html().get()).isEqualTo("<p>text");
    assertThat(found.document().body().facts().get()).isEqualTo(facts);
    assertThat(found.digests()).isEqualTo(digests);
    assertThat(digests.header()).isNotEqualTo(digests.file());
    assertThat(found.problems()).isEqualTo(problems);
  }

  @Test
  void buildRecordsKeepAllComponents() throws IOException {
    BuildRecord before = new SampleValues().of(BuildRecord.class);
    new BuildLog(cacheStore).put(before);
    close();
    open();
    assertThat(new BuildLog(cacheStore).lastBuild())
        .usingRecursiveComparison()
        .withStrictTypeChecking()
        .isEqualTo(before);
  }

  @Test
  void recordsOfCleanBuildsKeepAllComponents() throws IOException {
    NoOpRecord before = new SampleValues().of(NoOpRecord.class);
    new BuildLog(cacheStore).put(Optional.of(before));
    close();
    open();
    assertThat(new BuildLog(cacheStore).lastNoOp()).contains(before);
  }
}
