package dev.recap.search;

import dev.recap.search.IndexBuilder.Prepared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Builds an index from all documents. */
final class FullIndex {

  static final String WORDS = "words";
  static final String FORMS = "forms";

  private final IndexBuilder builder;
  private final Layout layout;
  private final Map<String, Occurrences> stems = new ConcurrentHashMap<>();
  private final Map<String, Lines> chunks = new ConcurrentHashMap<>();
  private final Map<String, IndexState.Indexed> documents = new ConcurrentHashMap<>();
  private final Map<String, TermVector> sample = new ConcurrentHashMap<>();
  private final AtomicLong words = new AtomicLong();
  private final AtomicInteger units = new AtomicInteger();
  private final Map<String, Long> digests = new ConcurrentHashMap<>();
  private final Map<String, byte[]> inHeap = new ConcurrentHashMap<>();

  FullIndex(IndexBuilder builder) {
    this.builder = builder;
    this.layout = builder.layout();
  }

  /** The documents in which a stem occurs, in any order. Thread-safe. */
  private static final class Occurrences {

    // A stem has few forms.
    private final List<String> forms = new ArrayList<>(2);
    private int[] documents = new int[2];
    private long[] postings = new long[2];
    private int size;

    synchronized void add(int number, TermVector.Stem stem) {
      for (String form : stem.forms()) {
        int at = forms.indexOf(form);
        if (at < 0) {
          at = forms.size();
          forms.add(form);
          documents = at < documents.length ? documents : Arrays.copyOf(documents, 2 * at);
        }
        documents[at]++;
      }
      for (int i = 0; i < stem.units().length; i++) {
        if (stem.units()[i] <= Postings.MOST_PASSAGES) {
          add(Postings.posting(number, stem.units()[i], stem.counts()[i]));
        }
      }
    }

    synchronized void add(long posting) {
      if (size == postings.length) {
        postings = Arrays.copyOf(postings, size + size / 2 + 2);
      }
      postings[size++] = posting;
    }

    Map<String, Integer> forms() {
      Map<String, Integer> counts = new HashMap<>();
      for (int i = 0; i < forms.size(); i++) {
        counts.put(forms.get(i), documents[i]);
      }
      return counts;
    }

    Postings postings() {
      return Postings.of(forms(), Arrays.copyOf(postings, size));
    }
  }

  SearchIndex build(List<SearchIndex.Entry> entries) {
    layout.files().stream()
        .filter(file -> file.startsWith("documents/") || file.startsWith("passages/"))
        .forEach(file -> chunks.put(file, Chunks.empty(file)));
    List<String> sources = entries.stream().map(SearchIndex.Entry::source).toList();
    Map<String, Integer> numbers = layout.numbers(sources);
    List<String> sampled = ShardBounds.sample(sources);
    sampled.forEach(source -> sample.put(source, TermVector.NOTHING));
    builder
        .workers()
        .forEach(
            entries, entry -> add(builder.prepare(entry), numbers.getOrDefault(entry.source(), 0)));
    ShardBounds bounds = ShardBounds.of(sample.values(), layout.shards());
    writeShards(bounds);
    builder
        .workers()
        .forEach(
            List.copyOf(chunks.keySet()),
            file -> put(file, chunks.getOrDefault(file, Lines.with())));
    IndexState state =
        new IndexState(
            builder.language(),
            layout,
            bounds,
            sampled,
            words.get(),
            units.get(),
            documents,
            digests);
    put(Layout.ROOT, IndexBuilder.root(state));
    builder.cache().put(state);
    return new SearchIndex(digests, this::bytes);
  }

  private void add(Prepared prepared, int number) {
    TermVector vector = prepared.vector();
    for (TermVector.Stem stem : vector.stems()) {
      Occurrences found = stems.get(stem.stem());
      if (found == null) {
        found = stems.computeIfAbsent(stem.stem(), added -> new Occurrences());
      }
      found.add(number, stem);
    }
    for (String facet : vector.facets()) {
      stems.computeIfAbsent(facet, added -> new Occurrences()).add(Postings.posting(number, 0, 1));
    }
    sample.replace(prepared.entry().source(), vector);
    words.addAndGet(vector.length());
    units.addAndGet(vector.lengths().size());
    new Chunks(layout, file -> chunks.getOrDefault(file, Lines.with()))
        .put(number, prepared.document());
    documents.put(prepared.entry().source(), IndexState.Indexed.of(prepared, number));
  }

  private void writeShards(ShardBounds bounds) {
    List<List<String>> stemsOf = new ArrayList<>();
    List<SortedMap<String, SortedMap<String, Integer>>> formsOf = new ArrayList<>();
    for (int i = 0; i < layout.shards(); i++) {
      stemsOf.add(new ArrayList<>());
      formsOf.add(new TreeMap<>());
    }
    stems.forEach(
        (stem, found) -> {
          int shard = bounds.shardOf(stem);
          stemsOf.get(shard).add(stem);
          found
              .forms()
              .forEach(
                  (form, count) -> {
                    int other = bounds.shardOf(form);
                    if (other != shard) {
                      formsOf
                          .get(other)
                          .computeIfAbsent(form, added -> new TreeMap<>())
                          .put(stem, count);
                    }
                  });
        });
    builder
        .workers()
        .forEach(
            IntStream.range(0, layout.shards()).boxed().toList(),
            shard -> writeShard(shard, stemsOf.get(shard), formsOf.get(shard)));
  }

  private void writeShard(
      int shard, List<String> stemsOfShard, SortedMap<String, SortedMap<String, Integer>> forms) {
    Lines lines = Lines.with(WORDS, FORMS);
    for (String stem : stemsOfShard) {
      Occurrences found = stems.getOrDefault(stem, new Occurrences());
      lines.of(WORDS).put(stem, found.postings().line());
    }
    forms.forEach((form, of) -> lines.of(FORMS).put(form, counts(of)));
    put(Layout.shard(shard), lines);
  }

  /** Returns the stems of a form with the numbers of their documents. */
  static String counts(SortedMap<String, Integer> stems) {
    return "{"
        + String.join(
            ",",
            stems.entrySet().stream()
                .map(stem -> Json.text(stem.getKey()) + ":" + stem.getValue())
                .toList())
        + "}";
  }

  private void put(String file, Lines lines) {
    put(file, lines.bytes());
  }

  private void put(String file, byte[] bytes) {
    digests.put(file, SearchIndex.digest(bytes));
    if (builder.isKept()) {
      builder.cache().put(file, bytes);
    } else {
      inHeap.put(file, bytes);
    }
  }

  private byte[] bytes(String file) {
    return builder.isKept()
        ? builder.cache().file(file).orElseThrow()
        : inHeap.getOrDefault(file, new byte[0]);
  }
}
