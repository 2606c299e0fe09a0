package dev.recap.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class KilledBakeTest {

  private static final int LAST = 7;

  @TempDir private Path folder;
  @TempDir private Path elsewhere;
  private TestProject project;

  @BeforeEach
  void makeProject() {
    project = TestProject.in(folder);
  }

  @Test
  void nextBakeRepairsTheOutputOfAKilledBake() throws Exception {
    project.put("CNAME", "ep.example.org");
    project.bake(ChildBake.site(0));
    TestProject clean = TestProject.in(elsewhere);
    clean.put("CNAME", "ep.example.org");
    clean.bake(ChildBake.site(LAST));

    killWhileCommitting(1, staged(1));
    assertEveryFileIsOfOneVersion();
    killWhileCommitting(2, staged(150));
    assertEveryFileIsOfOneVersion();
    project.bake(ChildBake.site(LAST));
    assertThat(project.files()).isEqualTo(clean.files());

    killWhileCommitting(3, staged(390));
    assertEveryFileIsOfOneVersion();
    killWhileCommitting(4, stale(4, 0));
    assertEveryFileIsOfOneVersion();
    project.bake(ChildBake.site(LAST));
    assertThat(project.files()).isEqualTo(clean.files());

    killWhileCommitting(5, stale(5, 100));
    assertEveryFileIsOfOneVersion();
    killWhileCommitting(6, staged(1));
    project.bake(ChildBake.site(LAST));
    assertThat(project.files()).isEqualTo(clean.files());
  }

  /** The file that is moved into place as the n-th. */
  private Path staged(int number) {
    return folder.resolve(".recap/stage/" + number);
  }

  /** A file that is in the output and not in a version. */
  private Path stale(int version, int index) throws IOException {
    Map<String, String> site = ChildBake.site(version);
    return project.files().keySet().stream()
        .filter(path -> path.endsWith("/index.html") && !site.containsKey(path))
        .skip(index)
        .map(project.output()::resolve)
        .findFirst()
        .orElseThrow();
  }

  private void killWhileCommitting(int version, Path untilGone) throws Exception {
    try (ChildBake child = ChildBake.start(folder, version)) {
      assertThat(child.nextWord()).isEqualTo("ready");
      child.goOn();
      while (child.isRunning() && Files.exists(untilGone)) {
        Thread.onSpinWait();
      }
      child.kill();
    }
  }

  private void assertEveryFileIsOfOneVersion() throws IOException {
    List<Map<String, String>> versions =
        IntStream.rangeClosed(0, LAST).mapToObj(ChildBake::site).toList();
    SortedMap<String, String> files = project.files();
    assertThat(files.remove("CNAME")).isEqualTo("ep.example.org");
    files.keySet().removeIf(path -> path.endsWith("/"));
    assertThat(files)
        .allSatisfy(
            (path, text) ->
                assertThat(versions).anyMatch(version -> text.equals(version.get(path))));
  }

  @Test
  void nextBakeRepairsTheOutputOfAFailedBake() throws IOException {
    project.bake(Map.of("b.html", "old", "stale.html", "stale"));

    try (OutputFolder out = project.open(OverwriteMode.CHANGED)) {
      TestProject.write(
          new TreeMap<>(Map.of("a.html", "new", "b.html", "new", "c.html", "new")), out);
      Files.delete(staged(3));
      assertThatExceptionOfType(OutputException.class)
          .isThrownBy(out::commit)
          .withMessageStartingWith("can't write output/c.html: ");
    }
    assertThat(project.files())
        .isEqualTo(Map.of("a.html", "new", "b.html", "new", "stale.html", "stale"));

    project.bake(Map.of("b.html", "new"));
    assertThat(project.files()).isEqualTo(Map.of("b.html", "new"));
  }
}
