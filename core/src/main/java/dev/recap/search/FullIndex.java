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

  private static final int COUNT_BITS = 20;
  private static final int PASSAGE_BITS = 12;
  private static final int MOST_COUNTS = (1 << COUNT_BITS) - 1;

  private final IndexBuilder builder;
  private final Layout layout;
  private final Map<String, Occurrences> stems = new ConcurrentHashMap<>();
  private final int[][] lengths;
  private final Map<String, Lines> chunks = new ConcurrentHashMap<>();
  private final Map<String, IndexState.Indexed> documents = new ConcurrentHashMap<>();
  private final AtomicLong words = new AtomicLong();
  private final AtomicInteger units = new AtomicInteger();
  private final Map<String, Long> digests = new ConcurrentHashMap<>();
  private final Map<String, byte[]> inHeap = new ConcurrentHashMap<>();

  FullIndex(IndexBuilder builder) {
    this.builder = builder;
    this.layout = builder.layout();
    this.lengths = new int[layout.numbers()][];
  }

  /** The documents in which a stem occurs, in any order. Thread-safe. */
  private static final class Occurrences {

    // A stem has few forms.
    private final List<String> forms = new ArrayList<>(2);
    private int[] documents = new int[2];
    private long[] packed = new long[2];
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
          add(number, stem.units()[i], Math.min(MOST_COUNTS, stem.counts()[i]));
        }
      }
    }

    synchronized void add(int number, int passage, int count) {
      if (size == packed.length) {
        packed = Arrays.copyOf(packed, size + size / 2 + 2);
      }
      packed[size++] = ((long) number << PASSAGE_BITS | passage) << COUNT_BITS | count;
    }

    Map<String, Integer> forms() {
      Map<String, Integer> counts = new HashMap<>();
      for (int i = 0; i < forms.size(); i++) {
        counts.put(forms.get(i), documents[i]);
      }
      return counts;
    }

    Postings postings(int[][] lengths, double average) {
      long[] postings = new long[size];
      for (int i = 0; i < size; i++) {
        int count = (int) packed[i] & MOST_COUNTS;
        int passage = (int) (packed[i] >> COUNT_BITS) & Postings.MOST_PASSAGES;
        int number = (int) (packed[i] >> (COUNT_BITS + PASSAGE_BITS));
        int level = 0;
        if (count > 0) {
          level = Postings.level(count, lengths[number][passage], average);
        }
        postings[i] = Postings.posting(number, passage, level);
      }
      return Postings.of(forms(), postings);
    }
  }

  SearchIndex build(List<SearchIndex.Entry> entries, Map<String, Integer> numbers) {
    layout.files().stream()
        .filter(file -> file.startsWith("documents/") || file.startsWith("passages/"))
        .forEach(file -> chunks.put(file, Chunks.empty(file)));
    builder
        .workers()
        .forEach(
            entries, entry -> add(builder.prepare(entry), numbers.getOrDefault(entry.source(), 0)));
    Map<String, Integer> sizes = new HashMap<>(2 * stems.size());
    stems.forEach((stem, found) -> sizes.put(stem, Math.min(found.size, Postings.MOST)));
    ShardKeys keys = ShardKeys.of(layout.shards(), sizes);
    double average = IndexState.average(words.get(), units.get());
    writeShards(keys, average);
    builder
        .workers()
        .forEach(
            List.copyOf(chunks.keySet()),
            file -> put(file, chunks.getOrDefault(file, Lines.with())));
    IndexState state =
        new IndexState(
            builder.language(),
            layout,
            keys,
            keys.sizes(sizes),
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
      stems.computeIfAbsent(facet, added -> new Occurrences()).add(number, 0, 0);
    }
    lengths[number] = vector.lengths().stream().mapToInt(Integer::intValue).toArray();
    words.addAndGet(Arrays.stream(lengths[number]).sum());
    units.addAndGet(vector.lengths().size());
    new Chunks(layout, file -> chunks.getOrDefault(file, Lines.with()))
        .put(number, prepared.document());
    documents.put(
        prepared.entry().source(),
        new IndexState.Indexed(prepared.entry().fingerprint(), number, prepared.key()));
  }

  private void writeShards(ShardKeys keys, double average) {
    List<List<String>> stemsOf = new ArrayList<>();
    List<SortedMap<String, SortedMap<String, Integer>>> formsOf = new ArrayList<>();
    for (int i = 0; i < layout.shards(); i++) {
      stemsOf.add(new ArrayList<>());
      formsOf.add(new TreeMap<>());
    }
    stems.forEach(
        (stem, found) -> {
          int shard = keys.shardOf(stem);
          stemsOf.get(shard).add(stem);
          found
              .forms()
              .forEach(
                  (form, count) -> {
                    int other = keys.shardOf(form);
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
            shard -> writeShard(shard, stemsOf.get(shard), formsOf.get(shard), average));
  }

  private void writeShard(
      int shard,
      List<String> stemsOfShard,
      SortedMap<String, SortedMap<String, Integer>> forms,
      double average) {
    Lines lines = Lines.with(WORDS, FORMS);
    Lines whole = Lines.with(WORDS);
    for (String stem : stemsOfShard) {
      Occurrences found = stems.getOrDefault(stem, new Occurrences());
      Postings postings = found.postings(lengths, average);
      boolean facet = ShardKeys.isFacet(stem);
      lines.of(WORDS).put(stem, postings.line(facet));
      if (postings.size() > Postings.MOST && !facet) {
        whole.of(WORDS).put(stem, postings.whole());
      }
    }
    forms.forEach((form, of) -> lines.of(FORMS).put(form, counts(of)));
    put(Layout.shard(shard), lines);
    builder.cache().put(whole(shard), whole.bytes());
  }

  /** Returns the name of the cached lines that are too long for a shard. */
  static String whole(int shard) {
    return "whole/" + shard;
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
