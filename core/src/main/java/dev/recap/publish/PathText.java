package dev.recap.publish;

import dev.recap.model.OutputPath;

/** Writes a path on a line: it has no backslash, but an asset's path may have a line break. */
final class PathText {

  private PathText() {}

  static String escape(OutputPath path) {
    return path.value().replace("\n", "\\n").replace("\r", "\\r");
  }

  static OutputPath unescape(String line) {
    return new OutputPath(line.replace("\\n", "\n").replace("\\r", "\r"));
  }
}
