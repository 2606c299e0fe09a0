package dev.recap.search;

import dev.recap.cache.KeptResults;
import dev.recap.cache.SearchCache;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/** The index of the last bake, and the words of documents that any bake has read. Thread-safe. */
final class IndexCache {

  private static final String STATE = "state";
  private static final int LEXICON_PARTS = 64;

  private final SearchCache cache;
  private final KeptResults kept;
  private final Map<Integer, String> lexicon = new ConcurrentHashMap<>();

  IndexCache(SearchCache cache, KeptResults kept) {
    this.cache = cache;
    this.kept = kept;
  }

  /** Returns the state of the index of the last bake. */
  Optional<IndexState> state() {
    return kept.areKept() ? cache.get(STATE).map(IndexState::read) : Optional.empty();
  }

  void put(IndexState state) {
    cache.put(STATE, state.bytes());
  }

  /** Returns the words of a document by their key. */
  Optional<TermVector> vector(String key) {
    return kept.get(key).map(TermVector::read);
  }

  void put(String key, TermVector vector) {
    kept.put(key, vector.bytes());
  }

  Optional<byte[]> file(String name) {
    return cache.get(name);
  }

  void put(String name, byte[] bytes) {
    cache.put(name, bytes);
  }

  /** Returns the form and the stem of a word of an earlier bake. */
  Optional<Lexicon.Form> word(String word) {
    String part =
        lexicon.computeIfAbsent(
            Layout.bucket(word, LEXICON_PARTS),
            number ->
                cache
                    .get("lexicon/" + number)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElse("\n"));
    int at = part.indexOf("\n" + word + "\t");
    if (at < 0) {
      return Optional.empty();
    }
    String[] cells = part.substring(at + 1, part.indexOf('\n', at + 1)).split("\t", -1);
    return Optional.of(new Lexicon.Form(cells[1], cells[2]));
  }

  /** Adds words that were not known before. */
  void put(SortedMap<String, Lexicon.Form> words) {
    Map<Integer, StringBuilder> parts = new HashMap<>();
    words.forEach(
        (word, entry) ->
            parts
                .computeIfAbsent(
                    Layout.bucket(word, LEXICON_PARTS),
                    number -> new StringBuilder(lexicon.getOrDefault(number, "\n")))
                .append(word)
                .append('\t')
                .append(entry.form())
                .append('\t')
                .append(entry.stem())
                .append('\n'));
    parts.forEach(
        (number, text) ->
            cache.put("lexicon/" + number, text.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
