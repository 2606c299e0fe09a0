package dev.recap.config;

import java.util.Optional;

/** Reads {@link ServerSettings}. */
final class ServerSection {

  private static final int LAST_PORT = 65_535;

  private ServerSection() {}

  static ServerSettings server(Values values) {
    return new ServerSettings(
        values.read(
            Keys.SERVER_PORT, ServerSection::port, "write a number from 1 to 65535, such as 8820"),
        values.name(Keys.SERVER_HOSTNAME),
        values.read(
            Keys.SERVER_CONTEXT_PATH,
            ServerSection::contextPath,
            "write / or the path of a folder such as /blog"),
        values.text(Keys.SERVER_EDITOR).isEmpty()
            ? Optional.empty()
            : Optional.of(
                values.read(
                    Keys.SERVER_EDITOR,
                    ServerSection::editor,
                    "write an address such as vscode://file{file}:{line}:{column}")));
  }

  /** Not one that a browser would run. */
  private static Optional<String> editor(String value) {
    return Optional.of(value)
        .filter(address -> address.matches("[a-z][a-z0-9+.-]*:.*[{]file[}].*"))
        .filter(address -> !address.matches("(javascript|data|vbscript):.*"));
  }

  private static Optional<Integer> port(String value) {
    try {
      return Optional.of(Integer.parseInt(value)).filter(port -> port >= 0 && port <= LAST_PORT);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
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
}
