package dev.recap.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.InlineSite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Series whose parts don't follow each other. */
class SeriesOrderTest {

  @TempDir private Path folder;

  /** Checks posts of one series with the given parts. */
  private List<String> found(String... parts) {
    InlineSite site = CheckRun.blog(folder);
    for (int i = 0; i < parts.length; i++) {
      post(site, "post-" + i, "Post " + i, "series: Florence\n" + parts[i]);
    }
    return CheckRun.of(site).found();
  }

  /** Checks posts with the given titles in a project that infers series. */
  private List<String> titled(String... titles) {
    InlineSite site = CheckRun.blog(folder, "series.infer=true");
    for (int i = 0; i < titles.length; i++) {
      post(site, "post-" + i, titles[i], "");
    }
    return CheckRun.of(site).found();
  }

  private static void post(InlineSite site, String name, String title, String more) {
    site.with("-- content/" + name + ".md --\n" + CheckRun.header("'" + title + "'", more));
  }

  @Test
  void consecutivePartsAreNotReported() {
    assertThat(found("part: 2\n", "", "part: 1\n")).isEmpty();
  }

  @Test
  void missingPartsAreReportedAtTheNextPart() {
    assertThat(found("part: 1\n", "part: 2\n", "part: 4\n", "part: 9\n"))
        .containsExactly(
            "content/post-2.md:6:7: the series \"Florence\" has no part 3, 5 to 8 [missing-part]");
  }

  @Test
  void missingFirstPartIsReported() {
    assertThat(titled("A cluster: step 2", "A cluster: step 3"))
        .containsExactly(
            "content/post-0.md:2:8: the series \"A cluster\" has no part 1 [missing-part]");
  }

  @Test
  void partsThatATitleAnnouncesAreMissing() {
    assertThat(titled("Zones (1/4)", "Zones (2/4)"))
        .containsExactly(
            "content/post-1.md:2:8: the series \"Zones\" has no part 3 to 4 [missing-part]");
  }

  @Test
  void twoPostsWithOneNumberAreReported() {
    assertThat(found("part: 1\n", "part: 2\n", "part: 2\n"))
        .containsExactly(
            "content/post-2.md:6:7: part 2 of the series \"Florence\" is content/post-1.md, too"
                + " [duplicate-part]");
  }

  @Test
  void impossibleNumbersAreReported() {
    assertThat(found("part: 0\n", "part: -1\n", "part: 1\n", "part: 2013\n"))
        .containsExactly(
            "content/post-0.md:6:7: there is no part 0 [impossible-part]",
            "content/post-1.md:6:7: there is no part -1 [impossible-part]",
            "content/post-3.md:6:7: there is no part 2013 [impossible-part]");
  }

  @Test
  void partThreeOfTwoIsReported() {
    assertThat(titled("Zones (1/2)", "Zones (2/2)", "Zones (3/2)"))
        .containsExactly("content/post-2.md:2:8: there is no part 3 of 2 [impossible-part]");
  }

  @Test
  void lonePartIsReportedUnlessTheHeaderSaysOtherwise() {
    InlineSite site = CheckRun.blog(folder, "series.infer=true");
    post(site, "a", "Florence: Day 1", "");
    post(site, "b", "Berlin: Day 1", "series: false\n");

    assertThat(CheckRun.of(site).found())
        .containsExactly(
            "content/a.md:2:8: the title sounds like a part of a series \"Florence\", which has no"
                + " other [lone-part]");
  }

  @Test
  void newSeriesIsNotReported() {
    assertThat(found("part: 1\n")).isEmpty();
  }

  @Test
  void similarNamesAreReported() {
    InlineSite site = CheckRun.blog(folder);
    post(site, "a", "A", "series: Florence by day\npart: 1\n");
    post(site, "b", "B", "series: Florence by day\npart: 2\n");
    post(site, "c", "C", "series: Florenze by day\npart: 1\n");

    assertThat(CheckRun.of(site).found())
        .containsExactly(
            "content/c.md:5:9: the series \"Florenze by day\" (1) is nearly \"Florence by day\" (2)"
                + " [similar-series]");
  }
}
