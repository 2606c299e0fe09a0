package dev.recap.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.recap.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

  private static final TimeZone ZONE = TimeZone.getDefault();
  private static final Locale LOCALE = Locale.getDefault();

  @TempDir Path folder;

  /** JBake writes dates in the zone and the language of its process. */
  @BeforeAll
  static void setZoneAndLanguageOfJBake() {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Locale.setDefault(Locale.US);
  }

  @AfterAll
  static void resetZoneAndLanguage() {
    TimeZone.setDefault(ZONE);
    Locale.setDefault(LOCALE);
  }

  @TestFactory
  Stream<DynamicTest> sameFilesWithTheSameBytes() throws IOException, InterruptedException {
    String only = System.getProperty("differential", "");
    List<Path> sources =
        projects().stream()
            .filter(project -> only.isEmpty() || project.getFileName().toString().equals(only))
            .toList();
    assertThat(sources).as("projects").isNotEmpty();
    List<Path> projects = new ArrayList<>();
    for (Path source : sources) {
      Path project = folder.resolve(source.getFileName().toString());
      copy(source, project);
      projects.add(project);
    }
    String printed =
        JBakeProcess.bake(projects, projects.stream().map(DifferentialTest::output).toList());
    Tolerances tolerances = Tolerances.read();
    List<DynamicTest> tests = new ArrayList<>();
    for (Path project : projects) {
      String name = project.getFileName().toString();
      tests.add(dynamicTest(name, () -> compare(name, project, tolerances, printed)));
    }
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

  private static Path output(Path project) {
    return project.resolveSibling(project.getFileName() + "-output");
  }

  private static void compare(String name, Path project, Tolerances tolerances, String printed)
      throws IOException {
    Path output = output(project);
    OutputFiles expected = OutputFiles.in(output);
    assertThat(expected.texts()).as("files of JBake\n%s", printed).isNotEmpty();
    Files.move(output, project.resolveSibling(name + "-jbake"));
    StringWriter messages = new StringWriter();
    PrintWriter writer = new PrintWriter(messages, true);
    String[] bake = {"bake", project.toString(), "--keep-going", "--output", output.toString()};
    int exitCode = Main.run(bake, Map.of(), false, writer, writer);
    List<Difference> differences = expected.differencesTo(OutputFiles.in(output), name);
    assertThat(tolerances.notCovering(differences))
        .as("differences in %s; JBake's output (-) and Recap's (+)\n%s", name, messages)
        .isEmpty();
    assertThat(exitCode)
        .as("%s%nexit code", messages)
        .isEqualTo(name.startsWith("broken-") ? 1 : 0);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }
}
