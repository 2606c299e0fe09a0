package dev.recap.jbake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.cli.Main;
import dev.recap.fixtures.InlineSite;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project without jars must not pay for those of others. */
class ProjectWithoutJarsTest {

  @Test
  void noClassOfJBakeIsLoaded(@TempDir Path folder) throws Exception {
    InlineSite.in(
        folder,
        """
        -- jbake.properties --
        render.index=false
        render.archive=false
        render.feed=false
        render.tags=false
        -- templates/post.ftl --
        ${content.title}
        -- content/a.md --
        title=A
        date=2013-07-02
        type=post
        status=published
        ~~~~~~
        a
        """);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "bake",
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String log = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(log.lines())
        .anyMatch(line -> line.contains("dev.recap.jbake.Extensions "))
        .noneMatch(line -> line.contains(" org.jbake."))
        .noneMatch(line -> line.contains(" dev.recap.jbake.inside."))
        .noneMatch(line -> line.contains(" org.apache.commons.configuration2."));
  }
}
