package dev.recap.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.recap.model.Progress;
import dev.recap.publish.Operation.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishes with rclone to servers. */
class RcloneServersTest {

  private static final int TRIES = 500;

  @TempDir private Path folder;
  private SampleSite site;
  private @Nullable Process server;

  @BeforeEach
  void makeSite() throws IOException {
    Programs.need("rclone");
    site = SampleSite.in(folder.resolve("project"));
  }

  @AfterEach
  void stopServer() {
    if (server != null) {
      server.destroy();
    }
  }

  private void start(int port, String... command) throws IOException, InterruptedException {
    Process started =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    server = started;
    for (int tries = 0; tries < TRIES && started.isAlive(); tries++) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException notYet) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
    throw new AssertionError(Files.readString(folder.resolve("log")));
  }

  private PublishPlan publish(int version, String location, Map<String, String> environment)
      throws IOException {
    try (Workspace workspace = Workspace.open(site.project(), "live")) {
      SiteFiles files = SiteFiles.of(site.baked(version));
      Tool rclone = Tool.of("rclone", folder).without(Set.of("AWS_CA_BUNDLE")).with(environment);
      RemoteFolder remote = new RcloneFolder(rclone, location, files, workspace);
      FolderTarget target = new FolderTarget(remote, workspace, files, "t", false, Instant.EPOCH);
      PublishPlan plan = target.plan();
      target.run(plan, Progress.NONE, operation -> {});
      return plan;
    }
  }

  @Test
  void webDavServerGetsWhatChanged() throws Exception {
    Path www = Files.createDirectories(folder.resolve("www"));
    int port = Sshd.freePort();
    start(port, "rclone", "serve", "webdav", www.toString(), "--addr", "127.0.0.1:" + port);
    String location = ":webdav,url='http://127.0.0.1:%d':blog".formatted(port);
    publish(0, location, Map.of());

    PublishPlan plan = publish(1, location, Map.of());

    assertThat(plan.count(Kind.DELETE)).isPositive();
    Map<String, String> texts = Folders.texts(www.resolve("blog"));
    assertThat(texts.remove(PublishRecord.FILE)).isNotNull();
    assertThat(texts).isEqualTo(SampleSite.version(1));
  }

  /** Needs {@code npm install -g s3rver}. */
  @Test
  void bucketGetsContentTypesAndCacheHeaders() throws Exception {
    assumeTrue(Programs.find("s3rver").isPresent(), "s3rver is not installed");
    Path data = Files.createDirectories(folder.resolve("data"));
    int port = Sshd.freePort();
    start(
        port,
        "s3rver",
        "-d",
        data.toString(),
        "-p",
        Integer.toString(port),
        "--configure-bucket",
        "blog");
    Map<String, String> environment =
        Map.of(
            "RCLONE_CONFIG_STORE_TYPE", "s3",
            "RCLONE_CONFIG_STORE_PROVIDER", "Other",
            "RCLONE_CONFIG_STORE_ACCESS_KEY_ID", "S3RVER",
            "RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY", "S3RVER",
            "RCLONE_CONFIG_STORE_ENDPOINT", "http://127.0.0.1:" + port);
    publish(0, "store:blog/site", environment);

    publish(1, "store:blog/site", environment);

    Map<String, String> objects = new TreeMap<>();
    Map<String, String> headers = new TreeMap<>();
    Folders.texts(data.resolve("blog/site"))
        .forEach(
            (path, text) -> {
              if (path.endsWith("._S3rver_object")) {
                objects.put(path.replace("._S3rver_object", ""), text);
              } else if (path.endsWith("._S3rver_metadata.json")) {
                headers.put(path.replace("._S3rver_metadata.json", ""), text);
              }
            });
    assertThat(objects.remove(PublishRecord.FILE)).isNotNull();
    assertThat(objects).isEqualTo(SampleSite.version(1));
    for (String header :
        List.of(
            "index.html|no-cache|text/html; charset=UTF-8",
            "css/site.css|public, max-age=3600|text/css; charset=UTF-8",
            "feed.xml|no-cache|application/xml; charset=UTF-8",
            "fonts/font-1.woff2|public, max-age=3600|font/woff2")) {
      String[] parts = header.split("\\|");
      assertThat(headers.get(parts[0])).contains("\"" + parts[1] + "\"", "\"" + parts[2] + "\"");
    }
  }
}
