package dev.recap.preview.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Attacks a server of a folder. */
class AttackedFolderTest extends AttackedServer {

  @TempDir private Path folder;
  private PreviewServer server;

  @BeforeEach
  void serve() throws IOException {
    file("index.html", "home");
    file("about.html", "about");
    file("tags/python.html", "python");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    StaticFiles files = new StaticFiles(folder.resolve("output"), UTF_8);
    server = PreviewServer.open("localhost", 0, "", files);
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  protected URI address() {
    return server.address();
  }

  @Override
  protected void file(String path, String text) throws IOException {
    Path file = folder.resolve("output").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
