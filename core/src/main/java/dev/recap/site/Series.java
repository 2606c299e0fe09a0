package dev.recap.site;

import dev.recap.model.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Documents that belong together, one after the other.
 *
 * @param parts in their order; one at least
 * @param total how many parts there are: as many as a title says, or up to the last
 */
public record Series(Term term, List<SeriesPart> parts, int total) {

  public Series {
    parts = List.copyOf(parts);
  }

  static Series of(Term term, SeriesMembership marks) {
    List<SeriesPart> parts = new ArrayList<>();
    int number = 0;
    int total = 0;
    for (Document document : term.documents()) {
      SeriesHint mark = marks.hintFor(document).orElseThrow();
      number = mark.isNumbered() ? mark.rank() : number + 1;
      total = Math.max(number, Math.max(total, mark.total().orElse(0)));
      parts.add(new SeriesPart(document, number, mark));
    }
    return new Series(term, parts, total);
  }

  public Optional<SeriesPart> partOf(Document document) {
    return parts.stream().filter(part -> part.document().equals(document)).findFirst();
  }

  public Optional<SeriesPart> before(SeriesPart part) {
    return at(parts.indexOf(part) - 1);
  }

  public Optional<SeriesPart> after(SeriesPart part) {
    return at(parts.indexOf(part) + 1);
  }

  private Optional<SeriesPart> at(int index) {
    return index < 0 || index >= parts.size() ? Optional.empty() : Optional.of(parts.get(index));
  }

  /** The number of a part that would come after all others. */
  public int next() {
    return parts.get(parts.size() - 1).number() + 1;
  }

  /** Numbers of parts that are not there, from one to the other. */
  public record Gap(int first, int last) {}

  /** Returns the numbers that are missing between the first part and the last. */
  public List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    int expected = 1;
    for (SeriesPart part : parts) {
      if (part.number() > expected) {
        gaps.add(new Gap(expected, part.number() - 1));
      }
      expected = part.number() + 1;
    }
    if (expected <= total) {
      gaps.add(new Gap(expected, total));
    }
    return gaps;
  }
}
