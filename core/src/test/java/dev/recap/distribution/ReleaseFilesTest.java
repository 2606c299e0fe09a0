package dev.recap.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.w3c.dom.Document;

/** The files that a release is made with. */
@Timeout(60)
class ReleaseFilesTest {

  @TempDir private Path folder;

  private static Object yaml(String file) throws IOException {
    return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of(file)));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  /** Maven Central requires these elements (central.sonatype.org, "Requirements"). */
  @ParameterizedTest
  @ValueSource(strings = {"pom.xml", "core/pom.xml", "testing/pom.xml", "maven-plugin/pom.xml"})
  void pomHasWhatMavenCentralRequires(String file) throws Exception {
    Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
    Document parent = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");
    XPath path = XPathFactory.newInstance().newXPath();

    assertThat(path.evaluate("/project/name", pom)).isNotBlank();
    assertThat(path.evaluate("/project/description", pom)).isNotBlank();
    for (String inherited :
        List.of(
            "url",
            "licenses/license/name",
            "licenses/license/url",
            "developers/developer/name",
            "scm/connection",
            "scm/developerConnection",
            "scm/url")) {
      assertThat(path.evaluate("/project/" + inherited, parent)).as(inherited).isNotBlank();
    }
    assertThat(path.evaluate("count(//repositories | //pluginRepositories)", pom)).isEqualTo("0");
  }

  @Test
  void containerRunsAsAnOrdinaryUserFromPinnedImages() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("release/Containerfile")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();

    assertThat(lines).allMatch(line -> line.matches("[A-Z]+ .+"));
    assertThat(lines)
        .filteredOn(line -> line.startsWith("FROM "))
        .hasSize(2)
        .allMatch(line -> line.matches("FROM [a-z./]+:[0-9][\\w.-]*( AS \\w+)?"));
    assertThat(lines).doesNotContain("USER root").contains("USER recap", "CMD [\"bake\"]");
    assertThat(lines.indexOf("USER recap")).isLessThan(lines.indexOf("ENTRYPOINT [\"recap\"]"));
    assertThat(lines)
        .filteredOn(line -> line.startsWith("COPY --from="))
        .containsExactly("COPY --from=unpacked /opt/recap /opt/recap");
  }

  @Test
  void releaserNamesTheFilesOfTheReleaseProfile() throws IOException {
    Map<String, Object> distributions = map(map(yaml("jreleaser.yml")).get("distributions"));
    String artifacts = map(distributions.get("recap")).get("artifacts").toString();

    assertThat(artifacts)
        .contains(
            "core/target/release/recap-{{projectVersion}}.zip",
            "core/target/release/recap-{{projectVersion}}.tar.gz");
    assertThat(Files.readString(Path.of("core/pom.xml")))
        .contains("includes=\"recap-${project.version}.zip,recap-${project.version}.tar.gz\"");
  }

  private record Run(int exit, String out, String path) {}

  /** Runs a step of the action as a runner does, with a file for additions to the PATH. */
  @SuppressWarnings("unchecked")
  private Run step(String name, Map<String, String> environment) throws Exception {
    Map<String, Object> runs = map(map(yaml("action.yml")).get("runs"));
    Map<String, Object> step =
        ((List<Object>) runs.get("steps"))
            .stream()
                .map(ReleaseFilesTest::map)
                .filter(found -> name.equals(found.get("name")))
                .findFirst()
                .orElseThrow();
    Path path = folder.resolve("path.txt");
    Files.writeString(path, "");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", step.get("run").toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile());
    builder.environment().putAll(environment);
    builder.environment().put("GITHUB_PATH", path.toString());
    builder
        .environment()
        .put("RUNNER_TEMP", Files.createDirectories(folder.resolve("tmp")).toString());
    Process process = builder.start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Run(
        process.exitValue(), Files.readString(folder.resolve("out.txt")), Files.readString(path));
  }

  private Path release() throws Exception {
    Path launcher = Files.createDirectories(folder.resolve("recap-1")).resolve("recap");
    Files.writeString(launcher, "#!/bin/sh\necho \"recap $*\"\n", StandardCharsets.UTF_8);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Process tar =
        new ProcessBuilder("tar", "-czf", "recap-1.tar.gz", "recap-1")
            .directory(folder.toFile())
            .start();
    assertThat(tar.waitFor()).isZero();
    return folder.resolve("recap-1.tar.gz");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void actionPutsAReleaseOnThePathAndBakes() throws Exception {
    Map<String, String> inputs =
        Map.of("DISTRIBUTION", release().toUri().toString(), "SHA256", "", "CHECKOUT", "/nowhere");

    Run install = step("Install Recap", inputs);

    assertThat(install.exit()).as(install.out()).isZero();
    Path home = Path.of(install.path().strip());
    assertThat(home.resolve("recap")).isExecutable();
    String path = home + ":" + System.getenv("PATH");
    assertThat(step("Bake", Map.of("PATH", path, "PROJECT", "my blog")).out())
        .isEqualTo("recap bake my blog\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void actionRefusesOtherBytesAndOtherFiles() throws Exception {
    String release = release().toUri().toString();

    Run other =
        step(
            "Install Recap",
            Map.of("DISTRIBUTION", release, "SHA256", "0".repeat(64), "CHECKOUT", "/nowhere"));
    Run nothing =
        step("Install Recap", Map.of("DISTRIBUTION", "", "SHA256", "", "CHECKOUT", "/nowhere"));

    assertThat(other.exit()).isNotZero();
    assertThat(other.path()).isEmpty();
    assertThat(nothing.exit()).isEqualTo(1);
    assertThat(nothing.out()).isEqualTo("::error::/nowhere has no file recap\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void actionUsesItsOwnCommitOtherwise() throws Exception {
    release();
    String checkout = folder.resolve("recap-1").toString();

    Run install =
        step("Install Recap", Map.of("DISTRIBUTION", "", "SHA256", "", "CHECKOUT", checkout));

    assertThat(install.path()).isEqualTo(checkout + "\n");
  }
}
