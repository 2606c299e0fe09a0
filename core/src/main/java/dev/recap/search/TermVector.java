package dev.recap.search;

import dev.recap.content.html.HtmlText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words of a document and of the passages of its transcript.
 *
 * @param lengths the number of words of the document, then of each passage; words of titles, tags
 *     and speakers count as often as they weigh
 * @param facets the facets of the document
 */
record TermVector(List<Stem> stems, List<Integer> lengths, List<String> facets) {

  static final TermVector NOTHING = new TermVector(List.of(), List.of(), List.of());

  private static final int TITLE = 6;
  private static final int SPEAKER = 4;
  private static final int TAG = 4;

  /**
   * A stem of a document.
   *
   * @param forms the words with this stem
   * @param units where it occurs: 0 for the document, or the number of a passage
   * @param counts how often it occurs there
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Stem(String stem, List<String> forms, int[] units, int[] counts) {}

  /** Returns the number of words of the document and all passages. */
  int length() {
    return lengths.stream().mapToInt(Integer::intValue).sum();
  }

  /** Counts the words of a document. */
  static TermVector of(SearchDocument document, Lexicon lexicon) {
    Counter counter = new Counter(lexicon);
    counter.add(document.title(), TITLE);
    document.speakers().forEach(name -> counter.add(name, SPEAKER));
    document.tags().forEach(tag -> counter.add(tag, TAG));
    counter.add(HtmlText.of(document.html()), 1);
    counter.finish();
    for (SearchDocument.Passage passage : document.passages()) {
      counter.add(passage.text(), 1);
      counter.finish();
    }
    return counter.vector(document.facets());
  }

  private static final class Counter {

    private static final class Count {
      private final List<String> forms = new ArrayList<>(2);
      private int[] units = new int[1];
      private int[] counts = new int[1];
      private int size;

      void add(String form, int unit, int count) {
        if (!forms.contains(form)) {
          forms.add(form);
        }
        if (size > 0 && units[size - 1] == unit) {
          counts[size - 1] += count;
          return;
        }
        if (size == units.length) {
          units = Arrays.copyOf(units, 2 * size);
          counts = Arrays.copyOf(counts, 2 * size);
        }
        units[size] = unit;
        counts[size++] = count;
      }

      Stem stem(String stem) {
        List<String> sorted = forms.size() == 1 ? forms : List.copyOf(new TreeSet<>(forms));
        return new Stem(stem, sorted, Arrays.copyOf(units, size), Arrays.copyOf(counts, size));
      }
    }

    private final Lexicon lexicon;
    // The words of the document or the passage, in a hash table, with their numbers.
    private Lexicon.Form[] forms = new Lexicon.Form[1 << 10];
    private int[] times = new int[forms.length];
    private int size;
    private final Map<String, Count> counts = new HashMap<>(1 << 10);
    private final List<Integer> lengths = new ArrayList<>();
    private int length;

    Counter(Lexicon lexicon) {
      this.lexicon = lexicon;
    }

    void add(String words, int weight) {
      char[] text = words.toCharArray();
      List<String> unknown = new ArrayList<>();
      Words.split(
          text,
          new Words.Found() {
            @Override
            public void word(int from, int end) {
              Lexicon.Form form = lexicon.find(text, from, end);
              if (form == null) {
                unknown.add(new String(text, from, end - from));
              } else {
                add(form, weight);
              }
            }

            @Override
            public void pair(String pair) {
              add(lexicon.pair(pair), weight);
            }
          });
      if (!unknown.isEmpty()) {
        lexicon.learn(unknown).forEach(form -> add(form, weight));
      }
    }

    private void add(Lexicon.Form form, int weight) {
      if (form.isSilent()) {
        return;
      }
      length += weight;
      if (count(form, weight) && ++size > forms.length / 2) {
        Lexicon.Form[] before = forms;
        int[] timesBefore = times;
        forms = new Lexicon.Form[2 * before.length];
        times = new int[forms.length];
        for (int i = 0; i < before.length; i++) {
          if (before[i] != null) {
            count(before[i], timesBefore[i]);
          }
        }
      }
    }

    /** Counts a word, and returns true if it is new. */
    private boolean count(Lexicon.Form form, int weight) {
      int at = form.hash() & (forms.length - 1);
      while (forms[at] != null && forms[at] != form) {
        at = (at + 1) & (forms.length - 1);
      }
      boolean added = forms[at] == null;
      forms[at] = form;
      times[at] += weight;
      return added;
    }

    /** Ends the document or a passage. */
    void finish() {
      for (int i = 0; i < forms.length && size > 0; i++) {
        if (forms[i] != null) {
          counts
              .computeIfAbsent(forms[i].stem(), added -> new Count())
              .add(forms[i].form(), lengths.size(), times[i]);
          forms[i] = null;
          times[i] = 0;
          size--;
        }
      }
      lengths.add(length);
      length = 0;
    }

    TermVector vector(List<String> facets) {
      List<Stem> stems = new ArrayList<>(counts.size());
      counts.forEach((stem, count) -> stems.add(count.stem(stem)));
      return new TermVector(stems, lengths, facets);
    }
  }

  /** Writes lines of text, which is faster than a format with lengths. */
  byte[] bytes() {
    StringBuilder out = new StringBuilder(32 * stems.size());
    out.append(lengths.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    out.append('\n').append(String.join("\t", facets)).append('\n');
    for (Stem stem : stems) {
      out.append(stem.stem());
      for (String form : stem.forms()) {
        out.append('\t').append(form.equals(stem.stem()) ? "" : form);
      }
      for (int i = 0; i < stem.units().length; i++) {
        out.append(i == 0 ? '\t' : ' ')
            .append(stem.units()[i])
            .append(' ')
            .append(stem.counts()[i]);
      }
      out.append('\n');
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  static TermVector read(byte[] bytes) {
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
    List<Stem> stems = new ArrayList<>(lines.length);
    for (String line : Arrays.asList(lines).subList(2, lines.length - 1)) {
      String[] cells = line.split("\t", -1);
      List<String> forms = new ArrayList<>(2);
      for (int i = 1; i < cells.length - 1; i++) {
        forms.add(cells[i].isEmpty() ? cells[0] : cells[i]);
      }
      int[] pairs = numbers(cells[cells.length - 1]);
      IntStream positions = IntStream.range(0, pairs.length / 2);
      int[] units = positions.map(i -> pairs[2 * i]).toArray();
      int[] counts = IntStream.range(0, units.length).map(i -> pairs[2 * i + 1]).toArray();
      stems.add(new Stem(cells[0], forms, units, counts));
    }
    List<Integer> lengths = IntStream.of(numbers(lines[0])).boxed().toList();
    return new TermVector(
        stems, lengths, lines[1].isEmpty() ? List.of() : List.of(lines[1].split("\t")));
  }

  private static int[] numbers(String text) {
    String[] numbers = text.split(" ");
    int[] parsed = new int[numbers.length];
    for (int i = 0; i < parsed.length; i++) {
      parsed[i] = Integer.parseInt(numbers[i]);
    }
    return parsed;
  }
}
