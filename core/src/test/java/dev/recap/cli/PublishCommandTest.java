package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.CommandRun;
import dev.recap.fixtures.InlineSite;
import dev.recap.publish.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishCommandTest {

  private static final String POST =
      """
      -- content/%s.md --
      ---
      title: %s
      date: %s
      type: post
      status: %s
      ---
      Text.
      """;

  @TempDir private Path folder;
  private Path project;
  private InlineSite site;

  @BeforeEach
  void makeProject() throws IOException {
    Files.createDirectories(folder.resolve("srv"));
    project = folder.resolve("blog");
    site =
        InlineSite.in(
            project,
            """
            -- jbake.properties --
            publish.live=dir:../srv/www
            render.archive=false
            render.feed=false
            render.tags=false
            -- templates/index.ftlh --
            <!doctype html><#list posts as post>${post.title} </#list>
            -- templates/post.ftlh --
            <!doctype html>${content.title}
            """
                + POST.formatted("a", "A", "2024-05-01", "published")
                + POST.formatted("draft", "Draft", "2024-05-02", "draft")
                + POST.formatted("later", "Later", "2030-05-03", "published"));
  }

  private Path www() {
    return folder.resolve("srv/www");
  }

  private CommandRun publish(Object... arguments) {
    Object[] all = new Object[arguments.length + 3];
    all[0] = "publish";
    all[1] = "live";
    all[2] = project;
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return CommandRun.of(all);
  }

  @Test
  void aDryRunListsWhatThePublishDoes() {
    CommandRun dry = publish("--dry-run");

    assertThat(dry)
        .isEqualTo(
            new CommandRun(
                0,
                """
                lock
                add a.html (17 bytes)
                add index.html (18 bytes)
                record .recap-published.txt
                unlock
                dry run for live: 2 added, 0 replaced, 0 deleted, 0 unchanged; 35 bytes
                """,
                ""));
    assertThat(www()).doesNotExist();

    assertThat(publish())
        .isEqualTo(
            new CommandRun(
                0,
                "published to live: 2 added, 0 replaced, 0 deleted, 0 unchanged; 35 bytes in 0.00"
                    + " s\n",
                ""));
    assertThat(www().resolve("index.html")).hasContent("<!doctype html>A ");
    assertThat(publish().out())
        .isEqualTo("published to live: nothing to do, 2 files up to date in 0.00 s\n");
  }

  @Test
  void aSiteWithErrorsIsNotPublished() throws IOException {
    publish();
    site.with(POST.formatted("b", "B", "1st of May", "published"));

    CommandRun run = publish();

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).startsWith("content/b.md:3:7: error: ");
    assertThat(run.out()).isEqualTo("nothing was published: 1 error\n");
    assertThat(www().resolve("b.html")).doesNotExist();
    site.with("-- jbake.properties --\npublish.live=ftp:host\n");
    assertThat(publish())
        .isEqualTo(
            new CommandRun(
                2,
                "nothing was published: jbake.properties has errors\n",
                """
                jbake.properties:1:14: error: publish.live is "ftp:host" instead of a target [bad-setting]
                  1 | publish.live=ftp:host
                    |              ^
                  hint: write git:origin/gh-pages, rsync:user@host:/var/www/blog, rclone:remote:bucket/path or dir:/srv/www, for example
                """));
  }

  @Test
  void manyDeletionsNeedAWord() throws IOException {
    publish();
    site.without("content/a.md");

    assertThat(publish())
        .isEqualTo(
            new CommandRun(
                1,
                "",
                """
                recap: 1 of the 2 files published to live would be deleted, so nothing was published
                  hint: --dry-run lists them; if that is right, recap publish live --yes
                """));
    assertThat(www().resolve("a.html")).exists();
    assertThat(publish("--yes").exit()).isZero();
    assertThat(www().resolve("a.html")).doesNotExist();
  }

  @Test
  void onePublishOfAProjectRunsAtATime() throws IOException {
    try (Workspace first = Workspace.open(project, "live")) {
      assertThat(first).isNotNull();
      assertThat(publish())
          .isEqualTo(
              new CommandRun(
                  1,
                  "",
                  """
                  recap: another publish of this project is running
                    hint: run this one when that has ended
                  """));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          publish.a=dir:../srv/a publish.b=dir:../srv/b | '' | TARGET is missing; this project has a, b
          publish.a=dir:../srv/a                        | b        | there is no target "b", only a
          render.feed=false                             | ''       | jbake.properties names no target; publish.live=git:origin/gh-pages is one, for example
          publish.a=dir:../srv/a                        | a --verify | --verify needs site.host in jbake.properties
          publish.a=dir:../srv/a                        | docs     | "docs" is a folder; the target is named first: recap publish TARGET docs
          """)
  void usageErrorsNameTheTargets(String keys, String words, String message) throws IOException {
    Files.writeString(project.resolve("jbake.properties"), keys.replace(' ', '\n'));
    List<Object> line = new ArrayList<>(List.of("publish"));
    line.addAll(List.of(words.isEmpty() ? new Object[0] : words.split(" ")));
    line.add(words.isEmpty() ? 1 : 2, project);

    assertThat(CommandRun.of(line.toArray()))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "recap: " + message + "\n  hint: recap publish --help explains how to use it\n"));
  }

  @Test
  void aTargetThatOverlapsTheProjectIsRefused() throws IOException {
    for (String place : List.of(".", "output", "content/site", "..")) {
      site.with(
          "-- jbake.properties --\nrender.archive=false\nrender.feed=false\npublish.live=dir:%s\n"
              .formatted(place));
      assertThat(publish().err())
          .isEqualTo(
              """
              recap: dir:%s contains, or is in, a folder of the project
                hint: publish to a folder of its own
              """
                  .formatted(place));
    }
  }
}
