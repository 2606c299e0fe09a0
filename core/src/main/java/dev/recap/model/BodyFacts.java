package dev.recap.model;

import java.util.List;

/**
 * The facts about a body that are found when it is read.
 *
 * @param references every URL, in the order of the HTML; images are among them
 * @param words the number of words, without code; used for the reading time
 * @param more the offset in the HTML at which {@code <!--more-->} ends the summary, or -1
 * @param opening the first words as plain text, enough for a summary
 */
public record BodyFacts(
    List<Heading> headings,
    List<Reference> references,
    List<ImageTag> images,
    int words,
    int more,
    String opening) {

  public static final BodyFacts NONE = new BodyFacts(List.of(), List.of(), List.of(), 0, -1, "");

  public BodyFacts {
    headings = List.copyOf(headings);
    references = List.copyOf(references);
    images = List.copyOf(images);
  }
}
