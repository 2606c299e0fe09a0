package dev.recap.check;

import dev.recap.problem.DidYouMean;
import dev.recap.site.Term;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Checks if two names are probably those of one person: they differ in spaces, in the order of
 * their words, in an initial, or one has a typing error in a word that is long enough.
 *
 * <p>Two people who have a talk or a post together are different; so are names with different
 * initials, and short names that differ in a letter, such as Tim and Tom, or Daniel and Daniela.
 */
final class PersonSimilarity implements Similarity {

  /** The shortest surname in which another letter is a typing error. */
  private static final int LONG_SURNAME = 7;

  /** The shortest surname that makes another letter in the first name a typing error. */
  private static final int RARE_SURNAME = 6;

  /** The shortest surname after an initial, such as J. */
  private static final int SURNAME = 4;

  private static final int FIRST_NAME = 5;

  @Override
  public boolean areLikely(Term first, Term second) {
    if (!Collections.disjoint(first.documents(), second.documents())) {
      return false;
    }
    List<String> a = words(first);
    List<String> b = words(second);
    if (String.join("", a).equals(String.join("", b)) || sorted(a).equals(sorted(b))) {
      return true;
    }
    List<String> fullA = fullWords(a);
    List<String> fullB = fullWords(b);
    if (contradict(initials(a), initials(b))) {
      return false;
    }
    if (fullA.size() > 1 && fullA.equals(fullB)) {
      return true;
    }
    return Similarity.isRare(first, second)
        && (isAbbreviation(a, b) || isAbbreviation(b, a) || isTypingError(fullA, fullB));
  }

  @Override
  public Set<String> traits(Term term) {
    List<String> words = words(term);
    Set<String> traits = new HashSet<>();
    Similarity.withOneLetterLess(String.join("", fullWords(words)))
        .forEach(letters -> traits.add("letters " + letters));
    traits.add("letters " + String.join("", words));
    traits.add("words " + sorted(words));
    traits.add("initial " + words.get(0).charAt(0) + " " + words.get(words.size() - 1));
    return traits;
  }

  private static List<String> words(Term term) {
    return Stream.of(term.slug().toLowerCase(Locale.ROOT).split("-")).toList();
  }

  private static List<String> sorted(List<String> words) {
    return words.stream().sorted().toList();
  }

  private static boolean isInitial(String word) {
    return word.length() == 1;
  }

  private static List<String> fullWords(List<String> words) {
    return words.stream().filter(word -> !isInitial(word)).toList();
  }

  private static List<String> initials(List<String> words) {
    return words.stream().filter(PersonSimilarity::isInitial).toList();
  }

  private static boolean contradict(List<String> a, List<String> b) {
    return !a.containsAll(b) && !b.containsAll(a);
  }

  /** Returns true for {@code j smith} and {@code jane smith}. */
  private static boolean isAbbreviation(List<String> abbreviated, List<String> name) {
    int size = name.size();
    return size > 1
        && abbreviated.size() == size
        && isInitial(abbreviated.get(0))
        && name.get(0).startsWith(abbreviated.get(0))
        && name.get(size - 1).length() >= SURNAME
        && abbreviated.subList(1, size).equals(name.subList(1, size));
  }

  private static boolean isTypingError(List<String> a, List<String> b) {
    if (a.size() != b.size()) {
      return false;
    }
    List<Integer> different =
        IntStream.range(0, a.size()).filter(i -> !a.get(i).equals(b.get(i))).boxed().toList();
    if (different.size() != 1) {
      return false;
    }
    int index = different.get(0);
    String one = a.get(index);
    String other = b.get(index);
    if (one.charAt(0) != other.charAt(0)
        || DidYouMean.distance(one, other) != 1
        || !digits(one).equals(digits(other))) {
      return false;
    }
    int length = Math.max(one.length(), other.length());
    if (SpellingSimilarity.haveSameLetters(one, other)
        || withoutDoubles(one).equals(withoutDoubles(other))) {
      return length >= FIRST_NAME;
    }
    boolean surname = index == a.size() - 1;
    return surname
        ? length >= LONG_SURNAME
        : length >= FIRST_NAME
            && a.get(a.size() - 1).length() >= RARE_SURNAME
            && !one.startsWith(other)
            && !other.startsWith(one);
  }

  private static String withoutDoubles(String word) {
    return word.replaceAll("(.)\\1", "$1");
  }

  private static String digits(String word) {
    return word.replaceAll("\\D+", " ");
  }
}
