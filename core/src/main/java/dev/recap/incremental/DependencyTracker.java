package dev.recap.incremental;

import dev.recap.model.Body;
import dev.recap.model.Document;
import dev.recap.site.Taxonomy;
import dev.recap.site.Term;
import java.util.List;

/** Is told what a page is made from while it is made. */
@FunctionalInterface
public interface DependencyTracker {

  /** A tracker that records nothing. */
  DependencyTracker NONE = dependency -> {};

  void record(Dependency dependency);

  /** The terms of a document, whose names and records it tells. */
  default List<Term> termsOf(Taxonomy taxonomy, Document document) {
    taxonomy
        .spellingsOf(document)
        .forEach(spelling -> record(Dependency.term(taxonomy.name(), spelling)));
    return taxonomy.termsOf(document);
  }

  /** The document, which tells when its body is read; that a page has it is told at once. */
  default Document tracked(Document document) {
    record(Dependency.header(document));
    Body body = document.body();
    return document.withBody(
        new Body(
            () -> {
              record(Dependency.body(document));
              return body.html().get();
            },
            () -> {
              record(Dependency.body(document));
              return body.facts().get();
            }));
  }
}
