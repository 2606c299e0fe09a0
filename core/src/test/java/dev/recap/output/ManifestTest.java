package dev.recap.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.model.OutputPath;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

  @TempDir private Path folder;
  private TestProject project;

  @BeforeEach
  void makeProject() {
    project = TestProject.in(folder);
  }

  @Test
  void textHasVersionCountFolderAndSortedFiles() {
    Manifest manifest = manifest("index.html", "2013/day-1.html", "ünï code.html");

    assertThat(manifest.text())
        .isEqualTo(
            """
            recap-files 1 3 output
            2013/day-1.html
            index.html
            ünï code.html
            """);
  }

  @Test
  void textReadsBack() {
    Manifest manifest = manifest("a.html", "line\nbreak.png", "return\r.png", "b/c.html");

    List<Problem> problems = new ArrayList<>();
    Manifest read = Manifest.parse(manifest.text(), "output", ".recap/x.txt", problems::add);

    assertThat(read).isEqualTo(manifest);
    assertThat(problems).isEmpty();
  }

  private static Manifest manifest(String... files) {
    TreeSet<OutputPath> paths = new TreeSet<>();
    Stream.of(files).map(OutputPath::new).forEach(paths::add);
    return new Manifest("output", paths);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not a manifest",
        "recap-files 2 2 output\na.html\nb.html\n",
        "recap-files 1 2 public\na.html\nb.html\n",
        "recap-files 1 2 output\na.html\n",
        "recap-files 1 2 output\na.html\nb.html\nc.html\n",
        "recap-files 1 2 output\nb.html\na.html\n",
        "recap-files 1 2 output\na.html\na.html\n",
        "recap-files 1 2 output\n../a.html\nb.html\n",
        "recap-files 1 2 output\n/etc/hosts\nb.html\n",
      })
  void damagedListIsIgnoredAndReported(String text) throws IOException {
    project.bake(Map.of("a.html", "a", "b.html", "b"));
    Files.writeString(manifestFile(), text);

    WriteReport report = project.bake(Map.of("new.html", "new"));

    assertThat(project.files().keySet()).isEqualTo(Set.of("a.html", "b.html", "new.html"));
    assertThat(report.removed()).isZero();
    assertThat(report.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Severity.WARNING);
              assertThat(problem.code()).isEqualTo("damaged-manifest");
              assertThat(problem.place().file()).startsWith(".recap/outputs/output-");
            });

    assertThat(project.bake(Map.of()).problems()).isEmpty();
    assertThat(project.files().keySet()).isEqualTo(Set.of("a.html", "b.html"));
  }

  @Test
  void listThatIsNotTextIsIgnored() throws IOException {
    project.bake(Map.of("a.html", "a"));
    Files.write(manifestFile(), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    WriteReport report = project.bake(Map.of("new.html", "new"));

    assertThat(report.problems()).extracting(Problem::code).containsExactly("damaged-manifest");
    assertThat(project.output().resolve("a.html")).exists();
  }

  @Test
  void warningNamesTheLine() {
    List<Problem> problems = new ArrayList<>();
    Manifest.parse("recap-files 1 2 output\na\n../b\n", "output", ".recap/x.txt", problems::add);

    assertThat(problems)
        .extracting(Problem::place)
        .containsExactly(Place.ofLine(".recap/x.txt", 3));
    assertThat(problems.get(0).message()).contains("\"../b\"");
  }

  private Path manifestFile() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(".recap/outputs"))) {
      return files.findFirst().orElseThrow();
    }
  }
}
