package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.CommandRun;
import dev.recap.fixtures.InlineSite;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bake without options, which runs without the parser of command lines. */
class PlainBakeTest {

  @TempDir private Path folder;

  @BeforeEach
  void makeAProject() {
    InlineSite.in(
        folder,
        """
        -- jbake.properties --
        render.archive=false
        render.feed=false
        render.index=false
        -- templates/post.ftl --
        ${content.title}
        -- content/day.md --
        title=Day
        date=2013-07-01
        type=post
        status=published
        ~~~~~~
        """);
  }

  private boolean isPlain(Map<String, String> environment, String... arguments) {
    return PlainBake.of(arguments, environment).isPresent();
  }

  @Test
  void onlyABakeOfAProjectWithoutValuesOfOptionsIsPlain() {
    String project = folder.toString();

    assertThat(PlainBake.of(new String[] {"bake", project}, Map.of()))
        .map(PlainBake::project)
        .contains(folder);
    assertThat(isPlain(Map.of(), "bake", "--drafts", project, "--keep-going")).isTrue();
    assertThat(isPlain(Map.of("SOURCE_DATE_EPOCH", "noon"), "bake", project)).isFalse();
    assertThat(isPlain(Map.of(), "bake", project, "-o", "site")).isFalse();
    assertThat(isPlain(Map.of(), "bake", project, "--drafts", "--drafts")).isFalse();
    assertThat(isPlain(Map.of(), "bake", project, project)).isFalse();
    assertThat(isPlain(Map.of(), "bake", "--help")).isFalse();
    assertThat(isPlain(Map.of(), "bake", "@options")).isFalse();
    assertThat(isPlain(Map.of(), "bake", folder.resolve("none").toString())).isFalse();
    assertThat(isPlain(Map.of(), "bake", folder.resolve("templates").toString())).isFalse();
    assertThat(isPlain(Map.of(), "check", project)).isFalse();
    assertThat(isPlain(Map.of())).isFalse();
  }

  @Test
  void itPrintsTheSameAsABakeThatPicocliReads() {
    CommandRun plain = CommandRun.of("bake", folder.toString(), "--clean");
    CommandRun read = CommandRun.of("bake", folder.toString(), "--clean", "--threads=1");

    assertThat(plain.exit()).isZero();
    assertThat(plain.out()).startsWith("baked 1 post, 1 page: 1 file written");
    assertThat(read.out().replaceAll(" in .*", "")).isEqualTo(plain.out().replaceAll(" in .*", ""));
  }

  @Test
  void itKnowsTheFlagsOfTheCommand() {
    InlineSite.in(folder)
        .with("-- content/draft.md --\n---\ntitle: D\ndate: 2013-07-02\ndraft: true\n---\n")
        .with("-- content/later.md --\n---\ntitle: L\ndate: 2999-07-02\n---\n");
    String project = folder.toString();

    assertThat(CommandRun.of("bake", project).out()).startsWith("baked 1 post,");
    assertThat(CommandRun.of("bake", project, "--drafts").out()).startsWith("baked 2 posts");
    assertThat(CommandRun.of("bake", project, "--future").out()).startsWith("baked 2 posts");
    assertThat(CommandRun.of("bake", project, "--timings").out()).contains("render");
    InlineSite.in(folder).with("-- content/broken.md --\n---\ndate: 2024-05-31\n---\n");
    assertThat(CommandRun.of("bake", project, "--keep-going").out()).startsWith("baked 1 post,");
  }

  @Test
  void problemsFailIt() {
    InlineSite.in(folder).with("-- content/broken.md --\n---\ndate: 2024-05-31\n---\n");

    CommandRun run = CommandRun.of("bake", folder.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("content/broken.md:1: error: the header has no title");
  }
}
