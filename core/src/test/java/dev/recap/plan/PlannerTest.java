package dev.recap.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.config.Settings;
import dev.recap.fixtures.TestDocument;
import dev.recap.fixtures.TestSettings;
import dev.recap.model.Document;
import dev.recap.model.FileState;
import dev.recap.model.Fingerprint;
import dev.recap.model.OutputPath;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.site.PublishFilter;
import dev.recap.site.Site;
import dev.recap.site.SiteBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a site, planned from values. */
class PlannerTest {

  private static final PublishFilter READERS =
      new PublishFilter(Instant.parse("2024-06-01T00:00:00Z"), false, false);

  @TempDir private Path folder;

  private final Problems problems = new Problems();
  private final Document first = TestDocument.post("2024-05-13", "first").tags("python").build();
  private final Document second = TestDocument.post("2024-05-14", "second").build();
  private final Site site = new SiteBuilder(List.of(first, second), READERS).build(problems);

  private StaticFile asset(String path) {
    return new StaticFile(
        new SourcePath("assets/" + path), path, folder.resolve(path), new FileState(1, 1));
  }

  private Plan plan(List<StaticFile> assets, String... keys) {
    Settings settings = TestSettings.in(folder, keys);
    return Planner.plan(site, assets, settings, problems);
  }

  private static List<String> paths(Plan plan) {
    return plan.outputs().stream().map(output -> output.path().value()).toList();
  }

  @Test
  void jbakesDefaultsGiveJBakesFiles() {
    assertThat(paths(plan(List.of(asset("css/site.css")))))
        .containsExactlyInAnyOrder(
            "first.html",
            "second.html",
            "index.html",
            "archive.html",
            "feed.xml",
            "tags/python.html",
            "css/site.css");
  }

  @Test
  void permalinksAndPagesFollowTheKeys() {
    Plan plan =
        plan(
            List.of(),
            "permalink.post=/:year/:slug/",
            "permalink.tag=/tags/:slug/",
            "render.tags=true",
            "index.paginate=true",
            "index.posts_per_page=1",
            "render.archive=false",
            "render.feed=false");

    assertThat(paths(plan))
        .contains("2024/first/index.html", "tags/python/index.html", "index.html", "2/index.html")
        .doesNotContain("archive.html", "feed.xml");
    assertThat(plan.pathOf(first)).isEqualTo(new OutputPath("2024/first/index.html"));
    assertThat(plan.outputOf(first.source()).orElseThrow().document()).contains(first);
    assertThat(plan.outputAt(new OutputPath("none.html"))).isEmpty();
  }

  @Test
  void everyOutputHasAKeyOfItsOwn() {
    Plan plan = plan(List.of(asset("a.css"), asset("b.css")), "render.tags=true");

    assertThat(
            plan.outputs().stream()
                .map(
                    output -> {
                      Fingerprint fingerprint = new Fingerprint();
                      output.addTo(fingerprint);
                      return fingerprint.value();
                    })
                .collect(Collectors.toSet()))
        .hasSameSizeAs(plan.outputs());
  }

  @Test
  void anAssetReplacesThePageOfTheSamePath() {
    Plan plan = plan(List.of(asset("first.html")));

    assertThat(plan.outputAt(new OutputPath("first.html")).flatMap(Output::asCopy)).isPresent();
    assertThat(problems.sorted()).extracting(Problem::code).containsExactly("collision");
  }

  @Test
  void largeSiteMapIsSplit() {
    List<Document> posts =
        IntStream.rangeClosed(1, 50_001)
            .mapToObj(i -> TestDocument.post("2024-05-13", "p" + i).build())
            .toList();
    Settings settings =
        TestSettings.in(
            folder, "render.index=false", "render.archive=false", "render.sitemap=true");
    Plan plan =
        Planner.plan(
            new SiteBuilder(posts, READERS).build(problems), List.of(), settings, problems);

    assertThat(problems.sorted()).isEmpty();
    assertThat(
            plan.pages().stream()
                .filter(page -> page.path().value().startsWith("sitemap"))
                .map(page -> page.path() + " " + page.template() + " " + page.kind()))
        .containsExactly(
            "sitemap.xml sitemap-index.ftlx SinglePage[name=sitemap, posts=Optional.empty]",
            "sitemap-1.xml sitemap.ftl SitemapPart[number=1, first=0, end=50000]",
            "sitemap-2.xml sitemap.ftl SitemapPart[number=2, first=50000, end=50001]");
  }

  @Test
  void partsOfASiteMapHaveLimitedPagesAndBytes() {
    assertThat(SitemapPlanner.ends(List.of(), 2, 10)).containsExactly(0);
    assertThat(SitemapPlanner.ends(List.of(1, 1), 2, 10)).containsExactly(2);
    assertThat(SitemapPlanner.ends(List.of(1, 1, 1), 2, 10)).containsExactly(2, 3);
    assertThat(SitemapPlanner.ends(List.of(6, 5, 5, 11, 1), 9, 10)).containsExactly(1, 3, 4, 5);
  }
}
