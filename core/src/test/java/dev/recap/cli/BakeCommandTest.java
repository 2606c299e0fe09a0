package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.CommandRun;
import dev.recap.fixtures.InlineSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code recap bake} and its options. */
class BakeCommandTest {

  @TempDir private Path folder;
  private InlineSite site;

  @BeforeEach
  void makeProject() {
    site =
        InlineSite.in(
            folder.resolve("blog"),
            """
            -- jbake.properties --
            render.archive=false
            render.feed=false
            -- templates/post.ftlh --
            <title>${content.title}</title>
            -- templates/index.ftlh --
            <#list published_posts as post>${post.title}. </#list>${published_date?string("yyyy-MM-dd HH:mm")}
            -- content/day-1.md --
            ---
            title: Day one
            date: 2013-07-01
            ---
            """);
  }

  private CommandRun bake(Object... options) {
    return CommandRun.of(
        Stream.concat(Stream.of("bake", site.folder()), Stream.of(options)).toArray());
  }

  private String home() throws IOException {
    return Files.readString(site.folder().resolve("output/index.html"));
  }

  @Test
  void summaryCountsWhatWasDone() {
    assertThat(bake())
        .isEqualTo(
            new CommandRun(
                0,
                "baked 1 post, 2 pages: 2 files written, 0 unchanged, 0 removed in 0.00 s\n",
                ""));

    site.with("-- content/day-2.md --\n---\ntitle: Day two\ndate: 2013-07-02\n---\n");
    site.without("content/day-1.md");
    site.with("-- assets/logo.svg --\n<svg/>");
    assertThat(bake().out())
        .isEqualTo("baked 1 post, 2 pages: 3 files written, 0 unchanged, 1 removed in 0.00 s\n");
    assertThat(bake().out())
        .isEqualTo("baked 1 post, 2 pages: 0 files written, 3 unchanged, 0 removed in 0.00 s\n");

    site.with("-- content/day-3.md --\n---\ntitle: Day three\ndate: 2013-07-03\n---\n![](a.png)");
    assertThat(bake().out())
        .isEqualTo(
            "baked 2 posts, 3 pages: 2 files written, 2 unchanged, 0 removed in 0.00 s;"
                + " 1 warning\n");
  }

  @Test
  void summaryOfOneIsSingular() {
    site.with(
        "jbake.properties",
        "render.index=false\nrender.archive=false\nrender.feed=false\n"
            .getBytes(StandardCharsets.UTF_8));

    assertThat(bake().out())
        .isEqualTo("baked 1 post, 1 page: 1 file written, 0 unchanged, 0 removed in 0.00 s\n");

    site.with("-- content/day-2.md --\n---\ntitle: Day two\n---\n![](a.png)");
    assertThat(bake().out())
        .isEqualTo("not baked: 1 error, 1 warning (0.00 s); the output is as it was\n");
    assertThat(bake("--keep-going").out())
        .isEqualTo(
            "baked 1 post, 1 page: 0 files written, 1 unchanged, 0 removed in 0.00 s;"
                + " 1 error, 1 warning\n");
  }

  @Test
  void exitCodeDistinguishesContentAndConfiguration() {
    assertThat(bake().exit()).isZero();

    site.with("-- content/day-2.md --\n---\ntitle: Day two\n---\n");
    assertThat(bake().exit()).isEqualTo(1);
    assertThat(bake("--keep-going").exit()).isEqualTo(1);

    site.with("-- jbake.properties --\nsite.timezone=Mars\n");
    assertThat(bake().exit()).isEqualTo(2);
    assertThat(bake("--keep-going").exit()).isEqualTo(2);
  }

  @Test
  void outputFolderIsSeenFromTheWorkingDirectory() {
    Path here = Path.of("").toAbsolutePath();
    Path chosen = folder.resolve("elsewhere");

    CommandRun run = bake("-o", here.relativize(chosen.toAbsolutePath()));

    assertThat(run.exit()).isZero();
    assertThat(chosen.resolve("index.html")).exists();
    assertThat(site.folder().resolve("output")).doesNotExist();
  }

  @Test
  void outputFolderIsNotOneThatIsRead() {
    CommandRun run = bake("--output", site.folder().resolve("content/site"));

    assertThat(run.err())
        .isEqualTo(
            """
            jbake.properties: error: the output folder content/site is in content, which the next bake would read [bad-setting]
              hint: write the site to a folder of its own, such as output
            """);
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void draftsAndFuturePostsAreListedIfAskedFor() throws IOException {
    site.with(
        """
        -- content/draft.md --
        ---
        title: Draft
        date: 2013-07-02
        status: draft
        ---
        -- content/next.md --
        ---
        title: Next year
        date: 2025-07-01
        ---
        -- content/call.md --
        ---
        title: Call for papers
        date: 2013-01-01
        expires: 2013-03-01
        ---
        """);

    bake();
    assertThat(home()).startsWith("Day one. 2024");
    bake("--drafts");
    assertThat(home()).startsWith("Draft. Day one. 2024");
    bake("--future");
    assertThat(home()).startsWith("Next year. Day one. 2024");
    bake("--drafts", "--future");
    assertThat(home()).startsWith("Next year. Draft. Day one. 2024");
  }

  @Test
  void sourceDateDecidesWhatIsNow() throws IOException {
    site.with(
        """
        -- content/call.md --
        ---
        title: Call for papers
        date: 2013-01-01
        expires: 2013-03-01
        ---
        """);

    // 2013-02-01T12:30:00Z, when the call was open and the day was to come.
    CommandRun run =
        CommandRun.in(
            CommandRun.NO_TERMINAL,
            Map.of("SOURCE_DATE_EPOCH", "1359721800"),
            "bake",
            site.folder());

    assertThat(run.exit()).isZero();
    assertThat(home()).startsWith("Call for papers. 2013-02-01 12:30");
  }

  @Test
  void cleanWritesEverythingAnew() {
    bake();

    assertThat(bake("--clean").out())
        .isEqualTo("baked 1 post, 2 pages: 2 files written, 0 unchanged, 0 removed in 0.00 s\n");
  }

  @Test
  void timingsNameTheStagesAndWhatIsSlow() {
    assertThat(bake("--timings").out())
        .matches(
            """
            baked .* in 0.00 s
             +\\d+\\.\\d ms  settings
             +\\d+\\.\\d ms  list
             +\\d+\\.\\d ms  read
             +\\d+\\.\\d ms  plan
             +\\d+\\.\\d ms  compare
             +\\d+\\.\\d ms  render
             +\\d+\\.\\d ms  write
            slowest templates
             +\\d+\\.\\d ms  \\w+\\.ftl
             +\\d+\\.\\d ms  \\w+\\.ftl
            slowest pages
             +\\d+\\.\\d ms  .*\\.html
             +\\d+\\.\\d ms  .*\\.html
            slowest documents to read
             +\\d+\\.\\d ms  content/.*
            """);
  }

  @Test
  void anyNumberOfThreadsBakesTheSame() throws IOException {
    bake("--threads", 1);
    String one = home();
    bake("--clean", "--threads", 64);

    assertThat(home()).isEqualTo(one);
  }

  @Test
  void ioErrorIsReportedInOneLine() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(site.folder().resolve("output"), "mine");

    CommandRun run = bake();

    assertThat(run.err())
        .isEqualTo(
            "recap: can't prepare " + site.folder().resolve("output") + ": it is not a folder\n");
    assertThat(run.exit()).isEqualTo(1);
  }
}
