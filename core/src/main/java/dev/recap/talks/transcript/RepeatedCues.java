package dev.recap.talks.transcript;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds cues that repeat earlier ones. A stream plays its announcements again and again, and speech
 * recognition hears some words differently each time; so a repetition is a long stretch in which
 * most words belong to runs that occurred before.
 */
final class RepeatedCues {

  /** Number of words whose repetition is not a coincidence. */
  private static final int RUN = 6;

  /** Maximum number of different words between two repeated runs. */
  private static final int GAP = 25;

  /** Minimum number of repeated words in a stretch. */
  private static final int STRETCH = 60;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<String> words = new ArrayList<>();
  private final List<Integer> cueOfWord = new ArrayList<>();
  private final BitSet cues = new BitSet();

  private RepeatedCues(List<Cue> all) {
    for (int cue = 0; cue < all.size(); cue++) {
      for (String word : NO_WORD.split(all.get(cue).text().toLowerCase(Locale.ROOT))) {
        if (!word.isEmpty()) {
          words.add(word);
          cueOfWord.add(cue);
        }
      }
    }
    markStretches(repeatedWords());
  }

  /** Returns the indexes of the repeated cues. */
  static BitSet findIn(List<Cue> all) {
    return new RepeatedCues(all).cues;
  }

  /** Marks the words of all runs that occurred before. */
  private BitSet repeatedWords() {
    BitSet repeated = new BitSet();
    Map<Integer, Integer> first = new HashMap<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      List<String> run = words.subList(i, i + RUN);
      int hash = run.hashCode();
      int before = first.getOrDefault(hash, i);
      if (i - before >= STRETCH && words.subList(before, before + RUN).equals(run)) {
        repeated.set(i, i + RUN);
      } else {
        first.putIfAbsent(hash, i);
      }
    }
    return repeated;
  }

  private void markStretches(BitSet repeated) {
    int from = repeated.nextSetBit(0);
    while (from >= 0) {
      int to = repeated.nextClearBit(from);
      int next = repeated.nextSetBit(to);
      while (next >= 0 && next - to <= GAP) {
        to = repeated.nextClearBit(next);
        next = repeated.nextSetBit(to);
      }
      if (repeated.get(from, to).cardinality() >= STRETCH) {
        cues.set(cueOfWord.get(from), cueOfWord.get(to - 1) + 1);
      }
      from = next;
    }
  }
}
