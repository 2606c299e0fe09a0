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

  private static final Similarity WORDS = new SpellingSimilarity();
  private static final Similarity PEOPLE = new PersonSimilarity();
  private static final Map<String, Similarity> TAXONOMIES =
      Map.of(
          "tag", WORDS,
          "category", WORDS,
          "author", PEOPLE,
          "series", WORDS,
          "speaker", PEOPLE);

  private final RuleContext context;

  SimilarTerms(RuleContext context) {
    this.context = context;
  }

  @Override
  public void finish(boolean whole) {
    TAXONOMIES.forEach(
        (name, similarity) -> {
          Taxonomy taxonomy = context.site().site().taxonomies().get(name);
          if (taxonomy != null) {
            check(taxonomy, similarity);
          }
        });
  }

  private void check(Taxonomy taxonomy, Similarity similarity) {
    Candidates candidates = new Candidates(similarity);
    for (Term term : taxonomy.terms()) {
      candidates.add(term).stream()
          .filter(other -> similarity.areLikely(term, other) && !areRecorded(term, other))
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

    private final Similarity similarity;
    private final List<Term> terms = new ArrayList<>();
    private final Map<String, List<Integer>> byTrait = new HashMap<>();

    Candidates(Similarity similarity) {
      this.similarity = similarity;
    }

    /** Adds a term; returns those before it that have one of its traits. */
    List<Term> add(Term term) {
      Set<Integer> found = new TreeSet<>();
      for (String trait : similarity.traits(term)) {
        List<Integer> similar = byTrait.computeIfAbsent(trait, key -> new ArrayList<>());
        found.addAll(similar);
        similar.add(terms.size());
      }
      terms.add(term);
      return found.stream().map(terms::get).toList();
    }
  }
}
