package dev.recap.check;

import static java.util.stream.Collectors.joining;

import dev.recap.model.Document;
import dev.recap.problem.Problem;
import dev.recap.site.Series;
import dev.recap.site.SeriesPart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Series whose parts don't follow each other, one by one. */
final class SeriesOrder implements Rule {

  private final CheckedSite site;

  SeriesOrder(CheckedSite site) {
    this.site = site;
  }

  @Override
  public void finish(boolean whole) {
    for (Series series : site.site().series()) {
      series.parts().forEach(this::findImpossible);
      findDoubles(series);
      findGaps(series);
    }
    site.site().loneParts().forEach(this::tellLone);
  }

  private void findImpossible(SeriesPart part) {
    if (part.mark().isImpossible()) {
      site.problems()
          .add(
              Problem.warning(
                  "impossible-part",
                  part.place(),
                  "there is no part %s%s"
                      .formatted(
                          part.mark().part().orElse(0),
                          part.mark().total().map(total -> " of " + total).orElse("")),
                  "number the parts from 1 to the last"));
    }
  }

  private void findDoubles(Series series) {
    Map<Integer, Document> earlier = new HashMap<>();
    for (SeriesPart part : series.parts()) {
      Document other = earlier.putIfAbsent(part.number(), part.document());
      if (other != null) {
        site.problems()
            .add(
                Problem.warning(
                    "duplicate-part",
                    part.place(),
                    "part %s of the series \"%s\" is %s, too"
                        .formatted(part.number(), series.term().label(), other.source().value()),
                    "give each part a number of its own"));
      }
    }
  }

  private void findGaps(Series series) {
    List<Series.Gap> gaps = series.gaps();
    if (gaps.isEmpty()) {
      return;
    }
    int first = gaps.get(0).first();
    SeriesPart next =
        series.parts().stream()
            .filter(part -> part.number() > first)
            .findFirst()
            .orElseGet(() -> series.parts().get(series.parts().size() - 1));
    site.problems()
        .add(
            Problem.warning(
                "missing-part",
                next.place(),
                "the series \"%s\" has no part %s"
                    .formatted(
                        series.term().label(),
                        gaps.stream().map(SeriesOrder::numbers).collect(joining(", "))),
                "publish what is missing, or number the parts anew"));
  }

  private static String numbers(Series.Gap gap) {
    return gap.first() == gap.last()
        ? Integer.toString(gap.first())
        : gap.first() + " to " + gap.last();
  }

  private void tellLone(Document document, String name) {
    site.problems()
        .add(
            Problem.warning(
                "lone-part",
                document.placeOf("title"),
                "the title sounds like a part of a series \"%s\", which has no other"
                    .formatted(name),
                "if it is none, write series: false into the header"));
  }
}
