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
    return PlainBake.project(arguments, environment).isPresent();
  }

  @Test
  void onlyABakeOfAProjectWithoutOptionsIsPlain() {
    String project = folder.toString();

    assertThat(PlainBake.project(new String[] {"bake", project}, Map.of())).contains(folder);
    assertThat(isPlain(Map.of("SOURCE_DATE_EPOCH", "noon"), "bake", project)).isFalse();
    assertThat(isPlain(Map.of(), "bake", project, "--drafts")).isFalse();
    assertThat(isPlain(Map.of(), "bake", "--help")).isFalse();
    assertThat(isPlain(Map.of(), "bake", "@options")).isFalse();
    assertThat(isPlain(Map.of(), "bake", folder.resolve("none").toString())).isFalse();
    assertThat(isPlain(Map.of(), "bake", folder.resolve("templates").toString())).isFalse();
    assertThat(isPlain(Map.of(), "check", project)).isFalse();
    assertThat(isPlain(Map.of())).isFalse();
  }

  @Test
  void itPrintsTheSameAsABakeWithOptions() {
    CommandRun plain = CommandRun.of("bake", folder.toString());
    CommandRun withOptions = CommandRun.of("bake", folder.toString(), "--clean");

    assertThat(plain.exit()).isZero();
    assertThat(plain.out()).startsWith("baked 1 post, 1 page: 1 file written");
    assertThat(withOptions.out().replaceAll(" in .*", ""))
        .isEqualTo(plain.out().replaceAll(" in .*", ""));
  }

  @Test
  void problemsFailIt() {
    InlineSite.in(folder).with("-- content/broken.md --\n---\ndate: 2024-05-31\n---\n");

    CommandRun run = CommandRun.of("bake", folder.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("content/broken.md:1: error: the header has no title");
  }
}
