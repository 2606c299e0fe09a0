package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.CommandRun;
import dev.recap.fixtures.InlineSite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that ten thousand problems of one kind do not hide the others. */
class ManyProblemsTest {

  @TempDir private Path folder;

  @Test
  @Timeout(20)
  void onlyTheFirstHundredOfAKindArePrinted() {
    InlineSite site =
        InlineSite.in(
            folder,
            """
            -- jbake.properties --
            render.archive=false
            render.feed=false
            -- templates/index.ftlh --
            -- content/day-1.md --
            ---
            title: Day one
            ---
            """);
    String links = "[a](a.md)\n[b](/b/)\n";
    StringBuilder text = new StringBuilder("---\ntitle: Links\ndate: 2013-07-01\n---\n");
    for (int i = 0; i < 10_000; i++) {
      text.append(links.replace("a.md", "a" + i + ".md").replace("/b/", "/b/" + i + "/"));
    }
    site.with("content/links.md", text.toString().getBytes(StandardCharsets.UTF_8));

    CommandRun run = CommandRun.of("bake", folder);

    assertThat(run.out())
        .isEqualTo("not baked: 10002 errors, 10000 warnings (0.00 s); the output is as it was\n");
    assertThat(run.err().lines().filter(line -> line.contains("error: the link"))).hasSize(100);
    assertThat(run.err().lines().filter(line -> line.contains("warning: the link"))).hasSize(100);
    assertThat(run.err())
        .startsWith("content/day-1.md:1: error: the post has no date [missing-date]\n")
        .contains("templates/post.ftl: error: the template \"post.ftl\" doesn't exist")
        .endsWith(
            """
            and 9900 more: error [dead-link]
            and 9900 more: warning [dead-link]
            """);
  }
}
