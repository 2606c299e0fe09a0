package dev.recap.check;

import dev.recap.problem.Place;
import dev.recap.site.Taxonomy;
import dev.recap.site.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reports tags, categories, authors, series and speakers that are probably the same, such as pyhton
 * and python.
 */
final class SimilarTerms implements Rule {

  private static final List<String> TAXONOMIES =
      List.of("tag", "category", "author", "series", "speaker");

  private final RuleContext context;

  SimilarTerms(RuleContext context) {
    this.context = context;
  }

  @Override
  public void finish(boolean whole) {
    for (String name : TAXONOMIES) {
      Taxonomy taxonomy = context.site().site().taxonomies().get(name);
      if (taxonomy != null) {
        check(taxonomy);
      }
    }
  }

  private void check(Taxonomy taxonomy) {
    Candidates candidates = new Candidates();
    for (Term term : taxonomy.terms()) {
      candidates.add(term).stream()
          .filter(other -> SpellingSimilarity.areLikely(term, other) && !areRecorded(term, other))
          .forEach(other -> report(taxonomy, term, other));
    }
  }

  /** Returns true if each has a record: then the author knows that they are different. */
  private static boolean areRecorded(Term first, Term second) {
    return first.profile().isPresent() && second.profile().isPresent();
  }

  private void report(Taxonomy taxonomy, Term first, Term second) {
    Term rare = first.documents().size() <= second.documents().size() ? first : second;
    Term common = rare == first ? second : first;
    String name = taxonomy.name();
    context.warn(
        "similar-" + name,
        placeOf(rare, taxonomy),
        "the %s \"%s\" (%s) is nearly \"%s\" (%s)"
            .formatted(
                name,
                rare.label(),
                rare.documents().size(),
                common.label(),
                common.documents().size()),
        "if they are one, spell it \"" + common.label() + "\" everywhere");
  }

  /** Returns the place of a use; a speaker without a talk has a record. */
  private static Place placeOf(Term term, Taxonomy taxonomy) {
    return term.documents().stream()
        .findFirst()
        .map(document -> taxonomy.placeIn(document, term))
        .or(() -> term.profile().map(profile -> profile.placeOf("title")))
        .orElseThrow();
  }

  /** The terms that are worth a comparison: of ten thousand speakers, only a few with each. */
  private static final class Candidates {

    private final List<Term> terms = new ArrayList<>();
    private final Map<String, List<Integer>> byTrait = new HashMap<>();

    /** Adds a term; returns those before it that have its first letter and one of its traits. */
    List<Term> add(Term term) {
      Set<Integer> found = new TreeSet<>();
      char initial = term.slug().charAt(0);
      for (String trait : SpellingSimilarity.traits(term)) {
        List<Integer> similar = byTrait.computeIfAbsent(initial + trait, key -> new ArrayList<>());
        found.addAll(similar);
        similar.add(terms.size());
      }
      terms.add(term);
      return found.stream().map(terms::get).toList();
    }
  }
}
