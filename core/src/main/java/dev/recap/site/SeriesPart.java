package dev.recap.site;

import dev.recap.model.Document;
import dev.recap.problem.Place;

/**
 * A document in its series.
 *
 * @param number which part it is, from 1
 */
public record SeriesPart(Document document, int number, SeriesHint mark) {

  /** Returns the place of the part number in the document. */
  public Place place() {
    return document.placeOf(document.front().places().containsKey("part") ? "part" : "title");
  }
}
