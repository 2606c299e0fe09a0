package dev.recap.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recap.model.Progress;
import dev.recap.publish.Operation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishes with rsync to a real SSH server. */
class RsyncOverSshTest {

  private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void serverGetsWhatChangedInAnOrderThatKeepsTheSiteWhole() throws Exception {
    Programs.need("rsync");
    SampleSite site = SampleSite.in(folder.resolve("project"));
    Path www = folder.resolve("www");
    try (Sshd sshd = Sshd.start(folder.resolve("ssh"))) {
      publish(site, 0, sshd, www);
      Files.writeString(www.resolve("keep.txt"), "mine");

      PublishPlan plan = publish(site, 1, sshd, www);

      assertThat(plan.count(Kind.DELETE)).isPositive();
      Map<String, String> texts = Folders.texts(www);
      assertThat(texts.remove(PublishRecord.FILE)).isNotNull();
      assertThat(texts.remove("keep.txt")).isEqualTo("mine");
      assertThat(texts).isEqualTo(SampleSite.version(1));
    }
  }

  private PublishPlan publish(SampleSite site, int version, Sshd sshd, Path www)
      throws IOException {
    Map<String, String> before = version == 0 ? Map.of() : SampleSite.version(version - 1);
    Map<String, String> after = SampleSite.version(version);
    try (Workspace workspace = Workspace.open(site.project(), "live")) {
      SiteFiles files = SiteFiles.of(site.baked(version));
      Tool rsync = Tool.of("rsync", folder).with(Map.of("RSYNC_RSH", sshd.command()));
      RemoteFolder remote = new RsyncFolder(rsync, Sshd.host() + ":" + www, files, workspace);
      FolderTarget target = new FolderTarget(remote, workspace, files, "t", false, NOW);
      PublishPlan plan = target.plan();
      target.run(
          plan,
          Progress.NONE,
          operation -> {
            try {
              List<String> broken = BrokenReferences.in(Folders.texts(www), before, after);
              assertThat(broken).as(operation.line()).isEmpty();
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          });
      return plan;
    }
  }

  @Test
  void aServerThatDoesNotAnswerIsNamed() throws IOException {
    Programs.need("rsync");
    Programs.need("ssh");
    SampleSite site = SampleSite.in(folder.resolve("project"));
    try (Workspace workspace = Workspace.open(site.project(), "live")) {
      Tool rsync =
          Tool.of("rsync", folder)
              .with(Map.of("RSYNC_RSH", "ssh -p " + Sshd.freePort() + " -o BatchMode=yes"));
      RemoteFolder remote =
          new RsyncFolder(
              rsync, "nobody@127.0.0.1:/srv/www", SiteFiles.of(site.baked(0)), workspace);

      assertThatExceptionOfType(PublishException.class)
          .isThrownBy(remote::read)
          .withMessageContaining("Connection refused")
          .satisfies(
              e ->
                  assertThat(e.hint())
                      .startsWith("rsync nobody@127.0.0.1:/srv/www/ has to work in this terminal"));
    }
  }

  @Test
  void aMissingProgramIsNamedWithTheWayToInstallIt() {
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> Tool.of("no-such-rsync", folder).run("--version"))
        .withMessage("no-such-rsync is not installed, or not on the PATH")
        .satisfies(
            e ->
                assertThat(e.hint())
                    .isEqualTo(
                        "apt install no-such-rsync, dnf install no-such-rsync or brew install"
                            + " no-such-rsync"));
  }
}
