package dev.recap.content;

import dev.recap.model.Digests;
import dev.recap.model.Document;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The result of reading a content file, or one record of a data file.
 *
 * @param document empty if nothing could be read; present also if it has errors
 * @param digests only of a document
 * @param override the file that corrects the record
 */
record ReadFile(
    StaticFile file,
    Outcome outcome,
    Optional<Document> document,
    Optional<Digests> digests,
    Optional<SourcePath> override,
    List<Problem> problems) {

  enum Outcome {
    /** The file is a document, if none of the problems is an error. */
    DOCUMENT,
    /** The file should be a document, but nothing could be read. */
    UNREADABLE,
    /** The file is not a document and is copied as it is. */
    COPIED,
    /** The file is left out of the site. */
    SKIPPED
  }

  ReadFile {
    problems = List.copyOf(problems);
  }

  private ReadFile(StaticFile file, Outcome outcome, List<Problem> problems) {
    this(file, outcome, Optional.empty(), Optional.empty(), Optional.empty(), problems);
  }

  static ReadFile document(StaticFile file, Document document, List<Problem> problems) {
    return new ReadFile(
        file,
        Outcome.DOCUMENT,
        Optional.of(document),
        Optional.empty(),
        Optional.empty(),
        problems);
  }

  static ReadFile unreadable(StaticFile file, List<Problem> problems) {
    return new ReadFile(file, Outcome.UNREADABLE, problems);
  }

  static ReadFile copied(StaticFile file, List<Problem> problems) {
    return new ReadFile(file, Outcome.COPIED, problems);
  }

  static ReadFile skipped(StaticFile file, List<Problem> problems) {
    return new ReadFile(file, Outcome.SKIPPED, problems);
  }

  ReadFile with(Document newDocument) {
    return new ReadFile(file, outcome, Optional.of(newDocument), digests, override, problems);
  }

  ReadFile with(Digests newDigests) {
    return new ReadFile(file, outcome, document, Optional.of(newDigests), override, problems);
  }

  ReadFile overriddenBy(SourcePath path) {
    return new ReadFile(file, outcome, document, digests, Optional.of(path), problems);
  }

  /** Returns the path of the document, or else of the file. */
  SourcePath source() {
    return document.map(Document::source).orElseGet(file::source);
  }

  /** Returns true for a file that seems to be a document, but has no page. */
  boolean isLeftOut() {
    return (outcome == Outcome.SKIPPED || outcome == Outcome.COPIED)
        && problems.stream().anyMatch(problem -> problem.code().equals("unsupported-content"));
  }

  boolean isCacheable() {
    return outcome == Outcome.DOCUMENT
        && source().equals(file.source())
        && override.isEmpty()
        && problems.stream().noneMatch(Problem::isError);
  }
}
