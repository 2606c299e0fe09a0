package dev.recap.check;

import dev.recap.model.Document;
import dev.recap.model.Heading;
import dev.recap.problem.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reports headings that skip a level, such as an h4 after an h2 (WCAG technique G141). */
final class SkippedHeadingLevels implements Rule {

  private record Jump(Place place, int from, int to) {}

  private final RuleContext context;
  private final Set<String> ofTexts = new HashSet<>();
  private final PageFindings<Jump> ofTemplates = new PageFindings<>();

  SkippedHeadingLevels(RuleContext context) {
    this.context = context;
    for (Document document : context.site().site().documents()) {
      document.body().headings().forEach(heading -> ofTexts.add(words(heading.text())));
    }
  }

  private static String words(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  @Override
  public void checkPage(RenderedPage page) {
    int before = 0;
    for (Element element : page.html().select("h1, h2, h3, h4, h5, h6")) {
      int level = element.normalName().charAt(1) - '0';
      if (before > 0 && level > before + 1) {
        add(page, before, level, element.text());
      }
      before = level;
    }
  }

  private void add(RenderedPage page, int from, int to, String text) {
    Optional<Heading> own =
        page.document().stream()
            .flatMap(document -> document.body().headings().stream())
            .filter(heading -> heading.level() == to && words(heading.text()).equals(words(text)))
            .findFirst();
    if (own.isPresent()) {
      Place place = context.texts().placeOf(page.document().orElseThrow(), own.get());
      report(place, "the heading \"" + own.get().text() + "\"", from, to);
    } else if (!ofTexts.contains(words(text))) {
      ofTemplates.add(
          new Jump(context.templates().placeOf(page.output(), "<h" + to), from, to), page);
    }
  }

  @Override
  public void finish(boolean whole) {
    ofTemplates.forEach(
        (jump, seen) ->
            report(jump.place(), "a heading on " + seen.where(), jump.from(), jump.to()));
  }

  private void report(Place place, String heading, int from, int to) {
    context.warn(
        "skipped-heading-level",
        place,
        "%s has level %s directly after one of level %s".formatted(heading, to, from),
        "make it level " + (from + 1) + "; screen readers use the outline to navigate");
  }
}
