package dev.recap.content;

import dev.recap.model.Digests;
import dev.recap.model.Document;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A content file, or one record of a data file, read.
 *
 * @param document what could be read of it, also where it has errors
 * @param digests of a document
 * @param problems what has to be told of it
 */
record ReadFile(
    StaticFile file,
    Outcome outcome,
    Optional<Document> document,
    Optional<Digests> digests,
    List<Problem> problems) {

  enum Outcome {
    /** It is a document, if nothing that has to be told is an error. */
    DOCUMENT,
    /** It should be a document, and nothing could be read of it. */
    UNREADABLE,
    /** It is no document and is copied as it is. */
    COPIED,
    /** It is no document and nothing else. */
    SKIPPED
  }

  /** Of the document, where there is one. */
  SourcePath source() {
    return document.map(Document::source).orElseGet(file::source);
  }

  ReadFile {
    problems = List.copyOf(problems);
  }

  static ReadFile document(StaticFile file, Document document, List<Problem> problems) {
    return new ReadFile(file, Outcome.DOCUMENT, Optional.of(document), Optional.empty(), problems);
  }

  static ReadFile unreadable(StaticFile file, List<Problem> problems) {
    return new ReadFile(file, Outcome.UNREADABLE, Optional.empty(), Optional.empty(), problems);
  }

  static ReadFile plain(StaticFile file, List<Problem> problems) {
    return new ReadFile(file, Outcome.COPIED, Optional.empty(), Optional.empty(), problems);
  }

  /** The same with another document in place of the one that it has. */
  ReadFile with(Document other) {
    return new ReadFile(file, outcome, Optional.of(other), digests, problems);
  }

  ReadFile with(Digests known) {
    return new ReadFile(file, outcome, document, Optional.of(known), problems);
  }

  static ReadFile leftOut(StaticFile file, List<Problem> problems) {
    return new ReadFile(file, Outcome.SKIPPED, Optional.empty(), Optional.empty(), problems);
  }
}
