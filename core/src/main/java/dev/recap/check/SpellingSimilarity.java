package dev.recap.check;

import dev.recap.problem.DidYouMean;
import dev.recap.site.Term;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether two words are probably one that was spelt twice: they differ in capitals or in signs, one
 * is the plural of the other, or there is one slip of the pen between them.
 *
 * <p>Words of which both are in use, of other beginnings or with other digits, such as python2 and
 * python3, are taken as they are.
 */
final class SpellingSimilarity {

  /** Shorter words have too many neighbours: go, git. */
  private static final int PLURAL = 4;

  private static final int SWAPPED = 5;
  private static final int CHANGED = 6;

  /** What is written more often is meant. */
  private static final int RARE = 2;

  private SpellingSimilarity() {}

  static boolean areLikely(Term one, Term other) {
    String a = letters(one);
    String b = letters(other);
    if (a.equals(b)) {
      return true;
    }
    if (Math.abs(a.length() - b.length()) > 2 || !digits(a).equals(digits(b))) {
      return false;
    }
    return isPlural(a, b) || isPlural(b, a) || (isRare(one, other) && isSlip(a, b));
  }

  /** What it has in common with whatever {@link #areLikely} takes for its twin. */
  static Set<String> traits(Term term) {
    String letters = letters(term);
    Set<String> traits = new LinkedHashSet<>();
    traits.add(letters);
    for (int i = 0; i < letters.length(); i++) {
      traits.add(letters.substring(0, i) + letters.substring(i + 1));
    }
    for (String ending : List.of("es", "ies", "y")) {
      if (letters.endsWith(ending)) {
        traits.add(letters.substring(0, letters.length() - ending.length()));
      }
    }
    return traits;
  }

  private static String letters(Term term) {
    return term.slug().replace("-", "");
  }

  private static String digits(String word) {
    return word.replaceAll("\\D+", " ");
  }

  private static boolean isPlural(String many, String one) {
    return one.length() >= PLURAL
        && (many.equals(one + "s")
            || many.equals(one + "es")
            || (one.endsWith("y") && many.equals(one.substring(0, one.length() - 1) + "ies")));
  }

  private static boolean isRare(Term one, Term other) {
    return Math.min(one.documents().size(), other.documents().size()) <= RARE;
  }

  private static boolean isSlip(String a, String b) {
    int length = Math.max(a.length(), b.length());
    return length >= SWAPPED
        && DidYouMean.slips(a, b) == 1
        && (length >= CHANGED || haveSameLetters(a, b));
  }

  private static boolean haveSameLetters(String a, String b) {
    return Arrays.equals(a.chars().sorted().toArray(), b.chars().sorted().toArray());
  }
}
