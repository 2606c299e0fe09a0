package dev.recap.talks.transcript;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which cues say again what was said before. A stream plays its announcements again and again, and
 * a machine that writes them down hears some words differently each time: so what counts is a long
 * stretch in which most words stand in runs that were there before.
 */
final class RepeatedCues {

  /** Words that are no chance together. */
  private static final int RUN = 6;

  /** Words between two runs that were heard differently. */
  private static final int GAP = 25;

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
    stretches(again());
  }

  /** The indexes of the cues. */
  static BitSet findIn(List<Cue> all) {
    return new RepeatedCues(all).cues;
  }

  /** The words of all runs that were there before. */
  private BitSet again() {
    BitSet again = new BitSet();
    Map<Integer, Integer> first = new HashMap<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      List<String> run = words.subList(i, i + RUN);
      int hash = run.hashCode();
      int before = first.getOrDefault(hash, i);
      if (i - before >= STRETCH && words.subList(before, before + RUN).equals(run)) {
        again.set(i, i + RUN);
      } else {
        first.putIfAbsent(hash, i);
      }
    }
    return again;
  }

  private void stretches(BitSet again) {
    int from = again.nextSetBit(0);
    while (from >= 0) {
      int to = again.nextClearBit(from);
      int next = again.nextSetBit(to);
      while (next >= 0 && next - to <= GAP) {
        to = again.nextClearBit(next);
        next = again.nextSetBit(to);
      }
      if (again.get(from, to).cardinality() >= STRETCH) {
        cues.set(cueOfWord.get(from), cueOfWord.get(to - 1) + 1);
      }
      from = next;
    }
  }
}
