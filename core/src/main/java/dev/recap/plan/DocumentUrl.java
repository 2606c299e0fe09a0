package dev.recap.plan;

import dev.recap.model.OutputPath;

/**
 * Where a document's page is.
 *
 * @param path the file that is written
 * @param uri what JBake calls {@code content.uri}; differs from the path for drafts and for types
 *     with an extension of their own
 * @param chosen whether a permalink says so
 */
record DocumentUrl(OutputPath path, String uri, boolean chosen) {

  static DocumentUrl ofPermalink(OutputPath path) {
    return new DocumentUrl(path, path.value(), true);
  }
}
