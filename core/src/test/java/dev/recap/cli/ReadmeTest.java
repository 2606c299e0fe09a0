package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.CommandRun;
import dev.recap.fixtures.InlineSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the program does what README.md shows. */
class ReadmeTest {

  private static final Pattern POST =
      Pattern.compile("for example `([^`]+)`:\\s+```markdown\\n(.+?)```", Pattern.DOTALL);
  private static final Pattern ERROR =
      Pattern.compile("the bake reports:\\s+```\\n(.+?)```", Pattern.DOTALL);

  @Test
  void theDeadLinkIsReportedAsShown(@TempDir Path folder) throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Matcher post = POST.matcher(readme);
    Matcher error = ERROR.matcher(readme);
    assertThat(post.find()).isTrue();
    assertThat(error.find()).isTrue();
    InlineSite.in(
        folder,
        """
        -- jbake.properties --
        render.archive=false
        render.feed=false
        render.tags=false
        -- templates/index.ftlh --
        <title>${site.title!}</title>
        -- templates/post.ftlh --
        <title>${content.title}</title>${content.body}
        -- %s --
        %s
        """
            .formatted(post.group(1), post.group(2)));

    assertThat(CommandRun.of("bake", folder, "--future").err()).isEqualTo(error.group(1));
  }
}
