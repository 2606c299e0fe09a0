package dev.recap.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recap.config.PublishTarget;
import dev.recap.fixtures.ProjectFiles;
import dev.recap.model.Progress;
import dev.recap.publish.Operation.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitTargetTest {

  private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

  @TempDir private Path folder;
  private Path project;
  private Path remote;
  private SampleSite site;

  /** Makes a project with a commit, and its remote next to it. */
  @BeforeEach
  void makeRepositories() throws IOException {
    Programs.need("git");
    remote = folder.resolve("remote.git");
    git(folder, "init", "-q", "--bare", remote.toString());
    project = Files.createDirectories(folder.resolve("project"));
    site =
        SampleSite.in(
            project,
            "site.host=https://blog.example.org",
            "publish.live=git:origin/gh-pages",
            "publish.squashed=git:origin/gh-pages",
            "publish.squashed.history=squash",
            "publish.url=git:%s#pages/live".formatted(remote));
    git(project, "init", "-q");
    // An address like that of a clone next to it, relative to the project.
    git(project, "remote", "add", "origin", "../remote.git");
    Files.writeString(project.resolve(".gitignore"), "/output/\n/.recap/\n");
    git(project, "add", "-A");
    git(project, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "one");
  }

  private static String git(Path folder, String... arguments) throws IOException {
    return Tool.of("git", folder).run(arguments).orThrow("").text();
  }

  private String remote(String... arguments) throws IOException {
    return git(remote, arguments);
  }

  private PublishPlan publish(String target, Map<String, String> files) throws IOException {
    return publish(target, files, () -> {});
  }

  /** Publishes, and does something else between the comparison and the push. */
  private PublishPlan publish(String name, Map<String, String> files, ThrowingRunnable between)
      throws IOException {
    PublishTarget target = site.settings().publish().targets().get(name);
    try (Workspace workspace = Workspace.open(project, name)) {
      Target branch = Target.of(target, site.baked(files), workspace, false, NOW);
      PublishPlan plan = branch.plan();
      between.run();
      branch.run(plan, Progress.NONE, operation -> {});
      return plan;
    }
  }

  private interface ThrowingRunnable {
    void run() throws IOException;
  }

  /** Returns the texts of the files of a branch. */
  private Map<String, String> branch(String name) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    String list =
        Tool.of("git", remote)
            .run("ls-tree", "-r", "-z", "--name-only", name)
            .orThrow("")
            .rawText();
    for (String path : list.split("\0")) {
      texts.put(
          path,
          Tool.of("git", remote).run("cat-file", "blob", name + ":" + path).orThrow("").rawText());
    }
    return texts;
  }

  private static Map<String, String> withExtras(Map<String, String> files) {
    Map<String, String> all = new TreeMap<>(files);
    all.put(".nojekyll", "");
    all.put("CNAME", "blog.example.org\n");
    return all;
  }

  private void assertPublished(String name, Map<String, String> expected) throws IOException {
    Map<String, String> texts = branch(name);
    assertThat(texts.remove(PublishRecord.FILE)).startsWith("recap-published 1 ");
    assertThat(texts).isEqualTo(expected);
  }

  @Test
  void aPublishIsOneCommitWithWhatChanged() throws IOException {
    publish("live", SampleSite.version(0));
    assertPublished("gh-pages", withExtras(SampleSite.version(0)));

    PublishPlan plan = publish("live", SampleSite.version(1));

    assertPublished("gh-pages", withExtras(SampleSite.version(1)));
    assertThat(plan.operations())
        .extracting(Operation::line)
        .contains("add js/app-1.js (8 bytes)", "delete js/app-0.js", "push origin/gh-pages");
    assertThat(remote("log", "--format=%s|%an|%ad", "--date=iso-strict", "gh-pages").lines())
        .hasSize(2)
        .allMatch(
            line ->
                line.startsWith("Publish the site|")
                    && line.endsWith("|2024-06-01T12:00:00+00:00"));
    String changes = remote("diff", "--name-only", "gh-pages~", "gh-pages");
    assertThat(changes).doesNotContain("CNAME").contains("js/app-1.js");
    assertThat(publish("live", SampleSite.version(1)).isEmpty()).isTrue();
    assertThat(remote("rev-list", "--count", "gh-pages")).isEqualTo("2");
  }

  @Test
  void theProjectsRepositoryIsNotTouched() throws IOException {
    Files.writeString(project.resolve("staged.txt"), "staged");
    git(project, "add", "staged.txt");
    Map<String, byte[]> before = bytes(project.resolve(".git"));

    publish("live", SampleSite.version(0));
    publish("live", SampleSite.version(1));

    assertThat(bytes(project.resolve(".git"))).containsExactlyInAnyOrderEntriesOf(before);
    assertThat(git(project, "status", "--porcelain")).isEqualTo("A  staged.txt");
  }

  private static Map<String, byte[]> bytes(Path folder) throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    for (String path : ProjectFiles.in(folder)) {
      bytes.put(path, Files.readAllBytes(folder.resolve(path)));
    }
    return bytes;
  }

  /** Commits a file to the branch as GitHub's settings do with CNAME. */
  private void commit(String path, String text) throws IOException {
    Path clone = folder.resolve("clone" + System.nanoTime());
    git(folder, "clone", "-q", remote.toString(), clone.toString());
    git(clone, "checkout", "-q", "-B", "gh-pages", "origin/gh-pages");
    Files.createDirectories(clone.resolve(path).getParent());
    Files.writeString(clone.resolve(path), text);
    git(clone, "add", "-A");
    git(clone, "-c", "user.name=b", "-c", "user.email=b@example.org", "commit", "-qm", "mine");
    git(clone, "push", "-q", "origin", "gh-pages");
  }

  @Test
  void filesOfOthersStay() throws IOException {
    publish("live", Map.of("index.html", "<html>", "CNAME", "old.example.org\n"));
    publish("live", Map.of("index.html", "<html>"));
    commit("app/data.json", "{}");
    publish("squashed", SampleSite.version(0));

    Map<String, String> expected = withExtras(SampleSite.version(0));
    expected.put("app/data.json", "{}");
    assertPublished("gh-pages", expected);
    assertThat(remote("rev-list", "--count", "gh-pages")).isEqualTo("1");
  }

  @Test
  void aDomainThatWasSetElsewhereStays() throws IOException {
    publish("live", Map.of("index.html", "<html>", "CNAME", "baked.example.org"));
    assertThat(branch("gh-pages")).containsEntry("CNAME", "baked.example.org");
    remote("update-ref", "-d", "refs/heads/gh-pages");
    git(project, "push", "-q", "origin", "HEAD:refs/heads/gh-pages");
    commit("CNAME", "old.example.org");

    publish("live", SampleSite.version(0));

    assertThat(branch("gh-pages")).containsEntry("CNAME", "old.example.org");
    assertThat(branch("gh-pages").get(PublishRecord.FILE)).doesNotContain("CNAME");
  }

  @Test
  void aPublisherWhoComesSecondIsRefused() throws IOException {
    publish("live", SampleSite.version(0));
    for (String target : List.of("live", "squashed")) {
      String before = target + System.nanoTime();

      assertThatExceptionOfType(PublishException.class)
          .isThrownBy(
              () -> publish(target, SampleSite.version(1), () -> commit(before + ".txt", "mine")))
          .withMessage("origin/gh-pages has changed since this publish began");

      assertThat(branch("gh-pages")).containsKey(before + ".txt").containsKey("js/app-0.js");
    }
    publish("live", SampleSite.version(1));
    assertThat(branch("gh-pages")).containsKey("js/app-1.js").doesNotContainKey("js/app-0.js");
  }

  @Test
  void aCloneWithoutACacheContinues() throws IOException {
    publish("live", SampleSite.version(0));
    Folders.delete(project.resolve(".recap"));

    PublishPlan plan = publish("live", SampleSite.version(0));

    assertThat(plan.isEmpty()).isTrue();
    Folders.delete(project.resolve(".recap"));
    publish("live", SampleSite.version(1));
    assertPublished("gh-pages", withExtras(SampleSite.version(1)));
    assertThat(remote("rev-list", "--count", "gh-pages")).isEqualTo("2");
  }

  @Test
  void locksOfAGitThatWasKilledAreRemoved() throws IOException {
    publish("live", SampleSite.version(0));
    Path cache = project.resolve(".recap/publish/live/remote.git");
    Files.createFile(cache.resolve("refs/recap/base.lock"));
    Files.createFile(cache.resolve("config.lock"));

    publish("live", SampleSite.version(1));

    assertPublished("gh-pages", withExtras(SampleSite.version(1)));
  }

  @Test
  void anAddressNeedsNoRepositoryAroundTheProject() throws IOException {
    Folders.delete(project.resolve(".git"));

    publish("url", SampleSite.version(0));

    assertPublished("pages/live", withExtras(SampleSite.version(0)));
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publish("live", SampleSite.version(0)))
        .withMessage(project + " is not in a git repository, so it has no remote \"origin\"");
  }

  @Test
  void aRemoteThatRefusesIsQuoted() throws IOException {
    Path hook = remote.resolve("hooks/pre-receive");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\necho 'no pushes on Fridays' >&2\nexit 1\n");
    assertThat(hook.toFile().setExecutable(true)).isTrue();

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publish("live", SampleSite.version(0)))
        .withMessageContaining("no pushes on Fridays");
    assertThat(remote("for-each-ref")).isEmpty();
  }

  @Test
  void mistypedRemoteIsSuggested() throws IOException {
    git(project, "remote", "rename", "origin", "orgin");

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> publish("live", SampleSite.version(0)))
        .withMessage("there is no git remote \"origin\"")
        .satisfies(e -> assertThat(e.hint()).isEqualTo("did you mean orgin?"));
  }

  @Test
  void theProjectsSshCommandReachesAServer() throws Exception {
    try (Sshd sshd = Sshd.start(folder.resolve("ssh"))) {
      git(project, "config", "core.sshCommand", sshd.command());
      git(project, "remote", "set-url", "origin", "ssh://" + Sshd.host() + remote);

      publish("live", SampleSite.version(0));
      PublishPlan plan = publish("live", SampleSite.version(1));

      assertThat(plan.count(Kind.DELETE)).isPositive();
      assertPublished("gh-pages", withExtras(SampleSite.version(1)));
    }
  }

  @Test
  void publishesAddOnlyWhatChanged() throws IOException {
    // Random text, because git compresses other text.
    Map<String, String> files = new TreeMap<>();
    Random random = new Random(1);
    for (int i = 0; i < 40; i++) {
      files.put("2024/%02d/p/index.html".formatted(i), noise(random, 40_000));
    }
    publish("live", files);
    long before = size();
    long changed = 0;
    for (int i = 0; i < 5; i++) {
      String text = noise(random, 20_000);
      changed += text.length();
      files.put("2024/%02d/p/index.html".formatted(i), text);
      publish("live", files);
    }

    assertThat(size() - before).isLessThan(changed + 40 * 40_000 / 100);
  }

  private static String noise(Random random, int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", "").strip();
  }

  private long size() throws IOException {
    long size = 0;
    for (String path : ProjectFiles.in(remote.resolve("objects"))) {
      size += Files.size(remote.resolve("objects").resolve(path));
    }
    return size;
  }
}
