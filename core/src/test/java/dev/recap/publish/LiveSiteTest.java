package dev.recap.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.recap.build.FinishedSite;
import dev.recap.model.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveSiteTest {

  @TempDir private Path folder;
  private HttpServer host;
  private Path www;
  private boolean hidesDotFiles;

  @BeforeEach
  void startHost() throws IOException {
    www = Files.createDirectories(folder.resolve("www"));
    host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    host.createContext("/blog/", this::answer);
    host.start();
  }

  @AfterEach
  void stopHost() {
    host.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/blog/".length());
    Path file = www.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    boolean found = Files.isRegularFile(file) && !(hidesDotFiles && path.startsWith("."));
    byte[] body = found ? Files.readAllBytes(file) : "missing".getBytes();
    exchange.sendResponseHeaders(found ? 200 : 404, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String address() {
    return "http://127.0.0.1:" + host.getAddress().getPort() + "/blog";
  }

  /** Publishes to the host's folder, changes something there, and returns the differences. */
  private List<String> differences(Change change) throws IOException {
    SampleSite site = SampleSite.in(folder.resolve("project"), "site.host=" + address());
    FinishedSite baked = site.baked(0);
    try (Workspace workspace = Workspace.open(site.project(), "live")) {
      SiteFiles files = SiteFiles.of(baked);
      FolderTarget target =
          new FolderTarget(new DirFolder(www, "t"), workspace, files, "t", false, Instant.EPOCH);
      PublishPlan plan = target.plan();
      target.run(plan, Progress.NONE, operation -> {});
      change.make();
      return new LiveSite(baked, Duration.ZERO).differences(plan, Progress.NONE);
    }
  }

  private interface Change {
    void make() throws IOException;
  }

  @Test
  void theSameSiteHasNoDifferences() throws IOException {
    assertThat(differences(() -> {})).isEmpty();
  }

  @Test
  void otherAndMissingPagesAreReported() throws IOException {
    assertThat(
            differences(
                () -> {
                  Files.writeString(www.resolve("index.html"), "an old copy");
                  Files.delete(www.resolve("2024/index.html"));
                  Files.writeString(www.resolve(PublishRecord.FILE), "recap-published 1 0\n");
                }))
        .containsExactly(
            address() + "/.recap-published.txt is the list of another publish",
            address() + "/ is different from the published index.html",
            address() + "/2024/ answers 404");
  }

  @Test
  void aHostMayHideTheList() throws IOException {
    hidesDotFiles = true;

    assertThat(differences(() -> {})).isEmpty();
  }

  @Test
  void aHostThatDoesNotAnswerIsNamed() {
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> differences(() -> host.stop(0)))
        .withMessageStartingWith(
            "the site is published, but " + address() + "/.recap-published.txt can't be asked");
  }
}
