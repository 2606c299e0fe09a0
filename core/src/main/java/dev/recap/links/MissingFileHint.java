package dev.recap.links;

import dev.recap.plan.Links;
import dev.recap.plan.Output;

/** Hints for links to missing files. */
final class MissingFileHint {

  private MissingFileHint() {}

  /**
   * The hint of a problem.
   *
   * @param path what the address means
   * @param relative whether it is one from its own file
   */
  static String hint(Links links, String path, boolean relative) {
    return relative
        ? "there is no file " + path
        : links
            .contentTarget(path)
            .map(MissingFileHint::liesAt)
            .orElse("no file of assets or content has that address");
  }

  static String liesAt(Output output) {
    return "%s is at /%s in the site; link to it there, or by its path from this file"
        .formatted(output.origin().name(), output.path().value());
  }
}
