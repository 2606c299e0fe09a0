package dev.recap.model;

import java.util.List;
import java.util.function.Supplier;

/**
 * A document's body as HTML, with what was found in it when it was read. The facts are held; the
 * HTML itself may lie outside the heap and is fetched when it is needed.
 *
 * @param html gives the body's HTML; every call gives the same text
 * @param references every URL, in the order of the HTML; images are among them
 * @param words without code; reading time follows from it
 * @param more where {@code <!--more-->} ends the summary, an offset in the HTML, or -1
 * @param opening the first words as plain text, enough for a summary
 */
public record Body(
    Supplier<String> html,
    List<Heading> headings,
    List<Reference> references,
    List<ImageTag> images,
    int words,
    int more,
    String opening) {

  public static final Body EMPTY = new Body(() -> "", List.of(), List.of(), List.of(), 0, -1, "");

  public Body {
    headings = List.copyOf(headings);
    references = List.copyOf(references);
    images = List.copyOf(images);
  }

  public Body withHtml(Supplier<String> other) {
    return new Body(other, headings, references, images, words, more, opening);
  }
}
