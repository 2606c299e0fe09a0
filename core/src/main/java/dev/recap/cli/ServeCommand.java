package dev.recap.cli;

import dev.recap.config.SettingsSource;
import dev.recap.preview.PreviewOptions;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Implements {@code recap serve}. */
@Command(
    description = "Serves a live preview of a project; nothing is baked.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the preview was stopped",
      "1:the project can't be read",
      "2:wrong usage or configuration, or the port is not available"
    })
final class ServeCommand extends ConsoleCommand {

  @Mixin private ProjectOptions project = new ProjectOptions();

  @Option(
      names = {"-p", "--port"},
      paramLabel = "PORT",
      description =
          "The port to listen on, instead of server.port or the next free one; 0 for any free"
              + " port.")
  private @Nullable String port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen on; 0.0.0.0 admits phones and other machines.")
  private @Nullable String host;

  @Option(names = "--open", description = "Open the home page in the browser.")
  private boolean open;

  @Option(
      names = "--poll",
      description =
          "Look for changes every second: on network and shared folders the system does not tell"
              + " of them.")
  private boolean poll;

  ServeCommand(Console console) {
    super(console);
  }

  @Override
  @SuppressWarnings("try") // open while the preview runs
  public Integer call() throws IOException {
    now();
    PreviewOptions options =
        new PreviewOptions(
            Optional.empty(), project.drafts, project.future, port == null, poll, () -> now());
    try (EndByInterrupt end = new EndByInterrupt()) {
      return new PreviewRun(console, project.folder(), source()).live(options, this::openBrowser);
    }
  }

  private SettingsSource source() {
    SettingsSource source = project.settings();
    if (port != null) {
      source = source.with("server.port", port);
    }
    return host == null ? source : source.with("server.hostname", host);
  }

  private void openBrowser(URI home) {
    if (open && !BrowserOpener.open(home)) {
      console.err("recap: there is no program that opens a browser");
    }
  }
}
