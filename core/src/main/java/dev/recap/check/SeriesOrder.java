package dev.recap.check;

import static java.util.stream.Collectors.joining;

import dev.recap.model.Document;
import dev.recap.site.Series;
import dev.recap.site.SeriesPart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports series with missing, duplicate or impossible parts. */
final class SeriesOrder implements Rule {

  private final RuleContext context;

  SeriesOrder(RuleContext context) {
    this.context = context;
  }

  @Override
  public void finish(boolean whole) {
    for (Series series : context.site().site().series()) {
      series.parts().forEach(this::checkNumber);
      checkDuplicates(series);
      checkGaps(series);
    }
    context.site().site().loneParts().forEach(this::reportLone);
  }

  private void checkNumber(SeriesPart part) {
    if (part.mark().isImpossible()) {
      context.warn(
          "impossible-part",
          part.place(),
          "there is no part %s%s"
              .formatted(
                  part.mark().part().orElse(0),
                  part.mark().total().map(total -> " of " + total).orElse("")),
          "number the parts from 1 to the last");
    }
  }

  private void checkDuplicates(Series series) {
    Map<Integer, Document> earlier = new HashMap<>();
    for (SeriesPart part : series.parts()) {
      Document other = earlier.putIfAbsent(part.number(), part.document());
      if (other != null) {
        context.warn(
            "duplicate-part",
            part.place(),
            "part %s of the series \"%s\" is %s, too"
                .formatted(part.number(), series.term().label(), other.source().value()),
            "give each part a number of its own");
      }
    }
  }

  private void checkGaps(Series series) {
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
    context.warn(
        "missing-part",
        next.place(),
        "the series \"%s\" has no part %s"
            .formatted(
                series.term().label(),
                gaps.stream().map(SeriesOrder::numbers).collect(joining(", "))),
        "publish what is missing, or renumber the parts");
  }

  private static String numbers(Series.Gap gap) {
    return gap.first() == gap.last()
        ? Integer.toString(gap.first())
        : gap.first() + " to " + gap.last();
  }

  private void reportLone(Document document, String name) {
    context.warn(
        "lone-part",
        document.placeOf("title"),
        "the title sounds like a part of a series \"%s\", which has no other".formatted(name),
        "if it is none, write series: false into the header");
  }
}
