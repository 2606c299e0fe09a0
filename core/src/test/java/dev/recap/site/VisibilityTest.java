package dev.recap.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.BakeOptions;
import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sees drafts, posts of the future, and what has expired. Tests bake on 2024-06-01. */
class VisibilityTest {

  private static final String ARCHIVE =
      """
      -- templates/archive.ftl --
      published: <#list published_posts as post>${post.title} </#list>
      all: <#list posts as post>${post.title} </#list>
      """;

  private static final UnaryOperator<BakeOptions> DRAFTS = options -> options(options, true, false);
  private static final UnaryOperator<BakeOptions> FUTURE = options -> options(options, false, true);

  @TempDir Path folder;

  private static BakeOptions options(BakeOptions usual, boolean drafts, boolean future) {
    return new BakeOptions(
        Optional.empty(), drafts, future, false, false, usual.now(), usual.threads());
  }

  private InlineSite modern() {
    return Sites.modern(folder, "render.archive=true\npermalink.post=/:slug/")
        .with(ARCHIVE)
        .with(yaml("plain", ""))
        .with(yaml("draft", "draft: true\n"))
        .with(yaml("hidden", "published: false\n"))
        .with(yaml("status", "status: draft\n"))
        .with(yaml("scheduled", "status: published-date\ndate: 2024-06-02\n"))
        .with(yaml("due", "status: published-date\ndate: 2024-05-30\n"))
        .with(yaml("future", "date: '2024-06-01T12:00:01Z'\n"))
        .with(yaml("now", "date: '2024-06-01T12:00:00Z'\n"))
        .with(yaml("expired", "expires: '2024-06-01T12:00:00Z'\n"))
        .with(yaml("fresh", "expires: 2024-06-02\n"));
  }

  private static String yaml(String name, String lines) {
    String date = lines.contains("date:") ? "" : "date: 2024-05-01\n";
    return "-- content/%s.md --\n---\ntitle: %s\n%s%s---\ntext\n"
        .formatted(name, name, date, lines);
  }

  @Test
  void readersSeeWhatIsPublishedByNow() {
    BakedSite baked = modern().bake().succeeds();

    assertThat(baked.paths())
        .containsExactly(
            "archive.html",
            "due/index.html",
            "fresh/index.html",
            "now/index.html",
            "plain/index.html");
    assertThat(baked.file("archive.html"))
        .isEqualTo("published: now due plain fresh \nall: now due plain fresh");
  }

  @Test
  void anAuthorSeesDraftsOnDemand() {
    assertThat(modern().bake(DRAFTS).succeeds().file("archive.html"))
        .startsWith("published: now due status plain hidden fresh draft \n");
  }

  @Test
  void anAuthorSeesTheFutureOnDemand() {
    assertThat(modern().bake(FUTURE).succeeds().file("archive.html"))
        .startsWith("published: scheduled future now due plain fresh \n");
  }

  private InlineSite jbake() {
    return Sites.jbake(folder, "render.archive=true\nrender.tags=true")
        .with(ARCHIVE)
        .with("-- templates/tags.ftl --\n<#list tag_posts as post>${post.title} </#list>\n")
        .with(header("plain", "published", "2024-05-01"))
        .with(header("draft", "draft", "2024-05-02"))
        .with(header("scheduled", "published-date", "2024-06-02"))
        .with(header("due", "published-date", "2024-05-03"))
        .with(header("future", "published", "2024-06-03"))
        .with(header("weird", "archived", "2024-05-04"));
  }

  private static String header(String name, String status, String date) {
    return """
    -- content/%1$s.md --
    title=%1$s
    type=post
    status=%2$s
    date=%3$s
    tags=all
    ~~~~~~
    text
    """
        .formatted(name, status, date);
  }

  @Test
  void aJBakeProjectRendersEverythingAndListsWhatIsPublished() {
    BakedSite baked = jbake().bake().succeeds();

    assertThat(baked.paths())
        .containsExactly(
            "archive.html",
            "draft-draft.html",
            "due.html",
            "future.html",
            "plain.html",
            "scheduled.html",
            "tags/all.html",
            "weird.html");
    assertThat(baked.file("archive.html"))
        .isEqualTo("published: future due plain \nall: future scheduled weird due draft plain");
    assertThat(baked.file("tags/all.html")).isEqualTo("future due plain");
  }

  @Test
  void inAJBakeProjectDraftsAndWhatIsScheduledCanBeListedToo() {
    assertThat(jbake().bake(DRAFTS).succeeds().file("archive.html"))
        .startsWith("published: future due draft plain \n");
    assertThat(jbake().bake(FUTURE).succeeds().file("archive.html"))
        .startsWith("published: future scheduled due plain \n");
  }

  @Test
  void neighboursOfADraftAreThePublishedOnes() {
    BakedSite baked =
        jbake()
            .with(
                "-- templates/post.ftl --\n"
                    + "${(content.previousContent.title)!} ${(content.nextContent.title)!}\n")
            .bake()
            .succeeds();

    assertThat(baked.file("draft-draft.html")).isEqualTo("plain due");
    assertThat(baked.file("due.html")).isEqualTo("plain future");
  }

  @Test
  void theDefaultStatusOfAJBakeHeaderIsDraft() {
    String headless = "-- content/a.md --\ntitle=a\ndate=2013-07-01\ntype=post\n~~~~~~\ntext\n";

    assertThat(Sites.jbake(folder).with(headless).bake().succeeds().paths())
        .containsExactly("a-draft.html");
    assertThat(
            Sites.jbake(folder, "default.status=published\ndestination.folder=output")
                .with(headless)
                .bake()
                .succeeds()
                .paths())
        .containsExactly("a.html");
  }
}
