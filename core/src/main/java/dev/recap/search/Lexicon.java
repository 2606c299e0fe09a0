package dev.recap.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The forms and stems of words. A word is looked up among those of earlier bakes first, so that
 * Lucene is only loaded for new ones. Thread-safe.
 */
final class Lexicon {

  /** Languages in which upper case letters change the stem. */
  private static final Set<String> WITH_CASE = Set.of("tr", "ga");

  /** A word of the site. Compared by identity, which is fast. */
  static final class Form {
    private final String form;
    private final String stem;
    private final int hash;

    /**
     * @param form the folded word, which the browser looks for
     * @param stem empty if the word says nothing, such as "the", and is not indexed
     */
    Form(String form, String stem) {
      this.form = form;
      this.stem = stem;
      this.hash = form.hashCode();
    }

    /** Returns a number for a hash table. */
    int hash() {
      return hash;
    }

    String form() {
      return form;
    }

    String stem() {
      return stem;
    }

    boolean isSilent() {
      return stem.isEmpty();
    }
  }

  private final String language;
  private final boolean stemmed;
  private final boolean lowering;
  private final Function<String, Optional<Form>> earlier;
  private final Map<String, Form> forms = new ConcurrentHashMap<>();
  private volatile Entry[] table = new Entry[1 << 12];
  private int size;
  private final Map<String, Form> added = new ConcurrentHashMap<>();
  private volatile @Nullable Stemmer stemmer;

  /**
   * Creates a lexicon.
   *
   * @param earlier finds the words of earlier bakes
   */
  Lexicon(String language, Function<String, Optional<Form>> earlier) {
    this.language = language;
    this.stemmed = Stemmer.knows(language);
    this.lowering = !WITH_CASE.contains(language.toLowerCase(Locale.ROOT).split("[-_]")[0]);
    this.earlier = earlier;
  }

  /** A form by the word as it is written. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Entry(char[] word, int hash, Form form) {

    boolean is(char[] text, int from, int end, int hashOfText) {
      return hash == hashOfText && Arrays.equals(word, 0, word.length, text, from, end);
    }
  }

  /**
   * Returns the form of a word of a text without a copy of the word; null if it is not known yet.
   * There is no lock: a word that another thread has just added may be missing.
   */
  @Nullable Form find(char[] text, int from, int end) {
    int hash = 0;
    for (int i = from; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    Entry[] entries = table;
    Entry entry = entries[slot(text, from, end, hash, entries)];
    return entry == null ? null : entry.form();
  }

  /** Returns the position of a word, or of the gap where it belongs. */
  private static int slot(char[] text, int from, int end, int hash, Entry[] entries) {
    int last = entries.length - 1;
    int at = (hash ^ hash >>> 15) & last;
    while (entries[at] != null && !entries[at].is(text, from, end, hash)) {
      at = (at + 1) & last;
    }
    return at;
  }

  private synchronized void add(String word, Form form) {
    if (++size > table.length / 2) {
      Entry[] larger = new Entry[2 * table.length];
      for (Entry entry : table) {
        if (entry != null) {
          insert(entry, larger);
        }
      }
      table = larger;
    }
    insert(new Entry(word.toCharArray(), word.hashCode(), form), table);
  }

  private static void insert(Entry entry, Entry[] entries) {
    entries[slot(entry.word(), 0, entry.word().length, entry.hash(), entries)] = entry;
  }

  /** Returns the forms of new words. Their stems are found together, which is faster. */
  List<Form> learn(List<String> words) {
    learn(new HashSet<>(words));
    return words.stream().flatMap(word -> Optional.ofNullable(forms.get(word)).stream()).toList();
  }

  private void learn(Set<String> unknown) {
    List<String> toStem = new ArrayList<>();
    for (String word : unknown) {
      String lower = lower(word);
      if (!isStemmed(word)) {
        String form = Words.fold(word);
        forms.put(word, new Form(form, form));
      } else if (!forms.containsKey(lower)) {
        Optional<Form> known = earlier.apply(lower);
        known.ifPresent(form -> forms.put(lower, form));
        if (known.isEmpty()) {
          toStem.add(lower);
        }
      }
    }
    if (!toStem.isEmpty()) {
      List<String> stems = stemmer().stems(toStem);
      for (int i = 0; i < stems.size(); i++) {
        String word = toStem.get(i);
        Form form = new Form(Words.fold(word), stems.get(i));
        added.put(word, form);
        forms.put(word, form);
      }
    }
    for (String word : unknown) {
      Form form = forms.get(lower(word));
      if (form != null) {
        forms.putIfAbsent(word, form);
      }
      form = forms.get(word);
      if (form != null) {
        add(word, form);
      }
    }
  }

  /** Returns the form of a pair of characters, which is its own stem. */
  Form pair(String pair) {
    return forms.computeIfAbsent(pair, form -> new Form(form, form));
  }

  /** Returns a word of plain letters in lower case: upper case does not change its stem. */
  private String lower(String word) {
    return lowering && word.chars().allMatch(c -> c < 0x80) ? word.toLowerCase(Locale.ROOT) : word;
  }

  /** Returns true if a word is neither a letter nor a number, nor a name with a number. */
  private boolean isStemmed(String word) {
    return stemmed && word.length() > 1 && word.chars().noneMatch(Character::isDigit);
  }

  /** Returns the words that were not known before. */
  SortedMap<String, Form> added() {
    return new TreeMap<>(added);
  }

  private Stemmer stemmer() {
    Stemmer loaded = stemmer;
    if (loaded == null) {
      synchronized (this) {
        loaded = stemmer;
        if (loaded == null) {
          loaded = Stemmer.of(language).orElseThrow();
          stemmer = loaded;
        }
      }
    }
    return loaded;
  }
}
