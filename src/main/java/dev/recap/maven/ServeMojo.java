package dev.recap.maven;

import dev.recap.cli.Console;
import dev.recap.cli.Serving;
import dev.recap.config.SettingsSource;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Bakes the project, shows the site on this machine and bakes again after every change, as {@code
 * jbake:inline} does.
 */
final class ServeMojo extends ProjectMojo {

  /** The name or address to listen on, instead of {@code server.hostname}. */
  private @Nullable String listenAddress;

  /** The port to listen on, instead of {@code server.port}. */
  private @Nullable Integer port;

  @Override
  int run(Console console, Path project) throws IOException {
    return new Serving(console, project, listening(settings())).bakedProject(this::options);
  }

  private SettingsSource listening(SettingsSource source) {
    SettingsSource there =
        listenAddress == null ? source : source.with("server.hostname", listenAddress);
    return port == null ? there : there.with("server.port", port.toString());
  }
}
