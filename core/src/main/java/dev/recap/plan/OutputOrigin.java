package dev.recap.plan;

import dev.recap.model.Document;
import dev.recap.model.StaticFile;
import dev.recap.problem.Place;
import dev.recap.site.Taxonomy;
import dev.recap.site.Term;

/**
 * The source of an output, to name it in messages.
 *
 * @param name a path, a key, or words such as {@code the tag "python"}
 */
public record OutputOrigin(String name, Place place) {

  static OutputOrigin of(Document document) {
    boolean record = !document.source().whole().equals(document.source());
    return new OutputOrigin(
        document.source().value(), document.placeOf(record ? "slug" : "permalink"));
  }

  static OutputOrigin of(StaticFile file) {
    return new OutputOrigin(file.source().value(), Place.ofFile(file.source().value()));
  }

  /** A term: its record, or where it was given to a document first. */
  static OutputOrigin of(Taxonomy taxonomy, Term term) {
    Place place =
        term.profile()
            .map(profile -> profile.placeOf("title"))
            .orElseGet(
                () -> taxonomy.placeIn(term.documents().get(term.documents().size() - 1), term));
    return new OutputOrigin("the " + taxonomy.name() + " \"" + term.label() + "\"", place);
  }

  @Override
  public String toString() {
    return name;
  }
}
