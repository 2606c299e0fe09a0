package dev.recap.content;

import dev.recap.content.frontmatter.Overrides;
import dev.recap.model.StaticFile;
import java.io.IOException;
import java.util.List;

/** Gives the documents of content files. Thread-safe. */
interface DocumentSource {

  /** Returns the documents of a file, or one result that says why it is not a document. */
  List<ReadFile> read(StaticFile file, FileKind kind, Overrides overrides) throws IOException;
}
