package dev.recap.maven;

import dev.recap.build.BakeOptions;
import dev.recap.cli.Console;
import dev.recap.cli.PreviewRun;
import dev.recap.cli.SourceDate;
import dev.recap.config.SettingsSource;
import dev.recap.preview.PreviewOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Serves a live preview of the project and writes no file. */
@Mojo(name = "serve", requiresDirectInvocation = true, threadSafe = true)
final class ServeMojo extends ProjectMojo {

  /** The name or address to listen on, instead of {@code server.hostname}. */
  @Parameter(property = "jbake.listenAddress")
  private @Nullable String listenAddress;

  /** The port to listen on, instead of {@code server.port}. */
  @Parameter(property = "jbake.port")
  private @Nullable Integer port;

  /** Looks for changes every second, as network and shared folders require. */
  @Parameter(property = "recap.poll", defaultValue = "false")
  private boolean poll;

  @Override
  int run(Console console, Path project) throws IOException {
    BakeOptions options = options();
    return new PreviewRun(console, project, listening(settings()))
        .live(
            new PreviewOptions(
                options.output(),
                options.drafts(),
                options.future(),
                port == null,
                poll,
                () -> SourceDate.now(System.getenv())),
            site -> {});
  }

  private SettingsSource listening(SettingsSource source) {
    SettingsSource there =
        listenAddress == null ? source : source.with("server.hostname", listenAddress);
    return port == null ? there : there.with("server.port", port.toString());
  }
}
