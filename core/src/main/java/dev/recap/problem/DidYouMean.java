package dev.recap.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody who mistyped probably meant. */
public final class DidYouMean {

  private DidYouMean() {}

  /**
   * The candidate that is fewest slips of the pen away from the word, if it is near enough: one
   * slip in a word of three letters, two in one of six, three in one of nine. A slip is a letter
   * added, left out, changed or swapped with its neighbour; capitals do not count. Of equally near
   * candidates the first by name is taken.
   */
  public static Optional<String> of(String word, Collection<String> candidates) {
    String wanted = word.toLowerCase(Locale.ROOT);
    int limit = Math.min(3, wanted.length() / 3);
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
        .map(candidate -> new Guess(candidate, slips(wanted, candidate.toLowerCase(Locale.ROOT))))
        .filter(guess -> guess.slips <= limit)
        .min(Comparator.comparingInt(Guess::slips).thenComparing(Guess::word))
        .map(Guess::word);
  }

  private record Guess(String word, int slips) {}

  /**
   * How many slips lie between two words: the Damerau-Levenshtein distance, with swaps of
   * neighbours only (optimal string alignment).
   */
  public static int slips(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        least = Math.min(least, cost[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, cost[i - 2][j - 2] + 1);
        }
        cost[i][j] = least;
      }
    }
    return cost[a.length()][b.length()];
  }
}
