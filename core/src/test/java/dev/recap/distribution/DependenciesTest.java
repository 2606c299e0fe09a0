package dev.recap.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.model.KnownEngine;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the libraries with a list of versions that have known vulnerabilities. */
class DependenciesTest {

  /** A jar in a local repository: {@code …/org/jsoup/jsoup/1.22.1/jsoup-1.22.1.jar}. */
  private static final Pattern JAR =
      Pattern.compile("repository/(.+)/([^/]+)/([^/]+)/\\2-\\3[^/]*\\.jar$");

  private record Vulnerable(String artifact, String fixed, String reason) {}

  private static List<Vulnerable> list() throws IOException {
    return Files.readAllLines(Path.of("core/src/test/resources/vulnerable.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\\s*\\|\\s*"))
        .map(cells -> new Vulnerable(cells[0], cells[1], cells[2]))
        .toList();
  }

  /** Returns the reason why an artifact, {@code group:name:version}, must not be used. */
  private static Optional<String> reason(String artifact) throws IOException {
    int colon = artifact.lastIndexOf(':');
    String version = artifact.substring(colon + 1);
    return list().stream()
        .filter(known -> known.artifact().equals(artifact.substring(0, colon)))
        .filter(known -> known.fixed().equals("none") || isBefore(version, known.fixed()))
        .map(known -> artifact + ": " + known.reason())
        .findFirst();
  }

  private static boolean isBefore(String version, String other) {
    int[] a = numbers(version);
    int[] b = numbers(other);
    for (int i = 0; i < a.length; i++) {
      if (a[i] != b[i]) {
        return a[i] < b[i];
      }
    }
    return false;
  }

  private static int[] numbers(String version) {
    int[] numbers = new int[4];
    String[] parts = version.split("[.-]");
    for (int i = 0; i < numbers.length && i < parts.length && parts[i].matches("\\d+"); i++) {
      numbers[i] = Integer.parseInt(parts[i]);
    }
    return numbers;
  }

  private static List<String> artifacts(String classPath) {
    List<String> artifacts = new ArrayList<>();
    for (String jar : classPath.split(File.pathSeparator)) {
      Matcher parts = JAR.matcher(jar.replace('\\', '/'));
      if (parts.find()) {
        artifacts.add(
            parts.group(1).replace('/', '.') + ":" + parts.group(2) + ":" + parts.group(3));
      }
    }
    return artifacts;
  }

  private static List<String> reasons(List<String> artifacts) throws IOException {
    List<String> reasons = new ArrayList<>();
    for (String artifact : artifacts) {
      reason(artifact).ifPresent(reasons::add);
    }
    return reasons;
  }

  @Test
  void classPathHasNoVulnerableVersion() throws IOException {
    List<String> artifacts = artifacts(System.getProperty("java.class.path"));

    assertThat(artifacts).anyMatch(artifact -> artifact.startsWith("org.jsoup:jsoup:"));
    assertThat(reasons(artifacts)).isEmpty();
  }

  @Test
  void enginesHaveNoVulnerableVersion() throws IOException {
    List<String> artifacts =
        Stream.of(KnownEngine.values()).flatMap(engine -> engine.artifacts().stream()).toList();

    assertThat(reasons(artifacts)).isEmpty();
    for (KnownEngine engine : KnownEngine.values()) {
      Path resolved = Path.of("core/target/class-paths", engine.word() + ".txt");
      if (Files.exists(resolved)) {
        assertThat(reasons(artifacts(Files.readString(resolved).strip()))).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "commons-lang:commons-lang:2.6, true",
    "org.thymeleaf:thymeleaf:3.0.14.RELEASE, true",
    "org.thymeleaf:thymeleaf:3.1.4.RELEASE, true",
    "org.thymeleaf:thymeleaf:3.1.5.RELEASE, false",
    "commons-io:commons-io:2.4, true",
    "commons-io:commons-io:2.22.0, false",
    "org.jruby:jruby:9.4.12.0, true",
    "org.jruby:jruby:9.4.15.0, false",
    "io.pebbletemplates:pebble:3.1.5, true",
    "org.unknown:library:1.0, false"
  })
  void versionsAreComparedByNumber(String artifact, boolean vulnerable) throws IOException {
    assertThat(reason(artifact).isPresent()).isEqualTo(vulnerable);
  }
}
