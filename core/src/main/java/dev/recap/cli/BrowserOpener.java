package dev.recap.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Opens an address in the user's browser, with the command that the platform has for it. */
final class BrowserOpener {

  private BrowserOpener() {}

  /** Gives whether there is such a command. */
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

  /** By the name of the operating system. */
  static List<String> command(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler");
    }
    return name.startsWith("mac") ? List.of("open") : List.of("xdg-open");
  }
}
