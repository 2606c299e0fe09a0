package dev.recap.search;

import dev.recap.parallel.Workers;
import dev.recap.search.IndexBuilder.Prepared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes the index of the last bake: only the files with words of changed documents. */
final class IndexUpdate {

  /** A larger part of the documents is indexed faster by reading the words of all. */
  private static final int LARGEST_PART = 10;

  private static final int FEW = 20;
  private static final Pattern COUNT = Pattern.compile("\"([^\"]*)\":(\\d+)");

  private final IndexBuilder builder;
  private final IndexState last;
  private final IndexCache cache;
  private final ToIntFunction<String> numbers;
  private final List<String> sample;
  private final List<SearchIndex.Entry> changed = new ArrayList<>();
  private final Set<String> gone;
  private final boolean isFaster;
  private final Map<Integer, ShardChange> shards = new HashMap<>();
  private final Map<String, Lines> chunks = new HashMap<>();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, IndexState.Indexed> documents;
  private final Map<String, Long> digests;
  private long words;
  private int units;

  /** Finds the documents that differ. */
  IndexUpdate(IndexBuilder builder, IndexState last, List<SearchIndex.Entry> entries) {
    this.builder = builder;
    this.last = last;
    this.cache = builder.cache();
    this.documents = new HashMap<>(last.documents());
    this.digests = new ConcurrentHashMap<>(last.digests());
    this.words = last.words();
    this.units = last.units();
    List<String> sources = entries.stream().map(SearchIndex.Entry::source).toList();
    if (sources.size() == documents.size() && documents.keySet().containsAll(sources)) {
      this.gone = Set.of();
      this.numbers = source -> Objects.requireNonNull(last.documents().get(source)).number();
      this.sample = last.sample();
    } else {
      this.gone = new HashSet<>(documents.keySet());
      sources.forEach(gone::remove);
      Map<String, Integer> numbered = builder.layout().numbers(sources);
      this.numbers = source -> numbered.getOrDefault(source, 0);
      this.sample = ShardBounds.sample(sources);
    }
    for (SearchIndex.Entry entry : entries) {
      IndexState.@Nullable Indexed was = documents.get(entry.source());
      if (was == null
          || was.fingerprint() != entry.fingerprint()
          || was.number() != numbers.applyAsInt(entry.source())) {
        changed.add(entry);
      }
    }
    this.isFaster = changes() <= FEW + entries.size() / LARGEST_PART;
  }

  private int changes() {
    return changed.size() + gone.size();
  }

  /** Returns true if one thread is enough for the changes. */
  boolean isSmall() {
    return changes() <= FEW;
  }

  /** The changes of one stem. */
  private static final class StemChange {
    private final Map<String, Integer> forms = new HashMap<>();
    private final List<Long> removed = new ArrayList<>();
    private final List<Long> added = new ArrayList<>();
  }

  /** The changes of one file with words. */
  private static final class ShardChange {
    private final Map<String, StemChange> stems = new HashMap<>();
    private final Map<String, Map<String, Integer>> forms = new HashMap<>();
  }

  /**
   * A document that has changed.
   *
   * @param was nothing if it is new
   * @param now null if it is gone
   */
  private record Change(
      Optional<IndexState.Indexed> was,
      TermVector before,
      Optional<Prepared> now,
      int number,
      TermVector after) {

    boolean keepsNumber() {
      return was.isPresent() && now.isPresent() && was.get().number() == number;
    }
  }

  /** Calculates the changed files. Returns false if the index must be built from all documents. */
  boolean calculate(Workers workers) {
    if (changes() == 0) {
      return true;
    }
    Optional<List<Change>> all = isFaster ? changesOf(workers) : Optional.empty();
    if (all.isEmpty() || !keepsBounds()) {
      return false;
    }
    apply(all.get(), workers);
    return true;
  }

  /** Keeps the changed files, and returns the index. */
  SearchIndex write() {
    if (changes() > 0) {
      files.forEach(this::put);
      cache.put(state());
    }
    return new SearchIndex(digests, file -> cache.file(file).orElseThrow());
  }

  private IndexState state() {
    return new IndexState(
        last.language(), last.layout(), last.bounds(), sample, words, units, documents, digests);
  }

  /** Returns all changes; nothing if the words of an earlier bake are lost. */
  private Optional<List<Change>> changesOf(Workers workers) {
    List<Change> changes = new ArrayList<>();
    for (Prepared now : workers.map(changed, builder::prepare)) {
      String source = now.entry().source();
      Optional<IndexState.Indexed> was = Optional.ofNullable(documents.get(source));
      Optional<TermVector> before = before(was);
      if (before.isEmpty()) {
        return Optional.empty();
      }
      int number = numbers.applyAsInt(source);
      changes.add(new Change(was, before.get(), Optional.of(now), number, now.vector()));
      documents.put(source, IndexState.Indexed.of(now, number));
    }
    for (String source : gone) {
      Optional<IndexState.Indexed> was = Optional.ofNullable(documents.remove(source));
      Optional<TermVector> before = before(was);
      if (before.isEmpty()) {
        return Optional.empty();
      }
      changes.add(new Change(was, before.get(), Optional.empty(), 0, TermVector.NOTHING));
    }
    return Optional.of(changes);
  }

  private Optional<TermVector> before(Optional<IndexState.Indexed> was) {
    return was.isEmpty() ? Optional.of(TermVector.NOTHING) : cache.vector(was.get().vector());
  }

  private void apply(List<Change> changes, Workers workers) {
    for (Change change : changes) {
      words += change.after().length() - change.before().length();
      units += change.after().lengths().size() - change.before().lengths().size();
    }
    changes.forEach(this::compare);
    workers.forEach(List.copyOf(shards.keySet()), this::changeShard);
    changeChunks(changes);
    chunks.forEach((file, lines) -> files.put(file, lines.bytes()));
    files.put(Layout.ROOT, IndexBuilder.root(state()));
  }

  /** Returns true if the words of the sample are divided among the shards as before. */
  private boolean keepsBounds() {
    List<String> now = vectors(sample, documents);
    if (now.equals(vectors(last.sample(), last.documents()))) {
      return true;
    }
    List<TermVector> words = now.stream().flatMap(vector -> cache.vector(vector).stream()).toList();
    return words.size() == now.size()
        && ShardBounds.of(words, last.layout().shards()).equals(last.bounds());
  }

  /** Returns the keys of the words of some documents. */
  private static List<String> vectors(
      List<String> sources, Map<String, IndexState.Indexed> documents) {
    return sources.stream()
        .flatMap(source -> Optional.ofNullable(documents.get(source)).stream())
        .map(IndexState.Indexed::vector)
        .toList();
  }

  private void put(String file, byte[] bytes) {
    long digest = SearchIndex.digest(bytes);
    if (last.digests().getOrDefault(file, 0L) != digest) {
      cache.put(file, bytes);
      digests.put(file, digest);
    }
  }

  /** Finds the postings and forms that differ. */
  private void compare(Change change) {
    int before = change.was().map(IndexState.Indexed::number).orElse(0);
    Map<String, TermVector.Stem> old = byStem(change.before());
    Map<String, TermVector.Stem> now = byStem(change.after());
    Set<String> stems = new HashSet<>(old.keySet());
    stems.addAll(now.keySet());
    for (String stem : stems) {
      Map<Integer, Integer> times = times(old.get(stem));
      Map<Integer, Integer> newTimes = times(now.get(stem));
      boolean same = change.keepsNumber();
      times.forEach(
          (passage, count) -> {
            if (!same || !newTimes.containsKey(passage)) {
              of(stem).removed.add(Postings.posting(before, passage, count));
            }
          });
      newTimes.forEach(
          (passage, count) -> {
            if (!same || !count.equals(times.get(passage))) {
              of(stem).added.add(Postings.posting(change.number(), passage, count));
            }
          });
      compareForms(stem, forms(old.get(stem)), forms(now.get(stem)));
    }
    Set<String> facets = new HashSet<>(change.before().facets());
    facets.addAll(change.after().facets());
    for (String facet : facets) {
      boolean was = change.before().facets().contains(facet);
      boolean is = change.after().facets().contains(facet);
      if (was && !(is && change.keepsNumber())) {
        of(facet).removed.add(Postings.posting(before, 0, 1));
      }
      if (is && !(was && change.keepsNumber())) {
        of(facet).added.add(Postings.posting(change.number(), 0, 1));
      }
    }
  }

  private static Map<String, TermVector.Stem> byStem(TermVector vector) {
    Map<String, TermVector.Stem> stems = new HashMap<>();
    vector.stems().forEach(stem -> stems.put(stem.stem(), stem));
    return stems;
  }

  private static List<String> forms(TermVector.@Nullable Stem stem) {
    return stem == null ? List.of() : stem.forms();
  }

  /** Returns how often a stem occurs in the document and in passages. */
  private static Map<Integer, Integer> times(TermVector.@Nullable Stem stem) {
    Map<Integer, Integer> times = new HashMap<>();
    for (int i = 0; stem != null && i < stem.units().length; i++) {
      if (stem.units()[i] <= Postings.MOST_PASSAGES) {
        times.put(stem.units()[i], stem.counts()[i]);
      }
    }
    return times;
  }

  private void compareForms(String stem, List<String> before, List<String> now) {
    Map<String, Integer> differences = new HashMap<>();
    before.forEach(form -> differences.merge(form, -1, Integer::sum));
    now.forEach(form -> differences.merge(form, 1, Integer::sum));
    int shard = last.bounds().shardOf(stem);
    differences.forEach(
        (form, difference) -> {
          if (difference != 0) {
            of(stem).forms.merge(form, difference, Integer::sum);
            int other = last.bounds().shardOf(form);
            if (other != shard) {
              shards
                  .computeIfAbsent(other, added -> new ShardChange())
                  .forms
                  .computeIfAbsent(form, added -> new HashMap<>())
                  .merge(stem, difference, Integer::sum);
            }
          }
        });
  }

  private StemChange of(String stem) {
    return shards
        .computeIfAbsent(last.bounds().shardOf(stem), added -> new ShardChange())
        .stems
        .computeIfAbsent(stem, added -> new StemChange());
  }

  private void changeShard(int shard) {
    ShardChange change = shards.getOrDefault(shard, new ShardChange());
    Lines lines = Lines.parse(cache.file(Layout.shard(shard)).orElseThrow());
    SortedMap<String, String> stems = lines.of(FullIndex.WORDS);
    change.stems.forEach(
        (stem, changed) -> {
          @Nullable String line = stems.get(stem);
          Postings postings = line == null ? Postings.empty() : Postings.parse(line);
          changed.forms.forEach(postings::addForm);
          changed.removed.forEach(postings::remove);
          changed.added.forEach(postings::put);
          if (postings.isEmpty()) {
            stems.remove(stem);
          } else {
            stems.put(stem, postings.line());
          }
        });
    change.forms.forEach((form, stemsOf) -> change(lines, form, stemsOf));
    files.put(Layout.shard(shard), lines.bytes());
  }

  private static void change(Lines lines, String form, Map<String, Integer> differences) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    Matcher count = COUNT.matcher(lines.of(FullIndex.FORMS).getOrDefault(form, ""));
    while (count.find()) {
      counts.put(count.group(1), Integer.parseInt(count.group(2)));
    }
    differences.forEach((stem, difference) -> counts.merge(stem, difference, Integer::sum));
    counts.values().removeIf(number -> number <= 0);
    if (counts.isEmpty()) {
      lines.of(FullIndex.FORMS).remove(form);
    } else {
      lines.of(FullIndex.FORMS).put(form, FullIndex.counts(counts));
    }
  }

  private void changeChunks(List<Change> changes) {
    Chunks written =
        new Chunks(
            last.layout(),
            file ->
                chunks.computeIfAbsent(file, name -> Lines.parse(cache.file(name).orElseThrow())));
    // The number of one document may be the old number of another.
    for (Change change : changes) {
      change
          .was()
          .ifPresent(
              was -> {
                int passages = Math.max(0, change.before().lengths().size() - 1);
                written.remove(was.number(), Math.min(Postings.MOST_PASSAGES, passages));
              });
    }
    for (Change change : changes) {
      change.now().ifPresent(now -> written.put(change.number(), now.document()));
    }
  }
}
