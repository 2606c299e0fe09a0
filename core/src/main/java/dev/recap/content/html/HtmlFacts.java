package dev.recap.content.html;

import dev.recap.model.Heading;
import dev.recap.model.Reference;
import java.util.List;

/**
 * What {@link HtmlScanner} found in a piece of HTML; offsets are into that HTML.
 *
 * @param words outside of code blocks; inline code counts
 * @param more where the {@code <!--more-->} comment begins, or -1
 * @param opening the first words as plain text on one line, not from headings, code blocks or
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
   * The value of an {@code href}, {@code src} or {@code poster}, or one of those of a {@code
   * srcset}.
   *
   * @param text entities resolved
   */
  public record Url(Reference.Kind kind, String text, int start, int end) {}

  /**
   * An {@code <img>} that has a {@code src}.
   *
   * @param end where further attributes, each with a space before it, may be put: after the last
   *     one
   */
  public record Image(Url source, String alt, boolean sized, int end) {}

  /**
   * A tag that HTML does not know, so that a browser shows nothing of it.
   *
   * @param tag as it is written, angle brackets included
   */
  public record UnknownElement(String name, String tag, int start) {}
}
