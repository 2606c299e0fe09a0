package dev.recap.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that the user has put into the output. */
class ForeignFilesTest {

  @TempDir private Path folder;
  @TempDir private Path outside;
  private TestProject project;

  @BeforeEach
  void makeProject() {
    project = TestProject.in(folder);
  }

  @Test
  void filesThatNoBakeWroteAreKept() throws IOException {
    project.put(".git/HEAD", "ref: refs/heads/gh-pages");
    project.bake(Map.of("posts/one.html", "one"));
    project.put("posts/notes.txt", "mine");

    project.bake(Map.of());

    assertThat(project.files())
        .isEqualTo(
            Map.of(
                ".git/", "",
                ".git/HEAD", "ref: refs/heads/gh-pages",
                "posts/", "",
                "posts/notes.txt", "mine"));
  }

  @Test
  void fileAtAPathOfTheSiteIsOverwritten() throws IOException {
    project.put("index.html", "coming soon");

    project.bake(Map.of("index.html", "home"));
    assertThat(project.files()).isEqualTo(Map.of("index.html", "home"));

    project.bake(Map.of());
    assertThat(project.files()).isEmpty();
  }

  @Test
  void fileInPlaceOfAFolderStopsTheBakeBeforeChanges() throws IOException {
    project.bake(Map.of("about.html", "about"));
    project.put("tags", "my list of tags");
    Map<String, String> before = project.files();

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> project.bake(Map.of("a.html", "a", "tags/java.html", "java")))
        .withMessage(
            "can't write output/tags/java.html: output/tags is a file that no earlier bake left"
                + " there");
    assertThat(project.files()).isEqualTo(before);
  }

  @Test
  void folderInPlaceOfAFileStopsTheBakeBeforeChanges() throws IOException {
    project.bake(Map.of("feed/index.html", "feed"));
    project.put("feed/notes.txt", "mine");
    Map<String, String> before = project.files();

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> project.bake(Map.of("a.html", "a", "feed", "<feed/>")))
        .withMessage(
            "can't write output/feed: output/feed/notes.txt is a file that no earlier bake left"
                + " there");
    assertThat(project.files()).isEqualTo(before);
  }

  @Test
  void emptyFolderInPlaceOfAFileIsNamed() throws IOException {
    Files.createDirectories(project.output().resolve("feed"));

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> project.bake(Map.of("feed", "<feed/>")))
        .withMessage(
            "can't write output/feed: output/feed is a folder that no earlier bake left there");
  }

  @Test
  void fileOfAnEarlierBakeIsReplacedByAFolder() throws IOException {
    project.bake(Map.of("about", "about", "b", "b"));

    WriteReport report = project.bake(Map.of("about/index.html", "about", "b", "b"));

    assertThat(report.removed()).isEqualTo(1);
    assertThat(project.files())
        .isEqualTo(Map.of("about/", "", "about/index.html", "about", "b", "b"));
  }

  @Test
  void folderOfAnEarlierBakeIsReplacedByAFile() throws IOException {
    project.bake(Map.of("feed/index.html", "x", "feed/2013/old.html", "y", "feed.css", "z"));

    WriteReport report = project.bake(Map.of("feed", "<feed/>"));

    assertThat(report.removed()).isEqualTo(3);
    assertThat(project.files()).isEqualTo(Map.of("feed", "<feed/>"));
  }

  @Test
  void nothingIsWrittenThroughALink() throws IOException {
    project.bake(Map.of("index.html", "home"));
    Files.createSymbolicLink(project.output().resolve("img"), outside);

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> project.bake(Map.of("index.html", "new", "img/2013/logo.svg", "<svg/>")))
        .withMessage(
            "can't write output/img/2013/logo.svg: output/img is a link, and links are not"
                + " followed");
    assertThat(TestProject.tree(outside)).isEmpty();
    assertThat(project.output().resolve("index.html")).hasContent("home");
  }

  @Test
  void nothingIsRemovedThroughALink() throws IOException {
    project.bake(Map.of("img/logo.svg", "<svg/>"));
    Files.move(project.output().resolve("img/logo.svg"), outside.resolve("logo.svg"));
    Files.delete(project.output().resolve("img"));
    Files.createSymbolicLink(project.output().resolve("img"), outside);

    WriteReport report = project.bake(Map.of());

    assertThat(report.removed()).isZero();
    assertThat(outside.resolve("logo.svg")).exists();
    assertThat(project.output().resolve("img")).isSymbolicLink();
  }

  @Test
  void linkAtAPathOfTheSiteIsReplacedNotItsTarget() throws IOException {
    Path mine = Files.writeString(outside.resolve("mine.html"), "home");
    Files.createDirectories(project.output());
    Files.createSymbolicLink(project.output().resolve("index.html"), mine);

    project.bake(Map.of("index.html", "home"));
    project.bake(Map.of("index.html", "new"));

    assertThat(mine).hasContent("home");
    assertThat(project.files()).isEqualTo(Map.of("index.html", "new"));
  }

  @Test
  void linkInPlaceOfAStaleFileIsKept() throws IOException {
    project.bake(Map.of("talk.pdf", "pdf"));
    Path mine = Files.writeString(outside.resolve("talk.pdf"), "pdf");
    Files.delete(project.output().resolve("talk.pdf"));
    Files.createSymbolicLink(project.output().resolve("talk.pdf"), mine);

    project.bake(Map.of());

    assertThat(project.output().resolve("talk.pdf")).isSymbolicLink();
    assertThat(mine).exists();
  }

  @Test
  void outputMayBeALink() throws IOException {
    Files.createSymbolicLink(project.output(), outside);

    project.bake(Map.of("index.html", "home", "old.html", "old"));
    project.bake(Map.of("index.html", "home"));

    assertThat(TestProject.tree(outside)).isEqualTo(Map.of("index.html", "home"));
    assertThat(project.output()).isSymbolicLink();
  }
}
