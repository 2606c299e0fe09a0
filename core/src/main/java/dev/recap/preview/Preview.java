package dev.recap.preview;

import dev.recap.config.Settings;
import dev.recap.preview.http.PreviewServer;
import dev.recap.preview.http.StaticFiles;
import dev.recap.problem.Problems;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A site on a local server. */
public abstract class Preview implements Closeable {

  private final PreviewServer server;

  Preview(PreviewServer server) {
    this.server = server;
  }

  /**
   * Opens a preview of a folder as it is. Requests wait until {@link #start}.
   *
   * @param settings of the server
   * @param problems receives the reason if there is no preview
   */
  public static Optional<Preview> ofFolder(Settings settings, Path folder, Problems problems)
      throws IOException {
    return PreviewServer.open(
            settings, new StaticFiles(folder, settings.read().encoding()), false, problems)
        .map(
            server ->
                new Preview(server) {
                  @Override
                  public void follow() throws InterruptedException {
                    new CountDownLatch(1).await();
                  }
                });
  }

  PreviewServer server() {
    return server;
  }

  /** Returns the address of the home page. */
  public final URI home() {
    return server.home();
  }

  /** Responds to requests from now on. */
  public final void start() {
    server.start();
  }

  /** Follows changes of the site's sources until the thread is interrupted. */
  public abstract void follow() throws InterruptedException;

  @Override
  public void close() throws IOException {
    server.close();
  }
}
