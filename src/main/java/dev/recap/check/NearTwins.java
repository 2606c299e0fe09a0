package dev.recap.check;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.site.Grouping;
import dev.recap.site.Term;
import java.util.List;

/**
 * Tags, categories, authors, series and speakers that are probably one and the same, such as pyhton
 * and python.
 */
final class NearTwins implements Rule {

  private static final List<String> GROUPINGS =
      List.of("tag", "category", "author", "series", "speaker");

  private final CheckedSite site;

  NearTwins(CheckedSite site) {
    this.site = site;
  }

  @Override
  public void conclude(boolean whole) {
    for (String name : GROUPINGS) {
      Grouping grouping = site.site().groupings().get(name);
      if (grouping != null) {
        conclude(grouping);
      }
    }
  }

  private void conclude(Grouping grouping) {
    TwinCandidates candidates = new TwinCandidates();
    for (Term term : grouping.terms()) {
      candidates.nextTo(term).stream()
          .filter(other -> Twins.areLikely(term, other) && !areRecorded(term, other))
          .forEach(other -> tell(grouping, term, other));
    }
  }

  /** Who wrote a record of each knows them as two. */
  private static boolean areRecorded(Term one, Term other) {
    return one.profile().isPresent() && other.profile().isPresent();
  }

  private void tell(Grouping grouping, Term one, Term other) {
    Term rare = one.documents().size() <= other.documents().size() ? one : other;
    Term common = rare == one ? other : one;
    String what = grouping.name();
    site.problems()
        .add(
            Problem.warning(
                what + "-near-twins",
                placeOf(rare, grouping),
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
  private static Place placeOf(Term term, Grouping grouping) {
    return term.documents().stream()
        .findFirst()
        .map(grouping::placeIn)
        .or(() -> term.profile().map(profile -> profile.placeOf("title")))
        .orElseThrow();
  }
}
