package dev.recap.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Opens a page in the browser with the platform's command. */
final class BrowserOpener {

  private BrowserOpener() {}

  /** Opens a page; returns false if there is no such command. */
  static boolean open(URI address) {
    return open(command(System.getProperty("os.name")), address);
  }

  static boolean open(List<String> command, URI address) {
    try {
      new ProcessBuilder(Stream.concat(command.stream(), Stream.of(address.toString())).toList())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }

  /** Returns the command of an operating system. */
  static List<String> command(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler");
    }
    return name.startsWith("mac") ? List.of("open") : List.of("xdg-open");
  }
}
