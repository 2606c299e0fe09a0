package dev.recap.check;

import static java.util.stream.Collectors.toSet;

import dev.recap.problem.DidYouMean;
import dev.recap.site.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Checks if two words are probably two spellings of one: they differ in case or punctuation, one is
 * the plural of the other, or one has a typing error.
 *
 * <p>Words that are both used often, that begin differently or that have different digits, such as
 * python2 and python3, are not similar.
 */
final class SpellingSimilarity implements Similarity {

  /** Shorter words have too many similar ones: go, git. */
  private static final int PLURAL = 4;

  private static final int SWAPPED = 5;
  private static final int CHANGED = 6;

  @Override
  public boolean areLikely(Term first, Term second) {
    String a = letters(first);
    String b = letters(second);
    if (a.equals(b)) {
      return true;
    }
    if (Math.abs(a.length() - b.length()) > 2 || !digits(a).equals(digits(b))) {
      return false;
    }
    return isPlural(a, b)
        || isPlural(b, a)
        || (Similarity.isRare(first, second) && isTypingError(a, b));
  }

  @Override
  public Set<String> traits(Term term) {
    String letters = letters(term);
    Set<String> traits = Similarity.withOneLetterLess(letters);
    for (String ending : List.of("es", "ies", "y")) {
      if (letters.endsWith(ending)) {
        traits.add(letters.substring(0, letters.length() - ending.length()));
      }
    }
    // Similar words begin with the same letter.
    return traits.stream().map(trait -> term.slug().charAt(0) + trait).collect(toSet());
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

  private static boolean isTypingError(String a, String b) {
    int length = Math.max(a.length(), b.length());
    return length >= SWAPPED
        && DidYouMean.distance(a, b) == 1
        && (length >= CHANGED || haveSameLetters(a, b));
  }

  static boolean haveSameLetters(String a, String b) {
    return Arrays.equals(a.chars().sorted().toArray(), b.chars().sorted().toArray());
  }
}
