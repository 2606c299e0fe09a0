package dev.recap.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.InlineSite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The zip, unpacked into a folder with a space in its name. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class ZipIT {

  private static final long LIMIT = 22_000_000;

  @TempDir private static Path folder;
  private static Path home;

  @TempDir private Path elsewhere;

  @BeforeAll
  static void unpack() throws IOException {
    Path programs = folder.resolve("my programs");
    try (InputStream in = Files.newInputStream(zip());
        ZipInputStream entries = new ZipInputStream(in)) {
      for (ZipEntry entry; (entry = entries.getNextEntry()) != null; ) {
        Path file = programs.resolve(entry.getName()).normalize();
        assertThat(file).startsWithRaw(programs);
        if (!entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          Files.copy(entries, file);
        }
      }
    }
    try (Stream<Path> roots = Files.list(programs)) {
      home = roots.toList().get(0);
    }
    // Java's unzip forgets who may run what.
    assertThat(home.resolve("recap").toFile().setExecutable(true)).isTrue();
  }

  private static Path zip() {
    return Path.of(System.getProperty("zip"));
  }

  @Test
  void bakesAProjectFromAnotherFolder() throws Exception {
    InlineSite.in(
        elsewhere.resolve("blog"),
        """
        -- jbake.properties --
        render.archive=false
        render.feed=false
        -- templates/index.ftl --
        <#list published_posts as post>${post.uri}</#list>
        -- templates/post.ftl --
        <title>${content.title}</title>${content.body}
        -- content/day-1.md --
        title=Day one
        date=2013-07-01
        type=post
        status=published
        ~~~~~~
        Keynotes and *coffee*.
        """);

    String printed = run("bake", "blog");

    assertThat(printed).contains("baked 1 post");
    assertThat(elsewhere.resolve("blog/output/day-1.html"))
        .content()
        .isEqualToIgnoringNewLines("<title>Day one</title><p>Keynotes and <em>coffee</em>.</p>");
    assertThat(elsewhere.resolve("blog/output/index.html"))
        .content()
        .isEqualToIgnoringNewLines("day-1.html");
  }

  @Test
  void printsItsVersion() throws Exception {
    assertThat(run("--version")).startsWith("recap ");
  }

  @Test
  void bringsCompletionsAndTheManPage() {
    assertThat(home.resolve("share/bash-completion/completions/recap"))
        .content()
        .contains("complete -F _complete_recap -o default recap");
    assertThat(home.resolve("share/zsh/site-functions/_recap"))
        .content()
        .startsWith("#compdef recap\n");
    assertThat(home.resolve("share/man/man1/recap.1")).content().startsWith(".TH RECAP 1 ");
  }

  @Test
  void isSmall() throws IOException {
    assertThat(Files.size(zip())).isBetween(1_000_000L, LIMIT);
  }

  @Test
  void holdsNeitherADatabaseNorALoggingFrameworkNorJUnit() throws IOException {
    try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
      assertThat(jars.map(jar -> jar.getFileName().toString()))
          .anyMatch(name -> name.startsWith("freemarker-"))
          .noneMatch(name -> name.matches("(?i).*(orient|logback|log4j|jetty|junit|opentest4j).*"));
    }
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("recap").toString());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(printed).isZero();
    return printed;
  }
}
