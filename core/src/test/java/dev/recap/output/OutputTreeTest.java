package dev.recap.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.model.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTreeTest {

  private static final OutputPath PAGE = new OutputPath("2013/07/day-1.html");

  @TempDir private Path project;
  private Path output;

  @BeforeEach
  void createOutput() throws IOException {
    output = project.resolve("output");
    Files.createDirectories(output.resolve("2013/07"));
  }

  private OutputTree tree() throws IOException {
    return new OutputTree(Destination.of(project, output));
  }

  @Test
  void stateOfAFileHasItsSize() throws IOException {
    Files.writeString(output.resolve(PAGE.value()), "text");
    assertThat(tree().kindOf(PAGE)).isEqualTo(OutputTree.Kind.FILE);
    assertThat(tree().stateOf(PAGE).orElseThrow().size()).isEqualTo(4);
  }

  @Test
  void missingFileHasNoState() throws IOException {
    assertThat(tree().kindOf(PAGE)).isEqualTo(OutputTree.Kind.NOTHING);
    assertThat(tree().stateOf(PAGE)).isEmpty();
  }

  @Test
  void fileBehindALinkIsNotSeen() throws IOException {
    Path elsewhere = Files.createDirectory(project.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("day-1.html"), "text");
    Files.delete(output.resolve("2013/07"));
    Files.createSymbolicLink(output.resolve("2013/07"), elsewhere);
    OutputTree tree = tree();
    assertThat(tree.stateOf(PAGE)).isEmpty();
    assertThat(tree.folder("2013/07/")).isEqualTo(OutputTree.Kind.OTHER);
    assertThat(tree.topmost(OutputTree.Kind.OTHER, PAGE)).contains("2013/07/");
  }

  @Test
  void folderBelowAFileHasTheKindOfTheFile() throws IOException {
    Files.writeString(output.resolve("tags"), "text");
    OutputTree tree = tree();
    assertThat(tree.folder("tags/java/")).isEqualTo(OutputTree.Kind.FILE);
    assertThat(tree.topmost(OutputTree.Kind.FILE, new OutputPath("tags/java/a.html")))
        .contains("tags/");
  }

  @Test
  void foldersOfAPathStartAtTheRoot() {
    assertThat(OutputTree.folders(PAGE)).containsExactly("", "2013/", "2013/07/");
    assertThat(OutputTree.folders(new OutputPath("a.html"))).containsExactly("");
  }

  @Test
  void messagesNamePathsFromTheProject() throws IOException {
    OutputTree tree = tree();
    assertThat(tree.display(tree.at(PAGE))).hasToString("output/2013/07/day-1.html");
  }

  @Test
  void destinationsHaveDifferentFileNames() throws IOException {
    Destination inside = Destination.of(project, output);
    Destination other = Destination.of(project, project.resolve("a/output"));
    assertThat(inside.name()).isEqualTo("output");
    assertThat(other.name()).isEqualTo("a/output");
    assertThat(inside.fileName()).startsWith("output-").isNotEqualTo(other.fileName());
  }
}
