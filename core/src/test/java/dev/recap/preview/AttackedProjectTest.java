package dev.recap.preview;

import dev.recap.build.Configuration;
import dev.recap.config.SettingsSource;
import dev.recap.fixtures.InlineSite;
import dev.recap.preview.http.AttackedServer;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Attacks a live preview. */
class AttackedProjectTest extends AttackedServer {

  private static final SettingsSource SOURCE = SettingsSource.OF_PROJECT.with("server.port", "0");

  @TempDir private Path folder;
  private InlineSite site;
  private LivePreview project;

  @BeforeEach
  void serve() throws IOException {
    site = InlineSite.in(folder.resolve("blog"), "-- jbake.properties --\nrender.index=false\n");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    site.with("secret.txt", "secret".getBytes(StandardCharsets.UTF_8));
    asset("index.html", "home");
    asset("about.html", "about");
    asset("tags/python.html", "python");
    open();
  }

  private void open() throws IOException {
    project =
        LivePreview.open(
                Configuration.of(site.folder(), SOURCE, Optional.empty()).settings(),
                SOURCE,
                new PreviewOptions(
                    Optional.empty(), false, false, false, false, () -> InlineSite.NOW),
                new SilentListener(),
                new Problems())
            .orElseThrow();
    project.start();
  }

  @AfterEach
  void stop() throws IOException {
    project.close();
  }

  @Override
  protected URI address() {
    return URI.create(project.home().toString().replaceFirst("/$", ""));
  }

  @Override
  protected void file(String path, String text) throws IOException {
    asset(path, text);
    project.close();
    open();
  }

  private void asset(String path, String text) {
    site.with("assets/" + path, text.getBytes(StandardCharsets.UTF_8));
  }
}
