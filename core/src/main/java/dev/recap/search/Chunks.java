package dev.recap.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Writes what results show: the lines of the files with documents and passages.
 *
 * @param file returns the file with a name
 */
record Chunks(Layout layout, Function<String, Lines> file) {

  static final String DOCUMENTS = "documents";
  static final String PASSAGES = "passages";

  private record Line(String file, String object, String key) {}

  void put(int number, SearchDocument document) {
    put(documentLine(number), documentValue(document));
    int passages = passages(document);
    for (int first = 0; first < passages; first += Layout.PASSAGES_PER_GROUP) {
      List<String> parts = new ArrayList<>(heading(document));
      int end = Math.min(passages, first + Layout.PASSAGES_PER_GROUP);
      for (SearchDocument.Passage passage : document.passages().subList(first, end)) {
        String excerpt = Json.text(passage.excerpt());
        parts.add("[" + passage.second() + "," + excerpt + "]");
      }
      put(groupLine(number, first), array(parts));
    }
  }

  /**
   * Removes the lines of a document.
   *
   * @param passages the number of its passages
   */
  void remove(int number, int passages) {
    remove(documentLine(number));
    for (int first = 0; first < passages; first += Layout.PASSAGES_PER_GROUP) {
      remove(groupLine(number, first));
    }
  }

  /** Returns the number of passages of a document that are indexed. */
  static int passages(SearchDocument document) {
    return Math.min(Postings.MOST_PASSAGES, document.passages().size());
  }

  private Line documentLine(int number) {
    return new Line(layout.chunkOf(number), DOCUMENTS, String.valueOf(number));
  }

  private Line groupLine(int number, int first) {
    String key = number + "/" + first / Layout.PASSAGES_PER_GROUP;
    return new Line(layout.passageChunkOf(key), PASSAGES, key);
  }

  private void put(Line line, String value) {
    change(line, (lines, key) -> lines.of(line.object()).put(key, value));
  }

  private void remove(Line line) {
    change(line, (lines, key) -> lines.of(line.object()).remove(key));
  }

  private void change(Line line, BiConsumer<Lines, String> change) {
    Lines lines = file.apply(line.file());
    synchronized (lines) {
      change.accept(lines, line.key());
    }
  }

  private static String documentValue(SearchDocument document) {
    List<String> parts = new ArrayList<>(heading(document));
    parts.add(Json.text(document.excerpt()));
    if (!document.speakers().isEmpty()) {
      parts.add(Json.text(String.join(", ", document.speakers())));
    }
    return array(parts);
  }

  private static List<String> heading(SearchDocument document) {
    return List.of(
        Json.text(document.url()),
        Json.text(document.title()),
        Json.text(document.date().orElse("")),
        Json.text(document.kind()));
  }

  private static String array(List<String> parts) {
    return "[" + String.join(",", parts) + "]";
  }

  /** Returns a file without entries, such as {@code documents/3.json}. */
  static Lines empty(String file) {
    return file.startsWith(DOCUMENTS + "/") ? Lines.with(DOCUMENTS) : Lines.with(PASSAGES);
  }
}
