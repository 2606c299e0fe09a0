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

  private static final TermVector NOTHING = new TermVector(List.of(), List.of(), List.of());

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
    return changes(changed, gone, numbers).flatMap(this::apply);
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
      documents.put(source, new IndexState.Indexed(now.entry().fingerprint(), number, now.key()));
    }
    for (String source : gone) {
      Optional<IndexState.Indexed> was = Optional.ofNullable(documents.remove(source));
      Optional<TermVector> before = before(was);
      if (before.isEmpty()) {
        return Optional.empty();
      }
      changes.add(new Change(was, before.get(), Optional.empty(), 0, NOTHING));
    }
    return Optional.of(changes);
  }

  private Optional<TermVector> before(Optional<IndexState.Indexed> was) {
    return was.isEmpty() ? Optional.of(NOTHING) : cache.vector(was.get().vector());
  }

  private Optional<SearchIndex> apply(List<Change> changes) {
    for (Change change : changes) {
      words += sum(change.after()) - sum(change.before());
      units += change.after().lengths().size() - change.before().lengths().size();
    }
    double average = IndexState.average(words, units);
    if (average != last.average()) {
      return Optional.empty();
    }
    changes.forEach(change -> compare(change, average));
    SortedMap<String, Integer> sizes = new TreeMap<>(last.sizes());
    Map<String, byte[]> files = new ConcurrentHashMap<>();
    builder
        .workers()
        .map(List.copyOf(shards.keySet()), shard -> change(shard, files))
        .forEach(
            differences ->
                differences.forEach((key, size) -> sizes.merge(key, size, Integer::sum)));
    sizes.values().removeIf(size -> size <= 0);
    if (!last.keys().fit(sizes)) {
      return Optional.empty();
    }
    changeChunks(changes);
    chunks.forEach((file, lines) -> files.put(file, lines.bytes()));
    IndexState state =
        new IndexState(
            last.language(), last.layout(), last.keys(), sizes, words, units, documents, digests);
    files.put(Layout.ROOT, IndexBuilder.root(state));
    files.forEach(this::put);
    cache.put(state);
    return Optional.of(index());
  }

  private void put(String file, byte[] bytes) {
    boolean whole = file.startsWith("whole/");
    long digest = SearchIndex.digest(bytes);
    if (whole || last.digests().getOrDefault(file, 0L) != digest) {
      cache.put(file, bytes);
    }
    if (!whole) {
      digests.put(file, digest);
    }
  }

  private static int sum(TermVector vector) {
    return vector.lengths().stream().mapToInt(Integer::intValue).sum();
  }

  /** Finds the postings and forms that differ. */
  private void compare(Change change, double average) {
    int before = change.was().map(IndexState.Indexed::number).orElse(0);
    Map<String, TermVector.Stem> old = byStem(change.before());
    Map<String, TermVector.Stem> now = byStem(change.after());
    Set<String> stems = new HashSet<>(old.keySet());
    stems.addAll(now.keySet());
    for (String stem : stems) {
      Map<Integer, Integer> levels = levels(old.get(stem), change.before(), average);
      Map<Integer, Integer> newLevels = levels(now.get(stem), change.after(), average);
      boolean same = change.keepsNumber();
      levels.forEach(
          (passage, level) -> {
            if (!same || !newLevels.containsKey(passage)) {
              of(stem).removed.add(Postings.posting(before, passage, level));
            }
          });
      newLevels.forEach(
          (passage, level) -> {
            if (!same || !level.equals(levels.get(passage))) {
              of(stem).added.add(Postings.posting(change.number(), passage, level));
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
        of(facet).removed.add(Postings.posting(before, 0, 0));
      }
      if (is && !(was && change.keepsNumber())) {
        of(facet).added.add(Postings.posting(change.number(), 0, 0));
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

  private static Map<Integer, Integer> levels(
      TermVector.@Nullable Stem stem, TermVector vector, double average) {
    Map<Integer, Integer> levels = new HashMap<>();
    if (stem != null) {
      for (int i = 0; i < stem.units().length; i++) {
        int passage = stem.units()[i];
        if (passage <= Postings.MOST_PASSAGES) {
          int length = vector.lengths().get(passage);
          levels.put(passage, Postings.level(stem.counts()[i], length, average));
        }
      }
    }
    return levels;
  }

  private void compareForms(String stem, List<String> before, List<String> now) {
    Map<String, Integer> differences = new HashMap<>();
    before.forEach(form -> differences.merge(form, -1, Integer::sum));
    now.forEach(form -> differences.merge(form, 1, Integer::sum));
    int shard = last.keys().shardOf(stem);
    differences.forEach(
        (form, difference) -> {
          if (difference != 0) {
            of(stem).forms.merge(form, difference, Integer::sum);
            int other = last.keys().shardOf(form);
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
        .computeIfAbsent(last.keys().shardOf(stem), added -> new ShardChange())
        .stems
        .computeIfAbsent(stem, added -> new StemChange());
  }

  /** Changes a shard and returns the differences of the sizes of its keys. */
  private Map<String, Integer> change(int shard, Map<String, byte[]> files) {
    ShardChange change = shards.getOrDefault(shard, new ShardChange());
    Lines lines = Lines.parse(cache.file(Layout.shard(shard)).orElseThrow());
    Lines whole =
        cache
            .file(FullIndex.whole(shard))
            .map(Lines::parse)
            .orElseGet(() -> Lines.with(FullIndex.WORDS));
    SortedMap<String, String> stems = lines.of(FullIndex.WORDS);
    SortedMap<String, String> wholeStems = whole.of(FullIndex.WORDS);
    boolean wholeChanged = false;
    Map<String, Integer> differences = new HashMap<>();
    for (Map.Entry<String, StemChange> entry : change.stems.entrySet()) {
      String stem = entry.getKey();
      boolean facet = ShardKeys.isFacet(stem);
      @Nullable String line = wholeStems.getOrDefault(stem, stems.get(stem));
      Postings postings = line == null ? Postings.empty() : Postings.parse(line);
      int before = Math.min(Postings.MOST, postings.size());
      entry.getValue().forms.forEach(postings::addForm);
      entry.getValue().removed.forEach(postings::remove);
      entry.getValue().added.forEach(postings::put);
      if (postings.isEmpty()) {
        stems.remove(stem);
      } else {
        stems.put(stem, postings.line(facet));
      }
      if (!facet) {
        differences.merge(
            last.keys().of(stem), Math.min(Postings.MOST, postings.size()) - before, Integer::sum);
        boolean was = wholeStems.remove(stem) != null;
        boolean is = postings.size() > Postings.MOST;
        if (is) {
          wholeStems.put(stem, postings.whole());
        }
        wholeChanged |= was || is;
      }
    }
    change.forms.forEach((form, stemsOf) -> change(lines, form, stemsOf));
    files.put(Layout.shard(shard), lines.bytes());
    if (wholeChanged) {
      files.put(FullIndex.whole(shard), whole.bytes());
    }
    return differences;
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
