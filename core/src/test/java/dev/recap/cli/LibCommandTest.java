package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

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
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code recap lib} with a program of the name mvn that plays Maven. */
@DisabledOnOs(WINDOWS)
class LibCommandTest {

  private static final String ARTIFACTS =
      "org.asciidoctor:asciidoctorj:2.5.13, org.jruby:jruby:9.4.15.0";

  /** Puts jars into the output folder, and its arguments and the POM next to it. */
  private static final String MAVEN =
      """
      #!/bin/sh
      for argument; do
        case $argument in
          -DoutputDirectory=*) out=${argument#*=} ;;
          --file=*) pom=${argument#*=} ;;
        esac
      done
      touch "$out/asciidoctorj-2.5.13.jar" "$out/jruby-9.4.15.0.jar" "$out/jcommander-1.82.jar"
      cp "$pom" "$(dirname "$0")/pom.xml"
      """;

  @TempDir private Path folder;
  private Path project;

  @BeforeEach
  void makeProject() {
    project = InlineSite.in(folder.resolve("blog")).folder();
  }

  private CommandRun run(String maven, Object... arguments) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    if (!maven.isEmpty()) {
      assertThat(Files.writeString(bin.resolve("mvn"), maven).toFile().setExecutable(true))
          .isTrue();
    }
    // The programs that the script uses come from the environment of the tests.
    return CommandRun.in(CommandRun.NO_TERMINAL, Map.of("PATH", bin.toString()), arguments);
  }

  private List<String> jars() throws IOException {
    Path lib = project.resolve("lib");
    if (!Files.exists(lib)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(lib)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void addFetchesAnEngineAndWhatItNeeds() throws IOException {
    assertThat(run(MAVEN, "lib", "add", "asciidoc", project))
        .isEqualTo(
            new CommandRun(
                0, "3 jars in " + project.resolve("lib") + "\n", "fetching " + ARTIFACTS + "\n"));

    assertThat(jars())
        .containsExactly("asciidoctorj-2.5.13.jar", "jcommander-1.82.jar", "jruby-9.4.15.0.jar");
    assertThat(folder.resolve("bin/pom.xml"))
        .content()
        .contains(
            "<groupId>org.asciidoctor</groupId><artifactId>asciidoctorj</artifactId>"
                + "<version>2.5.13</version>");
  }

  @Test
  void addNamesOtherVersionsOfItsJars() throws IOException {
    Files.createDirectory(project.resolve("lib"));
    Files.createFile(project.resolve("lib/asciidoctorj-2.5.7.jar"));
    Files.createFile(project.resolve("lib/own-1.jar"));

    assertThat(run(MAVEN, "lib", "add", "asciidoc", project).err())
        .endsWith("lib/asciidoctorj-2.5.7.jar is another version of one of them; delete it\n");
  }

  @Test
  void dryRunFetchesNothing() throws IOException {
    assertThat(run("", "lib", "add", "asciidoc", project, "--dry-run"))
        .isEqualTo(
            new CommandRun(0, "would fetch into lib/: " + ARTIFACTS + " and what they need\n", ""));
    assertThat(jars()).isEmpty();
  }

  @Test
  void withoutMavenItSaysWhatToDo() throws IOException {
    assertThat(run("", "lib", "add", "asciidoc", project))
        .isEqualTo(
            new CommandRun(
                1,
                "",
                "recap: there is no mvn, which fetches the jars\n  hint: install Maven 3.8 or"
                    + " newer, or put "
                    + ARTIFACTS
                    + " and what they need into lib/ yourself\n"));
  }

  @Test
  void ifMavenFailsTheFolderStaysAsItWas() throws IOException {
    String offline =
        """
        #!/bin/sh
        echo
        echo "[ERROR] Could not transfer artifact org.jruby:jruby from central"
        echo "[ERROR] [Help 1]"
        exit 1
        """;

    assertThat(run(offline, "lib", "add", "asciidoc", project))
        .isEqualTo(
            new CommandRun(
                1,
                "",
                "fetching "
                    + ARTIFACTS
                    + "\nrecap: Maven could not fetch the jars: Could not transfer artifact"
                    + " org.jruby:jruby from central\n  hint: lib/ is as it was; try again when"
                    + " Maven Central can be reached\n"));
    assertThat(jars()).isEmpty();
  }

  @Test
  void listSaysWhichEnginesAreThere() throws IOException {
    run(MAVEN, "lib", "add", "asciidoc", project);
    Files.createFile(project.resolve("lib/pebble-3.1.5.jar"));

    assertThat(run("", "lib", "list", project).out())
        .isEqualTo(
            """
            asciidoc   .adoc .asciidoc .ad      in lib/           org.asciidoctor:asciidoctorj:2.5.13, org.jruby:jruby:9.4.15.0
            groovy     .gsp .tpl .groovy .gxml                    org.codehaus.groovy:groovy:3.0.25, org.codehaus.groovy:groovy-templates:3.0.25, org.codehaus.groovy:groovy-dateutil:3.0.25
            thymeleaf  .html .thyme                               org.thymeleaf:thymeleaf:3.1.7.RELEASE
            pebble     .peb .pebble             other version     io.pebbletemplates:pebble:4.1.2
            jade       .jade                                      de.neuland-bfi:jade4j:1.3.2
            """);
  }
}
