package dev.recap.config;

import java.util.Optional;

/**
 * The settings of the preview server.
 *
 * @param port 0 for any that is free
 * @param hostname a name or an address
 * @param contextPath empty, or a path that begins with a slash and ends without one
 * @param editor the address that opens a file in the author's editor, with {@code {file}} in it
 */
public record ServerSettings(
    int port, String hostname, String contextPath, Optional<String> editor) {

  private static final int LAST_PORT = 65_535;

  /**
   * Reads the settings.
   *
   * @param site by default the preview has the site in the folder of its address
   */
  static ServerSettings read(Values values, SiteSettings site) {
    return new ServerSettings(
        values.read(
            Keys.SERVER_PORT, ServerSettings::port, "write a number from 1 to 65535, such as 8820"),
        values.name(Keys.SERVER_HOSTNAME),
        values.isSet(Keys.SERVER_CONTEXT_PATH)
            ? values.read(
                Keys.SERVER_CONTEXT_PATH,
                ServerSettings::contextPath,
                "write / or the path of a folder such as /blog")
            : contextPath(site.address().folder()).orElse(""),
        values.text(Keys.SERVER_EDITOR).isEmpty()
            ? Optional.empty()
            : Optional.of(
                values.read(
                    Keys.SERVER_EDITOR,
                    ServerSettings::editor,
                    "write an address such as vscode://file{file}:{line}:{column}")));
  }

  private static Optional<Integer> port(String value) {
    return Values.parseNumber(value, 0).filter(port -> port <= LAST_PORT);
  }

  private static Optional<String> contextPath(String value) {
    StringBuilder path = new StringBuilder();
    for (String segment : value.split("/", -1)) {
      if (segment.startsWith(".") || !segment.matches("[A-Za-z0-9._~-]*")) {
        return Optional.empty();
      }
      if (!segment.isEmpty()) {
        path.append('/').append(segment);
      }
    }
    return Optional.of(path.toString());
  }

  /** Refuses addresses that a browser would run as a script. */
  private static Optional<String> editor(String value) {
    return Optional.of(value)
        .filter(address -> address.matches("[a-z][a-z0-9+.-]*:.*[{]file[}].*"))
        .filter(address -> !address.matches("(javascript|data|vbscript):.*"));
  }
}
