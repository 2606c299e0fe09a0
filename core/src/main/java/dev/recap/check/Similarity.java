package dev.recap.check;

import dev.recap.site.Term;
import java.util.LinkedHashSet;
import java.util.Set;

/** Decides which terms of a taxonomy are probably one. */
interface Similarity {

  /** A term that is used more often is intended. */
  int RARE = 2;

  boolean areLikely(Term first, Term second);

  /** Returns keys of which two terms have one in common if {@link #areLikely} is true. */
  Set<String> traits(Term term);

  static boolean isRare(Term first, Term second) {
    return Math.min(first.documents().size(), second.documents().size()) <= RARE;
  }

  /**
   * Returns the letters and all that lack one of them: of two with one typing error, one is equal.
   */
  static Set<String> withOneLetterLess(String letters) {
    Set<String> words = new LinkedHashSet<>();
    words.add(letters);
    for (int i = 0; i < letters.length(); i++) {
      words.add(letters.substring(0, i) + letters.substring(i + 1));
    }
    return words;
  }
}
