package dev.recap.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recap.parallel.Workers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProjectLockTest {

  @TempDir private Path folder;
  private TestProject project;
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final ExecutorService other = Executors.newSingleThreadExecutor();

  @BeforeEach
  void makeProject() {
    project = TestProject.in(folder);
  }

  @AfterEach
  void stop() {
    other.shutdownNow();
  }

  @Test
  void waitingForAnotherThreadIsReportedOnce() throws Exception {
    Future<WriteReport> second;
    try (OutputFolder out = project.open(OverwriteMode.CHANGED)) {
      second = other.submit(() -> bakeInTurn(Map.of("second.html", "second")));
      assertThat(messages.take()).contains("another bake");
      // several rounds of asking for the lock
      assertThat(messages.poll(100, TimeUnit.MILLISECONDS)).isNull();
      assertThat(second).isNotDone();
      TestProject.write(Map.of("first.html", "first"), out);
      out.commit();
    }

    assertThat(second.get().removed()).isEqualTo(1);
    assertThat(project.files()).isEqualTo(Map.of("second.html", "second"));
    assertThat(messages).isEmpty();
  }

  private WriteReport bakeInTurn(Map<String, String> site) {
    try (OutputFolder out =
        OutputFolder.open(
            folder, project.output(), OverwriteMode.CHANGED, messages::add, Workers.ofCaller())) {
      TestProject.write(site, out);
      return out.commit();
    }
  }

  @Test
  void bakeWaitsForAnotherProcess() throws Exception {
    try (ChildBake child = ChildBake.start(folder, 1)) {
      assertThat(child.nextWord()).isEqualTo("ready");
      Future<WriteReport> second = other.submit(() -> bakeInTurn(Map.of("second.html", "second")));
      assertThat(messages.take()).contains("another bake");
      assertThat(second).isNotDone();
      child.goOn();

      assertThat(second.get().removed()).isEqualTo(ChildBake.site(1).size());
    }
    assertThat(project.files()).isEqualTo(Map.of("second.html", "second"));
  }

  @Test
  void otherProcessStillWaitsAfterAThreadGivesUp() throws Exception {
    try (ChildBake child = startWhileThreadGivesUp()) {
      assertThat(child.nextWord()).isEqualTo("ready");
    }
  }

  private ChildBake startWhileThreadGivesUp() throws Exception {
    try (OutputFolder out = project.open(OverwriteMode.CHANGED)) {
      Future<WriteReport> impatient = other.submit(() -> bakeInTurn(Map.of()));
      assertThat(messages.take()).contains("another bake");
      impatient.cancel(true);
      other.shutdown();
      assertThat(other.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

      ChildBake child = ChildBake.start(folder, 1);
      assertThat(child.nextWord()).isEqualTo("waiting");
      out.commit();
      return child;
    }
  }

  @Test
  void waitingCanBeInterrupted() throws Exception {
    try (OutputFolder out = project.open(OverwriteMode.CHANGED)) {
      Thread.currentThread().interrupt();

      assertThatExceptionOfType(OutputException.class)
          .isThrownBy(() -> bakeInTurn(Map.of()))
          .withMessageContaining("interrupted");
      assertThat(Thread.interrupted()).isTrue();
      out.commit();
    }
  }

  @Test
  void killedBakeReleasesTheLock() throws Exception {
    try (ChildBake child = ChildBake.start(folder, 1)) {
      assertThat(child.nextWord()).isEqualTo("ready");
      child.kill();
    }

    project.bake(Map.of("index.html", "home"));

    assertThat(project.files()).isEqualTo(Map.of("index.html", "home"));
  }
}
