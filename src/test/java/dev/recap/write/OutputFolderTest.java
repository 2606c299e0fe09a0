package dev.recap.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.recap.model.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2013-07-01T12:00:00Z"));

  @TempDir private Path folder;
  private TestProject project;

  @BeforeEach
  void makeProject() {
    project = TestProject.in(folder);
  }

  @Test
  void firstBakeMakesTheOutputAndItsFolders() throws IOException {
    WriteReport report =
        project.bake(Map.of("index.html", "home", "2013/07/day-1/index.html", "day 1"));

    assertThat(report.written()).isEqualTo(2);
    assertThat(project.files())
        .isEqualTo(
            Map.of(
                "index.html", "home",
                "2013/", "",
                "2013/07/", "",
                "2013/07/day-1/", "",
                "2013/07/day-1/index.html", "day 1"));
  }

  @Test
  void unchangedFilesKeepTheirTimeAndChangedOnesDoNot() throws IOException {
    project.bake(Map.of("same.html", "same", "other.html", "before", "grown.html", "short"));
    Path same = project.output().resolve("same.html");
    Path other = project.output().resolve("other.html");
    Files.setLastModifiedTime(same, LONG_AGO);
    Files.setLastModifiedTime(other, LONG_AGO);

    WriteReport report =
        project.bake(Map.of("same.html", "same", "other.html", "behind", "grown.html", "longer"));

    assertThat(report.written()).isEqualTo(2);
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(Files.getLastModifiedTime(same)).isEqualTo(LONG_AGO);
    assertThat(Files.getLastModifiedTime(other)).isNotEqualTo(LONG_AGO);
    assertThat(project.files())
        .isEqualTo(Map.of("same.html", "same", "other.html", "behind", "grown.html", "longer"));
  }

  @Test
  void cleanBakeWritesEqualFilesAnewAndRemovesStaleOnes() throws IOException {
    project.bake(Map.of("same.html", "same", "stale.html", "stale"));
    project.put("CNAME", "ep.example.org");
    Path same = project.output().resolve("same.html");
    Files.setLastModifiedTime(same, LONG_AGO);

    WriteReport report = project.bake(Map.of("same.html", "same"), Rewrite.ALL);

    assertThat(report.written()).isEqualTo(1);
    assertThat(report.removed()).isEqualTo(1);
    assertThat(Files.getLastModifiedTime(same)).isNotEqualTo(LONG_AGO);
    assertThat(project.files()).isEqualTo(Map.of("same.html", "same", "CNAME", "ep.example.org"));
  }

  @Test
  void staleFilesGoWithTheFoldersTheyLeaveEmpty() throws IOException {
    project.bake(Map.of("a/b/c/old.html", "old", "a/new.html", "new"));

    WriteReport report = project.bake(Map.of("a/new.html", "new"));

    assertThat(report.removed()).isEqualTo(1);
    assertThat(project.files()).isEqualTo(Map.of("a/", "", "a/new.html", "new"));
  }

  @Test
  void copiesAreComparedToo() throws IOException {
    Path image = Files.writeString(folder.resolve("logo.svg"), "<svg/>");
    OutputPath path = new OutputPath("img/logo.svg");
    copy(image, path);
    Path copy = project.output().resolve(path.value());
    Files.setLastModifiedTime(copy, LONG_AGO);

    assertThat(copy(image, path).unchanged()).isEqualTo(1);
    assertThat(Files.getLastModifiedTime(copy)).isEqualTo(LONG_AGO);

    Files.writeString(image, "<SVG/>");
    assertThat(copy(image, path).written()).isEqualTo(1);
    assertThat(copy).hasContent("<SVG/>");
  }

  private WriteReport copy(Path source, OutputPath path) {
    try (OutputFolder out = project.open(Rewrite.CHANGED)) {
      out.copy(path, source);
      return out.commit();
    }
  }

  @Test
  void bakeThatIsNotCommittedChangesNothing() throws IOException {
    project.bake(Map.of("index.html", "home", "old.html", "old"));
    Map<String, String> before = TestProject.tree(folder);

    try (OutputFolder out = project.open(Rewrite.CHANGED)) {
      TestProject.write(Map.of("index.html", "other", "new/post.html", "new"), out);
    }

    assertThat(TestProject.tree(folder)).isEqualTo(before);
  }

  @Test
  void firstBakeThatIsNotCommittedMakesNoOutput() {
    try (OutputFolder out = project.open(Rewrite.CHANGED)) {
      TestProject.write(Map.of("index.html", "home"), out);
    }

    assertThat(project.output()).doesNotExist();
  }

  @Test
  void nothingOfTheStageIsLeftBehind() throws IOException {
    project.bake(Map.of("index.html", "home"));

    assertThat(TestProject.tree(folder.resolve(".recap")).keySet())
        .noneMatch(name -> name.contains("stage") || name.endsWith(".new"));
  }

  @Test
  void stageOfAKilledBakeIsRemoved() throws IOException {
    Path left = folder.resolve(".recap/stage/17");
    Files.createDirectories(left.getParent());
    Files.writeString(left, "half a pa");

    project.bake(Map.of("index.html", "home"));

    assertThat(left.getParent()).doesNotExist();
  }

  @Test
  void filesComeFromManyThreads() throws IOException {
    int count = 500;
    try (OutputFolder out = project.open(Rewrite.CHANGED)) {
      IntStream.range(0, count)
          .parallel()
          .forEach(i -> out.write(postPath(i), TestProject.bytes("post " + i)));
      assertThat(out.commit().written()).isEqualTo(count);
    }

    for (int i = 0; i < count; i++) {
      assertThat(project.output().resolve(postPath(i).value())).hasContent("post " + i);
    }
  }

  private static OutputPath postPath(int i) {
    return new OutputPath(2000 + i % 7 + "/" + i % 12 + "/post-" + i + "/index.html");
  }

  @Test
  void renamingOnlyTheCaseKeepsTheFile() throws IOException {
    project.bake(Map.of("About.html", "about"));
    project.bake(Map.of("about.html", "about"));

    assertThat(project.files()).isEqualTo(Map.of("about.html", "about"));
  }

  @Test
  void fileThatHasBothSpellingsIsNotRemovedByItsOldOne() throws IOException {
    project.bake(Map.of("About.html", "about"));
    Path respelled = project.output().resolve("about.html");
    if (!Files.exists(respelled)) {
      // what a file system that ignores case has by itself
      Files.createLink(respelled, project.output().resolve("About.html"));
    }

    WriteReport report = project.bake(Map.of("about.html", "about"));

    assertThat(report.removed()).isZero();
    assertThat(respelled).hasContent("about");
  }

  @Test
  void outputOnAnotherFileSystemIsStagedBesideIt() throws IOException {
    Path memory = Path.of("/dev/shm");
    assumeTrue(Files.isWritable(memory));
    assumeFalse(Files.getFileStore(memory).equals(Files.getFileStore(folder)));
    Path elsewhere = Files.createTempDirectory(memory, "recap-test");
    TestProject published = new TestProject(folder, elsewhere.resolve("site"));
    try {
      try (OutputFolder out = published.open(Rewrite.CHANGED)) {
        TestProject.write(Map.of("posts/one.html", "one"), out);
        assertThat(TestProject.tree(elsewhere).keySet())
            .allMatch(name -> name.startsWith(".recap-stage-"))
            .hasSize(2);
        out.commit();
      }
      assertThat(TestProject.tree(elsewhere))
          .isEqualTo(Map.of("site/", "", "site/posts/", "", "site/posts/one.html", "one"));
    } finally {
      FolderTree.delete(elsewhere);
    }
  }

  @Test
  void outputMayLieOutsideOfTheProject(@TempDir Path elsewhere) throws IOException {
    TestProject published = new TestProject(folder, elsewhere.resolve("www/site"));

    published.bake(Map.of("index.html", "home", "old.html", "old"));
    published.bake(Map.of("index.html", "home"));

    assertThat(TestProject.tree(elsewhere))
        .isEqualTo(Map.of("www/", "", "www/site/", "", "www/site/index.html", "home"));
  }

  @Test
  void eachOutputOfAProjectHasAListOfItsOwn() throws IOException {
    TestProject preview = new TestProject(folder, folder.resolve("target/output"));
    project.bake(Map.of("index.html", "home"));
    preview.bake(Map.of("draft.html", "draft"));
    project.bake(Map.of("index.html", "home"));

    assertThat(preview.files()).isEqualTo(Map.of("draft.html", "draft"));
    preview.bake(Map.of());
    assertThat(project.files()).isEqualTo(Map.of("index.html", "home"));
  }

  @Test
  void staleFilesAreKnownAfterTheProjectWasMoved() throws IOException {
    project.bake(Map.of("index.html", "home", "old.html", "old"));
    Path moved = folder.resolveSibling(folder.getFileName() + "-moved");
    Files.move(folder, moved);

    TestProject.in(moved).bake(Map.of("index.html", "home"));
    Files.move(moved, folder);

    assertThat(project.files()).isEqualTo(Map.of("index.html", "home"));
  }

  @Test
  void writingAPathTwiceIsABug() {
    try (OutputFolder out = project.open(Rewrite.CHANGED)) {
      OutputPath path = new OutputPath("index.html");
      out.write(path, TestProject.bytes("one"));

      assertThatIllegalStateException()
          .isThrownBy(() -> out.write(path, TestProject.bytes("two")))
          .withMessageContaining("index.html");
    }
  }

  @Test
  void copyOfAMissingFileNamesBoth() {
    try (OutputFolder out = project.open(Rewrite.CHANGED)) {
      assertThatExceptionOfType(OutputException.class)
          .isThrownBy(() -> out.copy(new OutputPath("img/a.png"), folder.resolve("assets/a.png")))
          .withMessageStartingWith("can't copy " + folder.resolve("assets/a.png") + " to output")
          .withMessageEndingWith("doesn't exist")
          .withCauseInstanceOf(IOException.class);
    }
  }

  @Test
  void outputThatIsAFileIsRefused() throws IOException {
    Files.writeString(project.output(), "mine");

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> project.bake(Map.of("index.html", "home")))
        .withMessageEndingWith("output: it is not a folder");
    assertThat(project.output()).hasContent("mine");
  }
}
