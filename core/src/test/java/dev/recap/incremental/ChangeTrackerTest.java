package dev.recap.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.cache.BuildLog.BuildRecord;
import dev.recap.config.Settings;
import dev.recap.fixtures.TestDocument;
import dev.recap.fixtures.TestSettings;
import dev.recap.links.Mentions;
import dev.recap.model.Digests;
import dev.recap.model.Document;
import dev.recap.model.FileState;
import dev.recap.model.OutputPath;
import dev.recap.model.SourcePath;
import dev.recap.parallel.Workers;
import dev.recap.plan.Links;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import dev.recap.plan.Planner;
import dev.recap.problem.Problems;
import dev.recap.site.PublishFilter;
import dev.recap.site.Site;
import dev.recap.site.SiteBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outputs that are up to date after a change of one document, from values alone. */
class ChangeTrackerTest {

  private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");
  private static final FileState WRITTEN = new FileState(10, 1);

  @TempDir private Path folder;

  private final Document first = TestDocument.post("2024-05-13", "first").build();
  private final Document second = TestDocument.post("2024-05-14", "second").build();
  private final Map<SourcePath, Digests> digests = new HashMap<>();
  private Site site;
  private Plan plan;
  private Links links;

  @BeforeEach
  void planASite() {
    Settings settings = TestSettings.in(folder, "render.archive=false", "render.feed=false");
    Problems problems = new Problems();
    site =
        new SiteBuilder(List.of(first, second), new PublishFilter(NOW, false, false))
            .build(problems);
    plan = Planner.plan(site, List.of(), settings, problems);
    links = new Links(plan, settings);
    digests.put(first.source(), new Digests(1, 11));
    digests.put(second.source(), new Digests(2, 22));
  }

  private ChangeTracker tracker(BuildRecord last, Map<OutputPath, FileState> status, long common) {
    return ChangeTracker.of(
        new PreviousBake(last, site, plan, digests, NOW),
        status,
        site,
        plan,
        links,
        new Mentions(site, links),
        new TemplateFiles(Map.of("post.ftl", 1L)),
        common,
        Workers.ofCaller());
  }

  private Output page(Document document) {
    return plan.outputOf(document.source()).orElseThrow();
  }

  private static PageDependencies reads(Dependency... dependencies) {
    PageDependencies reads = new PageDependencies();
    for (Dependency dependency : dependencies) {
      reads.record(dependency);
    }
    return reads;
  }

  /** Bakes for the first time: each page reads its own header and body. */
  private BuildRecord firstBake() {
    ChangeTracker tracker = tracker(BuildRecord.EMPTY, Map.of(), 7);
    for (Output output : plan.outputs()) {
      assertThat(tracker.isUpToDate(output)).isFalse();
      Optional<Document> document = output.document();
      tracker.record(
          output,
          document.isPresent()
              ? reads(Dependency.header(document.get()), Dependency.body(document.get()))
              : reads(Dependency.listed("post")));
    }
    return tracker.buildRecord(Map.of(), path -> Optional.of(WRITTEN)).orElseThrow();
  }

  private Map<OutputPath, FileState> written() {
    Map<OutputPath, FileState> status = new HashMap<>();
    plan.outputs().forEach(output -> status.put(output.path(), WRITTEN));
    return status;
  }

  @Test
  void everythingIsUpToDateIfNothingChanged() {
    BuildRecord last = firstBake();

    ChangeTracker tracker = tracker(last, written(), 7);

    assertThat(plan.outputs()).allMatch(tracker::isUpToDate);
    assertThat(tracker.isWhole(plan)).isTrue();
    assertThat(tracker.buildRecord(Map.of(), path -> Optional.of(WRITTEN))).isEmpty();
  }

  @Test
  void aChangedBodyAffectsOnlyThePagesThatReadIt() {
    BuildRecord last = firstBake();
    digests.put(first.source(), new Digests(1, 12));

    ChangeTracker tracker = tracker(last, written(), 7);

    assertThat(tracker.isUpToDate(page(first))).isFalse();
    assertThat(tracker.isUpToDate(page(second))).isTrue();
  }

  @Test
  void aFileThatWasEditedInTheOutputIsWrittenAgain() {
    BuildRecord last = firstBake();
    Map<OutputPath, FileState> status = written();
    status.put(page(second).path(), new FileState(11, 2));

    ChangeTracker tracker = tracker(last, status, 7);

    assertThat(tracker.isUpToDate(page(first))).isTrue();
    assertThat(tracker.isUpToDate(page(second))).isFalse();
  }

  @Test
  void aValueThatAllPagesShareAffectsAll() {
    BuildRecord last = firstBake();

    ChangeTracker tracker = tracker(last, written(), 8);

    assertThat(plan.outputs()).noneMatch(tracker::isUpToDate);
  }

  @Test
  void aPageWithUnknownDependenciesIsNeverUpToDate() {
    ChangeTracker tracker = tracker(BuildRecord.EMPTY, Map.of(), 7);
    tracker.record(page(first), reads(Dependency.unknown()));
    tracker.record(page(second), reads(Dependency.header(second)));
    BuildRecord last = tracker.buildRecord(Map.of(), path -> Optional.of(WRITTEN)).orElseThrow();

    ChangeTracker next = tracker(last, written(), 7);

    assertThat(next.isUpToDate(page(first))).isFalse();
    assertThat(next.isUpToDate(page(second))).isTrue();
  }
}
