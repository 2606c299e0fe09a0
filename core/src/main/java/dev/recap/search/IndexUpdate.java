package dev.recap.search;

import dev.recap.search.IndexBuilder.Prepared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes the index of the last bake: only the files with words of changed documents. */
final class IndexUpdate {

  /** A larger part of the documents is indexed faster by reading the words of all. */
  private static final int LARGEST_PART = 10;

  private static final int ALWAYS_FEW = 20;
  private static final Pattern COUNT = Pattern.compile("\"([^\"]*)\":(\\d+)");

  private final IndexBuilder builder;
  private final IndexState last;
  private final IndexCache cache;
  private final Map<Integer, ShardChange> shards = new HashMap<>();
  private final Map<String, Lines> chunks = new HashMap<>();
  private final Map<String, IndexState.Indexed> documents;
  private final Map<String, Long> digests;
  private long words;
  private int units;

  IndexUpdate(IndexBuilder builder, IndexState last) {
    this.builder = builder;
    this.last = last;
    this.cache = builder.cache();
    this.documents = new HashMap<>(last.documents());
    this.digests = new ConcurrentHashMap<>(last.digests());
    this.words = last.words();
    this.units = last.units();
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

  /** Returns the changed index; nothing if it must be built from all documents. */
  Optional<SearchIndex> apply(List<SearchIndex.Entry> entries, Map<String, Integer> numbers) {
    List<SearchIndex.Entry> changed = new ArrayList<>();
    Set<String> gone = new HashSet<>(last.documents().keySet());
    for (SearchIndex.Entry entry : entries) {
      gone.remove(entry.source());
      IndexState.@Nullable Indexed was = last.documents().get(entry.source());
      if (was == null
          || was.fingerprint() != entry.fingerprint()
          || was.number() != numbers.getOrDefault(entry.source(), 0)) {
        changed.add(entry);
      }
    }
    if (changed.isEmpty() && gone.isEmpty()) {
      return Optional.of(index());
    }
    if (changed.size() + gone.size() > ALWAYS_FEW + entries.size() / LARGEST_PART) {
      return Optional.empty();
    }
    return changes(changed, gone, numbers).filter(all -> keepsBounds()).map(this::apply);
  }

  private SearchIndex index() {
    return new SearchIndex(digests, file -> cache.file(file).orElseThrow());
  }

  /** Returns all changes; nothing if the words of an earlier bake are lost. */
  private Optional<List<Change>> changes(
      List<SearchIndex.Entry> changed, Set<String> gone, Map<String, Integer> numbers) {
    List<Change> changes = new ArrayList<>();
    for (Prepared now : builder.workers().map(changed, builder::prepare)) {
      String source = now.entry().source();
      Optional<IndexState.Indexed> was = Optional.ofNullable(documents.get(source));
      Optional<TermVector> before = before(was);
      if (before.isEmpty()) {
        return Optional.empty();
      }
      int number = numbers.getOrDefault(source, 0);
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

  private SearchIndex apply(List<Change> changes) {
    for (Change change : changes) {
      words += change.after().length() - change.before().length();
      units += change.after().lengths().size() - change.before().lengths().size();
    }
    changes.forEach(this::compare);
    Map<String, byte[]> files = new ConcurrentHashMap<>();
    builder.workers().forEach(List.copyOf(shards.keySet()), shard -> change(shard, files));
    changeChunks(changes);
    chunks.forEach((file, lines) -> files.put(file, lines.bytes()));
    IndexState state =
        new IndexState(
            last.language(), last.layout(), last.bounds(), words, units, documents, digests);
    files.put(Layout.ROOT, IndexBuilder.root(state));
    files.forEach(this::put);
    cache.put(state);
    return index();
  }

  /** Returns true if the words of the sample are divided among the shards as before. */
  private boolean keepsBounds() {
    List<String> sample = sample(documents);
    if (sample.equals(sample(last.documents()))) {
      return true;
    }
    List<TermVector> words =
        sample.stream().flatMap(vector -> cache.vector(vector).stream()).toList();
    return words.size() == sample.size()
        && ShardBounds.of(words, last.layout().shards()).equals(last.bounds());
  }

  /** Returns the keys of the words of the documents in the sample. */
  private static List<String> sample(Map<String, IndexState.Indexed> documents) {
    return ShardBounds.sample(documents.keySet()).stream()
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

  /** Changes a shard. */
  private void change(int shard, Map<String, byte[]> files) {
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
