package dev.recap.check;

import dev.recap.site.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which terms are worth a comparison: of ten thousand speakers only a few with each. */
final class TermCandidates {

  private final List<Term> terms = new ArrayList<>();
  private final Map<String, List<Integer>> byTrait = new HashMap<>();

  /**
   * The terms before this one that begin as it does and have a trait of its own, in their order.
   */
  List<Term> nextTo(Term term) {
    Set<Integer> found = new TreeSet<>();
    char initial = term.slug().charAt(0);
    for (String trait : SpellingSimilarity.traits(term)) {
      List<Integer> those = byTrait.computeIfAbsent(initial + trait, key -> new ArrayList<>());
      found.addAll(those);
      those.add(terms.size());
    }
    terms.add(term);
    return found.stream().map(terms::get).toList();
  }
}
