package dev.recap.plan;

import dev.recap.model.Document;
import dev.recap.model.StaticFile;
import dev.recap.problem.Place;
import dev.recap.site.Grouping;
import dev.recap.site.Term;

/**
 * What an output is made from, to name it when two of them meet.
 *
 * @param name a path, a key, or words such as {@code the tag "python"}
 */
public record Origin(String name, Place place) {

  static Origin of(Document document) {
    boolean record = !document.source().whole().equals(document.source());
    return new Origin(document.source().value(), document.placeOf(record ? "slug" : "permalink"));
  }

  static Origin of(StaticFile file) {
    return new Origin(file.source().value(), Place.ofFile(file.source().value()));
  }

  /** A term: its record, or where it was given to a document first. */
  static Origin of(Grouping grouping, Term term) {
    Place place =
        term.profile()
            .map(profile -> profile.placeOf("title"))
            .orElseGet(() -> grouping.placeIn(term.documents().get(term.documents().size() - 1)));
    return new Origin("the " + grouping.name() + " \"" + term.label() + "\"", place);
  }

  @Override
  public String toString() {
    return name;
  }
}
