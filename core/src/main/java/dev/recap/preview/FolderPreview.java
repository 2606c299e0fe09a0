package dev.recap.preview;

import dev.recap.config.ServerSettings;
import dev.recap.config.Settings;
import dev.recap.config.SettingsSource;
import dev.recap.preview.http.PreviewEndpoint;
import dev.recap.preview.http.PreviewServer;
import dev.recap.preview.http.StaticFiles;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;

/** Files where the author's browser finds them. */
public final class FolderPreview implements AutoCloseable {

  private static final String HOST = "site.host";

  private final PreviewServer server;
  private final String hostEnd;

  private FolderPreview(PreviewServer server, String hostEnd) {
    this.server = server;
    this.hostEnd = hostEnd;
  }

  /** The same for the files of a folder. */
  public static Optional<FolderPreview> open(Settings settings, Path folder, Problems problems)
      throws IOException {
    return open(settings, new StaticFiles(folder, settings.read().encoding()), problems);
  }

  /**
   * Takes the port that the settings name; who asks is kept waiting until {@link #start}.
   *
   * @param files what is shown
   * @param problems is told why it can't be, and then there is no preview
   */
  public static Optional<FolderPreview> open(
      Settings settings, StaticFiles files, Problems problems) throws IOException {
    ServerSettings wanted = settings.server();
    try {
      PreviewServer server =
          PreviewServer.open(wanted.hostname(), wanted.port(), wanted.contextPath(), files);
      boolean closed = String.valueOf(settings.raw().get(HOST)).endsWith("/");
      return Optional.of(new FolderPreview(server, closed ? "/" : ""));
    } catch (BindException taken) {
      problems.add(portTaken(settings));
    } catch (UnknownHostException unknown) {
      problems.add(
          Problem.error(
              "bad-setting",
              settings.placeOf("server.hostname"),
              "there is no host \"" + wanted.hostname() + "\"",
              "write localhost, or a name or address of this machine"));
    }
    return Optional.empty();
  }

  private static Problem portTaken(Settings settings) {
    ServerSettings wanted = settings.server();
    return Problem.error(
        "port-taken",
        settings.placeOf("server.port"),
        "port %s of %s can't be had, perhaps because another program has it"
            .formatted(Integer.toString(wanted.port()), wanted.hostname()),
        "end that program, or set server.port to another one such as "
            + (wanted.port() == 8821 ? 8822 : 8821));
  }

  /** Answers from now on. */
  public void start() {
    server.start();
  }

  /** Shows another folder, or the same one in another encoding. */
  public void show(Settings settings) {
    server.show(new StaticFiles(settings.folders().output(), settings.read().encoding()));
  }

  /** Shows other files, and what is beside them. */
  public void show(StaticFiles files, PreviewEndpoint own) {
    server.show(files, own);
  }

  /** Whether nobody but who sits at this machine can see it. */
  public boolean isPrivate() {
    return server.isPrivate();
  }

  /** Where the site is, with a closing slash. */
  public URI address() {
    return URI.create(server.address() + "/");
  }

  /**
   * The settings of a site that is only shown here: its host is this server, as in JBake, with a
   * slash at its end if the project's own has one.
   */
  public SettingsSource forPreview(SettingsSource source) {
    return source.with(HOST, server.address() + hostEnd);
  }

  @Override
  public void close() {
    server.close();
  }
}
