package dev.recap.content.html;

import dev.recap.model.Heading;
import dev.recap.model.Reference;
import java.util.List;

/**
 * The contents of a piece of HTML, as {@link HtmlScanner} found them. Offsets are into that HTML.
 *
 * @param words the number of words outside of code blocks; inline code counts
 * @param more the start of the {@code <!--more-->} comment, or -1
 * @param opening the first words as plain text on one line, without headings, code blocks and
 *     tables
 * @param frames the start tags of {@code <iframe>}s
 */
public record HtmlFacts(
    List<Heading> headings,
    List<Url> urls,
    List<Image> images,
    int words,
    int more,
    String opening,
    List<UnknownElement> unknownElements,
    List<Tag> frames) {

  public HtmlFacts {
    headings = List.copyOf(headings);
    urls = List.copyOf(urls);
    images = List.copyOf(images);
    unknownElements = List.copyOf(unknownElements);
    frames = List.copyOf(frames);
  }

  /**
   * A URL of {@link UrlAttributes} or of a {@code <style>}.
   *
   * @param text the URL with character references resolved
   */
  public record Url(Reference.Kind kind, String text, int start, int end) {}

  /**
   * An {@code <img>} that has a {@code src}.
   *
   * @param end the end of the last attribute, where others may be inserted, each with a space
   *     before it
   */
  public record Image(Url source, String alt, boolean sized, int end) {}

  /**
   * A tag that HTML does not define, so browsers do not show it.
   *
   * @param tag the source of the tag with its angle brackets
   */
  public record UnknownElement(String name, String tag, int start) {}
}
