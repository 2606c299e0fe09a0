package dev.recap.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledBakeTest {

  private static final int ROUNDS = 6;
  private static final int LAST = ROUNDS + 1;

  @TempDir private Path folder;
  @TempDir private Path elsewhere;

  @Test
  void outputIsWholeAgainAfterTheNextBakeWheneverOneWasKilled() throws Exception {
    TestProject project = TestProject.in(folder);
    project.put("CNAME", "ep.example.org");
    project.bake(ChildBake.site(0));
    TestProject clean = TestProject.in(elsewhere);
    clean.put("CNAME", "ep.example.org");
    clean.bake(ChildBake.site(LAST));

    for (int round = 0; round < ROUNDS; round++) {
      // after one round the next child bakes upon what is left, after another this process does
      killWhileCommitting(round + 1, round * 4L);
      assertEveryFileIsOfOneVersion(project);
      if (round % 2 == 1) {
        project.bake(ChildBake.site(LAST));
        assertThat(project.files()).isEqualTo(clean.files());
      }
    }
  }

  private void killWhileCommitting(int version, long millis) throws Exception {
    try (ChildBake child = ChildBake.start(folder, version)) {
      assertThat(child.nextWord()).isEqualTo("ready");
      child.goOn();
      Thread.sleep(millis);
      child.kill();
    }
  }

  private static void assertEveryFileIsOfOneVersion(TestProject project) throws IOException {
    SortedMap<String, String> files = project.files();
    assertThat(files).containsEntry("CNAME", "ep.example.org");
    files.remove("CNAME");
    files.keySet().removeIf(path -> path.endsWith("/"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      assertThat(
              IntStream.rangeClosed(0, LAST)
                  .mapToObj(version -> ChildBake.site(version).get(file.getKey())))
          .as(file.getKey())
          .contains(file.getValue());
    }
  }

  @Test
  void bakeThatStopsInTheMiddleIsRepairedByTheNext() throws IOException {
    TestProject project = TestProject.in(folder);
    project.bake(Map.of("b.html", "old", "stale.html", "stale"));

    try (OutputFolder out = project.open(Rewrite.CHANGED)) {
      TestProject.write(
          new TreeMap<>(Map.of("a.html", "new", "b.html", "new", "c.html", "new")), out);
      Files.delete(folder.resolve(".recap/stage/3"));
      assertThatExceptionOfType(OutputException.class)
          .isThrownBy(out::commit)
          .withMessageStartingWith("cannot write output/c.html: ");
    }
    assertThat(project.files())
        .isEqualTo(Map.of("a.html", "new", "b.html", "new", "stale.html", "stale"));

    project.bake(Map.of("b.html", "new"));
    assertThat(project.files()).isEqualTo(Map.of("b.html", "new"));
  }
}
