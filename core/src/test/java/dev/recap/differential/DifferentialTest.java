package dev.recap.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bakes each project with JBake and then with Recap, with the same input and output folders. A
 * project whose name begins with {@code broken-} has mistakes that JBake writes into its pages and
 * Recap reports.
 */
class DifferentialTest {

  private static final Path PROJECTS = Path.of("core/src/test/differential");

  private static final List<String> TIMES = new ArrayList<>();

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> sameFilesWithTheSameBytes() throws IOException {
    Tolerances tolerances = Tolerances.read();
    List<Path> projects = projects();
    String only = System.getProperty("differential", "");
    List<DynamicTest> tests = new ArrayList<>();
    for (Path project : projects) {
      String name = project.getFileName().toString();
      if (only.isEmpty() || name.equals(only)) {
        tests.add(dynamicTest(name, () -> compare(name, project, tolerances)));
      }
    }
    assertThat(tests).as("projects").isNotEmpty();
    if (only.isEmpty()) {
      tests.add(
          dynamicTest(
              "every permitted difference occurs",
              () -> assertThat(tolerances.unused()).isEmpty()));
    }
    return tests.stream();
  }

  private static List<Path> projects() throws IOException {
    try (Stream<Path> folders = Files.list(PROJECTS)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private void compare(String name, Path source, Tolerances tolerances) throws Exception {
    Path project = folder.resolve(name);
    copy(source, project);
    Path output = folder.resolve(name + "-output");
    Oven.Result jbake = Oven.jbake().bake(project, output);
    OutputFiles expected = OutputFiles.in(output);
    assertThat(expected.texts()).as("files of JBake\n%s", jbake.printed()).isNotEmpty();
    Files.move(output, folder.resolve(name + "-jbake"));
    Oven.Result recap = Oven.recap().bake(project, output);
    List<Difference> differences = expected.differencesTo(OutputFiles.in(output), name);
    TIMES.add(row(name, expected.texts().size(), jbake.time(), recap.time()));
    assertThat(tolerances.notCovering(differences))
        .as("differences in %s; JBake's output (-) and Recap's (+)\n%s", name, recap.printed())
        .isEmpty();
    assertThat(recap.exitCode())
        .as("%s%nexit code", recap.printed())
        .isEqualTo(name.startsWith("broken-") ? 1 : 0);
  }

  private static String row(String name, int files, Duration jbake, Duration recap) {
    return "| %s | %d | %.2f | %.2f | %.1f |"
        .formatted(
            name,
            files,
            jbake.toMillis() / 1000.0,
            recap.toMillis() / 1000.0,
            (double) jbake.toMillis() / recap.toMillis());
  }

  @AfterAll
  static void report() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("| project | files | JBake, s | Recap, s | times as fast |");
    lines.add("|---|---|---|---|---|");
    lines.addAll(TIMES);
    Files.write(Path.of("core/target/differential.md"), lines);
    lines.forEach(System.out::println);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }
}
