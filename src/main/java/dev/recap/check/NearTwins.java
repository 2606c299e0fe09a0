package dev.recap.check;

import dev.recap.model.Document;
import dev.recap.model.Problem;
import dev.recap.site.Grouping;
import dev.recap.site.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tags, categories, authors and series that are probably one and the same, such as pyhton and
 * python.
 */
final class NearTwins implements Rule {

  private static final List<String> GROUPINGS = List.of("tag", "category", "author", "series");

  private final CheckedSite site;

  NearTwins(CheckedSite site) {
    this.site = site;
  }

  @Override
  public void conclude(boolean whole) {
    for (String name : GROUPINGS) {
      Grouping grouping = site.site().grouping(name);
      Map<Character, List<Term>> byInitial = new TreeMap<>();
      for (Term term : grouping.terms()) {
        for (Term other : byInitial.getOrDefault(term.slug().charAt(0), List.of())) {
          if (Twins.areLikely(term, other)) {
            tell(grouping, term, other);
          }
        }
        byInitial.computeIfAbsent(term.slug().charAt(0), c -> new ArrayList<>()).add(term);
      }
    }
  }

  private void tell(Grouping grouping, Term one, Term other) {
    Term rare = one.documents().size() <= other.documents().size() ? one : other;
    Term common = rare == one ? other : one;
    Document first = rare.documents().get(0);
    String what = grouping.name();
    site.problems()
        .add(
            Problem.warning(
                what + "-near-twins",
                grouping.placeIn(first),
                "the %s \"%s\" (%s) is nearly \"%s\" (%s)"
                    .formatted(
                        what,
                        rare.label(),
                        rare.documents().size(),
                        common.label(),
                        common.documents().size()),
                "if they are one, spell it \"" + common.label() + "\" everywhere"));
  }
}
