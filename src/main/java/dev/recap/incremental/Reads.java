package dev.recap.incremental;

import dev.recap.model.Body;
import dev.recap.model.Document;
import dev.recap.site.Grouping;
import dev.recap.site.Term;
import java.util.List;

/** Is told what a page is made from while it is made. */
@FunctionalInterface
public interface Reads {

  /** For pages of which nobody wants to know. */
  Reads UNNOTICED = input -> {};

  void read(Input input);

  /** The terms of a document, whose names and records it tells. */
  default List<Term> termsOf(Grouping grouping, Document document) {
    grouping.spellingsOf(document).forEach(spelling -> read(Input.term(grouping.name(), spelling)));
    return grouping.termsOf(document);
  }

  /** The document, which tells when its body is read; that a page has it is told at once. */
  default Document watched(Document document) {
    read(Input.header(document));
    Body body = document.body();
    return document.withBody(
        new Body(
            () -> {
              read(Input.body(document));
              return body.html().get();
            },
            () -> {
              read(Input.body(document));
              return body.facts().get();
            }));
  }
}
