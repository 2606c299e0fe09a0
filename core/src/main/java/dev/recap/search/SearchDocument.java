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

  public SearchDocument {
    speakers = List.copyOf(speakers);
    tags = List.copyOf(tags);
    facets = facets.stream().distinct().sorted().toList();
    passages = List.copyOf(passages);
    excerpt = cut(excerpt);
  }

  /** A part of a transcript that begins at a second of the recording; -1 if it has no time. */
  public record Passage(long second, String text) {}

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
  static String cut(String text) {
    if (text.length() <= EXCERPT) {
      return text;
    }
    int space = text.lastIndexOf(' ', EXCERPT);
    int end = space > EXCERPT / 2 ? space : EXCERPT;
    end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
    return text.substring(0, end) + "…";
  }
}
