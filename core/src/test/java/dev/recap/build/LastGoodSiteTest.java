package dev.recap.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.BakeReport.Outcome;
import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The output after mistakes, edits and deletions. */
class LastGoodSiteTest {

  @TempDir private Path folder;
  private InlineSite site;

  @BeforeEach
  void makeProject() {
    site =
        InlineSite.in(
            folder,
            """
            -- jbake.properties --
            render.archive=false
            render.feed=false
            -- templates/post.ftlh --
            <h1>${content.title}</h1>
            -- templates/index.ftlh --
            <#list published_posts as post>${post.title}. </#list>
            -- assets/css/site.css --
            p {}
            -- content/day-1.md --
            ---
            title: Day one
            date: 2013-07-01
            ---
            -- content/day-2.md --
            ---
            title: Day two
            date: 2013-07-02
            ---
            """);
  }

  private static BakeOptions keepGoing(BakeOptions options) {
    return new BakeOptions(
        options.output(),
        options.drafts(),
        options.future(),
        options.clean(),
        true,
        options.now(),
        options.threads());
  }

  /** Dates the files back, so that a bake trusts their times. */
  private void dateBack() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- content/day-2.md --\n---\ntitle: Day two: the talks\n---\n",
        "-- content/day-2.md --\n---\ntitle: Day two\n",
        "-- content/day-3.md --\n---\ntitle: A\ndate: 2013-07-03\npermalink: day-2.html\n---\n",
        "-- content/day-3.md --\n---\ntitle: A\ndate: 2013-07-03\n---\n[x](gone.md)\n",
        "-- templates/post.ftlh --\n${content.venue}\n",
        "-- templates/index.ftlh --\n<#if posts>\n",
        "-- jbake.properties --\nsite.timezone=Mars\n",
        "-- data/talks.csv --\n\"\n"
      })
  void nothingChangesAfterAMistake(String mistake) {
    SortedMap<String, String> good = site.bake().succeeds().bytes();
    site.with("-- content/day-1.md --\n---\ntitle: Edited\ndate: 2013-07-01\n---\n");
    site.without("assets/css/site.css");

    BakedSite failed = site.with(mistake).bake();

    assertThat(failed.report().outcome()).isNotEqualTo(Outcome.BAKED);
    assertThat(failed.report().problems()).isNotEmpty();
    assertThat(failed.report().written() + failed.report().removed()).isZero();
    assertThat(failed.bytes()).isEqualTo(good);
  }

  @Test
  void nothingIsWrittenWhereThereWasNothing() {
    BakedSite failed = site.with("-- content/day-3.md --\n---\ntitle: A\n---\n").bake();

    failed.failsWith("content/day-3.md:1: error: the post has no date [missing-date]");
    assertThat(folder.resolve("output")).doesNotExist();
  }

  @Test
  void keepGoingWritesTheRestAndKeepsThePagesThatFailed() {
    site.bake().succeeds();
    site.with(
        """
        -- templates/post.ftlh --
        <h1>${content.title}</h1>${(content.title == "Day two")?then(content.venue, "!")}
        -- content/day-3.md --
        ---
        title: Day three
        date: 2013-07-03
        ---
        """);

    BakedSite baked = site.bake(LastGoodSiteTest::keepGoing);

    baked.failsWith(
        "templates/post.ftlh:1:62: error: content.venue is missing here (rendering"
            + " content/day-2.md) [template-missing-value]");
    assertThat(baked.file("day-1.html")).isEqualTo("<h1>Day one</h1>!");
    assertThat(baked.file("day-2.html")).isEqualTo("<h1>Day two</h1>");
    assertThat(baked.file("day-3.html")).isEqualTo("<h1>Day three</h1>!");
    assertThat(baked.file("index.html")).isEqualTo("Day three. Day two. Day one.");
  }

  @Test
  void keepGoingKeepsOnlyThePagesOfBrokenDocuments() {
    site.with("-- content/day-3.md --\n---\ntitle: Day three\ndate: 2013-07-03\n---\n");
    site.bake().succeeds();
    site.with("-- content/day-2.md --\n---\ntitle: Day two\n---\n").without("content/day-1.md");

    for (int bakes = 0; bakes < 2; bakes++) {
      assertThat(site.bake(LastGoodSiteTest::keepGoing).paths())
          .containsExactly("css/site.css", "day-2.html", "day-3.html", "index.html");
    }
    assertThat(site.without("content/day-2.md").bake().succeeds().paths())
        .containsExactly("css/site.css", "day-3.html", "index.html");
  }

  @Test
  void keepGoingReadsNothingAgainWhenNothingHasChanged() throws IOException {
    site.with("-- content/day-2.md --\n---\ntitle: Day two\n---\n");
    dateBack();
    BakedSite first = site.bake(LastGoodSiteTest::keepGoing);

    BakedSite second = site.bake(LastGoodSiteTest::keepGoing);

    assertThat(first.report().timings().stages()).containsKey("read");
    assertThat(second.report().timings().stages()).doesNotContainKey("read");
    second.failsWith("content/day-2.md:1: error: the post has no date [missing-date]");
    assertThat(second.report().outcome()).isEqualTo(Outcome.CONTENT_ERRORS);
    assertThat(second.bytes()).isEqualTo(first.bytes());
    assertThat(site.bake().report().timings().stages()).containsKey("read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2013-07-01T12:00:00Z", "2030-01-01T00:00:00Z"})
  void postIsListedByTheTimeOfTheBake(String later) throws IOException {
    site.with("-- content/day-3.md --\n---\ntitle: Day three\ndate: 2029-12-31\n---\n");
    dateBack();
    site.bake().succeeds();

    BakedSite other = site.bake(options -> BakeOptions.at(Instant.parse(later))).succeeds();

    assertThat(other.file("index.html"))
        .isEqualTo(later.startsWith("2013") ? "Day one." : "Day three. Day two. Day one.");
    assertThat(site.bake().succeeds().file("index.html")).isEqualTo("Day two. Day one.");
  }

  @Test
  void afterAnErrorInTheContentOnePageOfEachTemplateIsTried() {
    for (int day = 3; day < 30; day++) {
      site.with("-- content/%d.md --\n---\ntitle: %1$d\ndate: 2013-08-01\n---\n".formatted(day));
    }
    site.with("-- templates/post.ftlh --\n${content.nonsense}")
        .with("-- content/a.md --\n---\ntitle: A\n---\n");

    BakedSite failed = site.bake();

    assertThat(failed.report().problems())
        .extracting(Problem::code)
        .containsExactly("missing-date", "template-missing-value");
    assertThat(failed.report().rendered()).isEqualTo(2);
    assertThat(folder.resolve("output")).doesNotExist();
  }

  @Test
  void pageThatFailedForTheFirstTimeIsNotThere() {
    site.with("-- templates/post.ftlh --\n${content.title?replace('Day two', '')?number!}\n");

    BakedSite baked = site.bake(LastGoodSiteTest::keepGoing);

    assertThat(baked.report().outcome()).isEqualTo(Outcome.CONTENT_ERRORS);
    assertThat(baked.paths()).containsExactly("css/site.css", "index.html");
  }

  @Test
  void keepGoingStillChecksTheSettings() {
    SortedMap<String, String> good = site.bake().succeeds().bytes();
    site.with("-- jbake.properties --\nsite.timezone=Mars\n");

    BakedSite failed = site.bake(LastGoodSiteTest::keepGoing);

    assertThat(failed.report().outcome()).isEqualTo(Outcome.CONFIGURATION_ERRORS);
    assertThat(failed.bytes()).isEqualTo(good);
  }

  @Test
  void staleFilesGoAndTheUsersOwnStay() throws IOException {
    site.bake().succeeds();
    Files.writeString(folder.resolve("output/CNAME"), "ep.example.org");
    Files.createDirectories(folder.resolve("output/css/own"));
    Files.writeString(folder.resolve("output/css/own/x.css"), "own");

    site.without("content/day-2.md").without("assets/css/site.css");
    BakedSite baked = site.bake().succeeds();

    assertThat(baked.paths()).containsExactly("CNAME", "css/own/x.css", "day-1.html", "index.html");
    assertThat(baked.report().removed()).isEqualTo(2);
    site.without("content/day-1.md");
    assertThat(site.bake().succeeds().paths())
        .containsExactly("CNAME", "css/own/x.css", "index.html");
  }

  @Test
  void fileThatTheUserDeletedOrChangedIsWrittenAgain() throws IOException {
    SortedMap<String, String> good = site.bake().succeeds().bytes();
    Files.delete(folder.resolve("output/day-1.html"));
    Files.writeString(folder.resolve("output/day-2.html"), "hacked");

    BakedSite baked = site.bake().succeeds();

    assertThat(baked.bytes()).isEqualTo(good);
    assertThat(baked.report().written()).isEqualTo(2);
  }

  @Test
  void pageMayBecomeAFolderAndAFolderAPage() {
    site.with("-- assets/talks --\nx").bake().succeeds();
    site.without("assets/talks").with("-- assets/talks/list.txt --\nx");
    assertThat(site.bake().succeeds().paths()).contains("talks/list.txt");
    site.without("assets/talks/list.txt");
    try {
      Files.delete(folder.resolve("assets/talks"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(site.with("-- assets/talks --\ny").bake().succeeds().file("talks")).isEqualTo("y");
  }
}
