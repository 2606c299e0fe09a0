package dev.recap.check;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.site.Taxonomy;
import dev.recap.site.Term;
import java.util.List;

/**
 * Tags, categories, authors, series and speakers that are probably one and the same, such as pyhton
 * and python.
 */
final class SimilarTerms implements Rule {

  private static final List<String> GROUPINGS =
      List.of("tag", "category", "author", "series", "speaker");

  private final CheckedSite site;

  SimilarTerms(CheckedSite site) {
    this.site = site;
  }

  @Override
  public void finish(boolean whole) {
    for (String name : GROUPINGS) {
      Taxonomy taxonomy = site.site().taxonomies().get(name);
      if (taxonomy != null) {
        conclude(taxonomy);
      }
    }
  }

  private void conclude(Taxonomy taxonomy) {
    TermCandidates candidates = new TermCandidates();
    for (Term term : taxonomy.terms()) {
      candidates.nextTo(term).stream()
          .filter(other -> SpellingSimilarity.areLikely(term, other) && !areRecorded(term, other))
          .forEach(other -> report(taxonomy, term, other));
    }
  }

  /** Who wrote a record of each knows them as two. */
  private static boolean areRecorded(Term one, Term other) {
    return one.profile().isPresent() && other.profile().isPresent();
  }

  private void report(Taxonomy taxonomy, Term one, Term other) {
    Term rare = one.documents().size() <= other.documents().size() ? one : other;
    Term common = rare == one ? other : one;
    String what = taxonomy.name();
    site.problems()
        .add(
            Problem.warning(
                "similar-" + what,
                placeOf(rare, taxonomy),
                "the %s \"%s\" (%s) is nearly \"%s\" (%s)"
                    .formatted(
                        what,
                        rare.label(),
                        rare.documents().size(),
                        common.label(),
                        common.documents().size()),
                "if they are one, spell it \"" + common.label() + "\" everywhere"));
  }

  /** A speaker may have a record and no talk. */
  private static Place placeOf(Term term, Taxonomy taxonomy) {
    return term.documents().stream()
        .findFirst()
        .map(taxonomy::placeIn)
        .or(() -> term.profile().map(profile -> profile.placeOf("title")))
        .orElseThrow();
  }
}
