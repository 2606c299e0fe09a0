package dev.recap.plan;

import dev.recap.model.Document;
import dev.recap.model.Place;
import dev.recap.model.StaticFile;

/**
 * What an output is made from, to name it when two of them meet.
 *
 * @param name a path, a key, or words such as {@code the tag "python"}
 */
public record Origin(String name, Place place) {

  static Origin of(Document document) {
    return new Origin(document.source().value(), document.placeOf("permalink"));
  }

  static Origin of(StaticFile file) {
    return new Origin(file.source().value(), Place.ofFile(file.source().value()));
  }

  static Origin ofTerm(String grouping, String label, Place place) {
    return new Origin("the " + grouping + " \"" + label + "\"", place);
  }

  @Override
  public String toString() {
    return name;
  }
}
