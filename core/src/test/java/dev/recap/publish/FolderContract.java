package dev.recap.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recap.build.FinishedSite;
import dev.recap.model.Progress;
import dev.recap.publish.Operation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests of each target whose files are replaced one by one. */
abstract class FolderContract {

  private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

  /** Is thrown in place of a kill: nothing of the publish runs after it. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @TempDir Path folder;
  SampleSite site;

  @BeforeEach
  void makeSite() throws IOException {
    site = SampleSite.in(folder.resolve("project"));
  }

  /** Opens the target; {@code project} may be another one for the same target. */
  abstract RemoteFolder open(SiteFiles files, Workspace workspace, String token) throws IOException;

  /** Returns the folder of this machine that the target writes to, which does not exist yet. */
  Path remote() {
    return folder.resolve("www");
  }

  /** Returns the texts of the target's files. */
  Map<String, String> texts() throws IOException {
    return Folders.texts(remote());
  }

  /** Puts a file onto the target that Recap knows nothing of. */
  void putForeign(String path, String text) throws IOException {
    Path file = remote().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Returns the number of random kills in a build; many are tried with {@code recap.kills}. */
  int kills() {
    return Integer.getInteger("recap.kills", 1);
  }

  PublishPlan publish(SampleSite from, FinishedSite baked, Consumer<Operation> done)
      throws IOException {
    return publish(from, baked, "", false, done);
  }

  PublishPlan publish(
      SampleSite from, FinishedSite baked, String token, boolean takeOver, Consumer<Operation> done)
      throws IOException {
    try (Workspace workspace = Workspace.open(from.project(), "live")) {
      SiteFiles files = SiteFiles.of(baked);
      String name = token.isEmpty() ? "t" + System.nanoTime() : token;
      FolderTarget target =
          new FolderTarget(open(files, workspace, name), workspace, files, name, takeOver, NOW);
      PublishPlan plan = target.plan();
      target.run(plan, Progress.NONE, done);
      return plan;
    }
  }

  PublishPlan publish(int version) throws IOException {
    return publish(site, site.baked(version), operation -> {});
  }

  void assertPublished(Map<String, String> expected) throws IOException {
    Map<String, String> texts = new TreeMap<>(texts());
    assertThat(texts.remove(PublishRecord.FILE)).startsWith("recap-published 1 ");
    assertThat(texts).isEqualTo(expected);
  }

  @Test
  void onlyWhatChangedIsSentAndDeleted() throws IOException {
    assertThat(publish(0).count(Kind.ADD)).isEqualTo(SampleSite.version(0).size());
    assertPublished(SampleSite.version(0));

    Map<String, String> changed = SampleSite.version(0);
    changed.put("2024/01/post-1/index.html", "<!doctype html>another text");
    changed.remove("2024/00/post-0/index.html");
    List<String> done = new ArrayList<>();
    PublishPlan plan = publish(site, site.baked(changed), operation -> done.add(operation.line()));

    assertThat(done)
        .containsExactly(
            "lock",
            "replace 2024/01/post-1/index.html (27 bytes)",
            "record .recap-published.txt",
            "delete 2024/00/post-0/index.html",
            "unlock");
    assertThat(plan.operations()).extracting(Operation::line).isEqualTo(done);
    assertPublished(changed);
    assertThat(remote().resolve("2024/00")).doesNotExist();
    assertThat(publish(site, site.baked(changed), operation -> {}).isEmpty()).isTrue();
  }

  @Test
  void readersSeeAWholeSiteAfterEveryOperation() throws IOException {
    Map<String, String> before = Map.of();
    for (int version = 0; version < 2; version++) {
      Map<String, String> old = before;
      Map<String, String> now = SampleSite.version(version);
      publish(
          site,
          site.baked(now),
          operation -> assertThat(broken(old, now)).as(operation.line()).isEmpty());
      assertPublished(now);
      before = now;
    }
  }

  private List<String> broken(Map<String, String> before, Map<String, String> after) {
    try {
      return BrokenReferences.in(texts(), before, after);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void filesOfOthersStay() throws IOException {
    putForeign("keep.txt", "mine");
    putForeign("2024/00/notes.txt", "mine too");
    publish(0);
    publish(5);

    Map<String, String> expected = SampleSite.version(5);
    expected.put("keep.txt", "mine");
    expected.put("2024/00/notes.txt", "mine too");
    assertPublished(expected);
  }

  /** Begins to publish a version, and ends after some operations as if it was killed. */
  void publishKilled(int version, int operations) {
    List<Operation> done = new ArrayList<>();
    assertThatExceptionOfType(Killed.class)
        .isThrownBy(
            () ->
                publish(
                    site,
                    site.baked(version),
                    operation -> {
                      done.add(operation);
                      if (done.size() > operations) {
                        throw new Killed();
                      }
                    }));
  }

  @Test
  void theNextPublishGoesOnWhereOneWasKilled() throws IOException {
    publish(0);
    int operations = publish(site, site.baked(1), operation -> {}).operations().size();
    publish(0);
    Random random = new Random(1);
    for (int kill = 0; kill < kills(); kill++) {
      int after = random.nextInt(operations);
      // The author may have changed the site since, or gone back to the one before.
      int next = random.nextInt(3);
      publishKilled(1, after);
      publish(next);
      assertPublished(SampleSite.version(next));
      publish(0);
    }
  }

  @Test
  void nothingIsDeletedAfterAFailure() throws IOException {
    publish(0);
    // A folder with a file of others is where version 1 has a style sheet.
    Map<String, String> now = SampleSite.version(1);
    now.put("css/blocked.css", "p {}");
    makeUnwritable("css/blocked.css");

    List<Kind> done = new ArrayList<>();
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> publish(site, site.baked(now), operation -> done.add(operation.kind())));

    assertThat(done).contains(Kind.ADD).doesNotContain(Kind.DELETE, Kind.RECORD, Kind.UNLOCK);
    assertThat(texts()).containsKeys("2024/00/post-0/index.html", "js/app-0.js");
    assertThat(texts().get("index.html")).endsWith("version 0");
    makeWritable("css/blocked.css");
    publish(site, site.baked(now), operation -> {});
    assertPublished(now);
  }

  void makeUnwritable(String path) throws IOException {
    putForeign(path + "/of-others.txt", "mine");
  }

  void makeWritable(String path) throws IOException {
    Folders.delete(remote().resolve(path));
  }

  @Test
  void ofTwoPublishersTheSecondIsRefused() throws IOException {
    SampleSite other = SampleSite.in(folder.resolve("other"));
    FinishedSite theirs = other.baked(2);
    publish(0);
    List<PublishException> refused = new ArrayList<>();

    publish(
        site,
        site.baked(1),
        operation -> {
          if (operation.kind() == Kind.RECORD) {
            assertThatExceptionOfType(PublishException.class)
                .isThrownBy(() -> publish(other, theirs, done -> {}))
                .satisfies(refused::add);
          }
        });

    assertThat(refused)
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e)
                  .hasMessage(
                      "another publish to this target began 0 minutes ago and has not ended");
              assertThat(e.hint())
                  .isEqualTo(
                      "wait for it; if it was interrupted on another machine, --yes continues it");
            });
    assertPublished(SampleSite.version(1));
    publish(other, theirs, operation -> {});
    assertPublished(SampleSite.version(2));
  }

  @Test
  void anotherMachineContinuesOnlyWithTheOption() throws IOException {
    SampleSite other = SampleSite.in(folder.resolve("other"));
    publish(0);
    assertThatExceptionOfType(Killed.class)
        .isThrownBy(
            () ->
                publish(
                    site,
                    site.baked(1),
                    operation -> {
                      if (operation.name().startsWith("js/")) {
                        throw new Killed();
                      }
                    }));

    FinishedSite theirs = other.baked(2);
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publish(other, theirs, operation -> {}));
    publish(other, theirs, "", true, operation -> {});
    assertPublished(SampleSite.version(2));
  }

  @Test
  void ofTwoThatBeginTogetherOneGoesOn() throws IOException {
    publish(0);
    FinishedSite baked = site.baked(1);
    SampleSite other = SampleSite.in(folder.resolve("other"));
    FinishedSite theirs = other.baked(2);
    try (Workspace first = Workspace.open(site.project(), "live");
        Workspace second = Workspace.open(other.project(), "live")) {
      FolderTarget low = target(baked, first, "a");
      FolderTarget high = target(theirs, second, "b");
      PublishPlan plan = low.plan();
      PublishPlan late = high.plan();
      low.run(
          plan,
          Progress.NONE,
          operation -> {
            if (operation.kind() == Kind.LOCK) {
              assertThatExceptionOfType(PublishException.class)
                  .isThrownBy(() -> high.run(late, Progress.NONE, done -> {}));
            }
          });
      assertPublished(SampleSite.version(1));
      assertThatExceptionOfType(PublishException.class)
          .isThrownBy(() -> high.run(late, Progress.NONE, done -> {}))
          .withMessage("another publish to this target has just ended");
    }
    assertPublished(SampleSite.version(1));
  }

  private FolderTarget target(FinishedSite baked, Workspace workspace, String token)
      throws IOException {
    SiteFiles files = SiteFiles.of(baked);
    return new FolderTarget(open(files, workspace, token), workspace, files, token, false, NOW);
  }
}
