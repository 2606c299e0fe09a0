package dev.recap.content;

import dev.recap.model.Document;
import dev.recap.model.SourcePath;
import java.util.Optional;

/**
 * A file that should be a document and has errors, which have been told.
 *
 * @param document what could be read of it, to look for more; it has no page
 */
public record BrokenFile(SourcePath source, Optional<Document> document) {}
