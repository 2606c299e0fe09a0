package dev.recap.plan;

import dev.recap.model.OutputPath;

/**
 * The URL of a document's page.
 *
 * @param path the file that is written
 * @param uri JBake's {@code content.uri}, which differs from the path for drafts and for types with
 *     an extension of their own
 * @param chosen true if a permalink decides
 */
record DocumentUrl(OutputPath path, String uri, boolean chosen) {

  static DocumentUrl ofPermalink(OutputPath path) {
    return new DocumentUrl(path, path.value(), true);
  }
}
