package dev.recap.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A document as readers find it.
 *
 * @param url the link from the root of the site
 * @param date in the form 2024-05-13
 * @param kind the type of the document
 * @param excerpt the text below its title in the results
 * @param facets its values that results can be filtered by, such as {@code tag:python}
 * @param html the text
 * @param passages the transcript
 */
public record SearchDocument(
    String url,
    String title,
    Optional<String> date,
    String kind,
    List<String> speakers,
    List<String> tags,
    String excerpt,
    List<String> facets,
    String html,
    List<Passage> passages) {

  /** The length of an excerpt; the last word is whole. */
  private static final int EXCERPT = 120;

  /** The length of what is shown of a passage, of which a site has many. */
  private static final int PASSAGE = 80;

  public SearchDocument {
    speakers = List.copyOf(speakers);
    tags = List.copyOf(tags);
    facets = facets.stream().distinct().sorted().toList();
    passages = List.copyOf(passages);
    excerpt = cut(excerpt, EXCERPT);
  }

  /** A part of a transcript that begins at a second of the recording; -1 if it has no time. */
  public record Passage(long second, String text) {

    String excerpt() {
      return cut(text, PASSAGE);
    }
  }

  /** Returns everything that decides what is indexed, for a digest. */
  Stream<String> parts() {
    return Stream.of(
            Stream.of(title, html),
            speakers.stream(),
            Stream.of("tags"),
            tags.stream(),
            Stream.of("facets"),
            facets.stream(),
            Stream.of("passages"),
            passages.stream().map(Passage::text))
        .flatMap(part -> part);
  }

  /** Returns the first words of a text. */
  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int space = text.lastIndexOf(' ', length);
    int end = space > length / 2 ? space : length;
    end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
    return text.substring(0, end) + "…";
  }
}
