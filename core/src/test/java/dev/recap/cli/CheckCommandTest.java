package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.recap.fixtures.CommandRun;
import dev.recap.fixtures.InlineSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the output and the exit codes of {@code recap check}. */
class CheckCommandTest {

  private static final String SETTINGS =
      """
      -- jbake.properties --
      permalink.post=/:slug/
      render.archive=false
      render.feed=false
      render.tags=false
      """;

  @TempDir private Path folder;

  private InlineSite site;

  @BeforeEach
  void writeSite() {
    site =
        InlineSite.in(
            folder,
            SETTINGS
                + """
                -- templates/index.ftlh --
                <title>Home</title><#list published_posts as post><a href="${post.uri}">A</a></#list>
                -- templates/post.ftlh --
                <title>${content.title}</title>${content.body}
                -- content/100%, done: a.md --
                ---
                title: A
                date: 2024-05-01
                ---
                [b](b/)
                """);
  }

  private void repair() {
    site.with(
        """
        -- content/100%, done: a.md --
        ---
        title: A
        date: 2024-05-01
        description: The first.
        ---
        """);
  }

  @Test
  void findingsAreTheResultAsText() {
    CommandRun run = CommandRun.of("check", folder);

    assertThat(run)
        .isEqualTo(
            new CommandRun(
                0,
                """
                content/100%, done: a.md: warning: the post has no description [missing-description]
                  hint: write a description: of a sentence or two into the header
                content/100%, done: a.md:5:5: warning: the link "b/" leads nowhere [dead-link]
                  5 | [b](b/)
                    |     ^
                  hint: a link to a folder leads to its index.html, and there is none; link to a file in it
                checked 2 pages in 0.00 s: 2 warnings
                """,
                ""));
  }

  @Test
  void blogWithoutProblemsIsReportedAsSuch() {
    repair();

    assertThat(CommandRun.of("check", folder))
        .isEqualTo(new CommandRun(0, "checked 2 pages in 0.00 s: nothing is wrong\n", ""));
  }

  @Test
  void errorsEndWithOneAndBadSettingsWithTwo() {
    site.with(SETTINGS + "severity.dead-link=error\n");
    assertThat(CommandRun.of("check", folder).exit()).isEqualTo(1);

    site.with("-- jbake.properties --\nindex.paginate=perhaps\n");
    CommandRun run = CommandRun.of("check", folder);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out())
        .startsWith("jbake.properties:1:16: error: ")
        .endsWith("not checked: 1 error (0.00 s)\n");
  }

  @Test
  void programsReadFindingsAsJson() {
    CommandRun run = CommandRun.of("check", folder, "--format", "json");

    assertThat(run)
        .isEqualTo(
            new CommandRun(
                0,
                """
                {
                  "pages": 2,
                  "errors": 0,
                  "warnings": 2,
                  "problems": [
                    {
                      "severity": "warning",
                      "code": "missing-description",
                      "file": "content/100%, done: a.md",
                      "message": "the post has no description",
                      "hint": "write a description: of a sentence or two into the header",
                      "manual": "docs/check.md#missing-description"
                    },
                    {
                      "severity": "warning",
                      "code": "dead-link",
                      "file": "content/100%, done: a.md",
                      "line": 5,
                      "column": 5,
                      "message": "the link \\"b/\\" leads nowhere",
                      "hint": "a link to a folder leads to its index.html, and there is none; link to a file in it",
                      "manual": "docs/check.md#dead-link"
                    }
                  ]
                }
                """,
                ""));
  }

  @Test
  void nothingFoundIsJsonToo() {
    repair();

    CommandRun run = CommandRun.of("check", folder, "--format=json");

    assertThat(new Gson().fromJson(run.out(), JsonObject.class).get("problems"))
        .isEqualTo(new JsonArray());
  }

  @Test
  void githubShowsFindingsBesideTheirLines() {
    CommandRun run = CommandRun.of("check", folder, "--format=github");

    assertThat(run)
        .isEqualTo(
            new CommandRun(
                0,
                """
                ::warning file=content/100%25%2C done%3A a.md,title=missing-description::the post has no description%0Ahint: write a description: of a sentence or two into the header
                ::warning file=content/100%25%2C done%3A a.md,line=5,col=5,title=dead-link::the link "b/" leads nowhere%0Ahint: a link to a folder leads to its index.html, and there is none; link to a file in it
                """,
                "checked 2 pages in 0.00 s: 2 warnings\n"));
  }

  @Test
  void codeScanningReadsFindingsAsSarif() {
    site.with(SETTINGS + "severity.dead-link=error\n");

    CommandRun run = CommandRun.of("check", folder, "--format=sarif");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(SarifRules.results(run.out()))
        .containsExactly(
            "warning missing-description content/100%25,%20done:%20a.md",
            "error dead-link content/100%25,%20done:%20a.md 5:5");
  }

  @Test
  void sarifWithoutFindingsIsComplete() {
    repair();

    assertThat(SarifRules.results(CommandRun.of("check", folder, "--format=sarif").out()))
        .isEmpty();
  }

  /** Copies the blog, so that its cache is not used. */
  @Test
  void blogOfThisRepositoryHasNothingFound(@TempDir Path blog) throws IOException {
    for (String part : List.of("jbake.properties", "content", "templates", "assets", "data")) {
      copy(Path.of(part), blog);
    }
    Map<String, String> today = Map.of("SOURCE_DATE_EPOCH", "1767225600");

    assertThat(CommandRun.in(CommandRun.NO_TERMINAL, today, "check", blog))
        .extracting(CommandRun::out)
        .asString()
        .matches("checked \\d+ pages in 0.00 s: nothing is wrong\n");
  }

  private static void copy(Path part, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(part)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.toString()));
      }
    }
  }
}
