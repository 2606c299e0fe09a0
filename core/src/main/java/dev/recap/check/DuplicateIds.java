package dev.recap.check;

import dev.recap.model.Document;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Ids that stand more than once on a page, so that links to the second one miss it. */
final class DuplicateIds implements Rule {

  private record Duplicate(Place place, String id) {}

  private final Problems problems;
  private final TextLocator texts;
  private final TemplateLocator templates;
  private final PageFindings<Duplicate> ofTemplates = new PageFindings<>();

  DuplicateIds(CheckedSite site, TextLocator texts, TemplateLocator templates) {
    this.problems = site.problems();
    this.texts = texts;
    this.templates = templates;
  }

  @Override
  public void checkPage(RenderedPage page) {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new TreeSet<>();
    for (Element element : page.html().select("[id]")) {
      if (!seen.add(element.id())) {
        twice.add(element.id());
      }
    }
    if (twice.isEmpty()) {
      return;
    }
    Optional<org.jsoup.nodes.Document> body =
        page.document().map(document -> Jsoup.parse(document.body().html().get()));
    for (String id : twice) {
      if (body.filter(text -> text.getElementById(id) != null).isPresent()) {
        problems.add(problem(placeIn(page.document().orElseThrow(), id), id, page.path().value()));
      } else {
        ofTemplates.add(
            new Duplicate(templates.placeOf(page.output(), "id=\"" + id + '"'), id), page);
      }
    }
  }

  private Place placeIn(Document document, String id) {
    return document.body().headings().stream()
        .filter(heading -> heading.id().equals(id))
        .findFirst()
        .map(heading -> texts.placeOf(document, heading))
        .orElseGet(() -> Place.ofFile(document.file().value()));
  }

  @Override
  public void finish(boolean whole) {
    ofTemplates.forEach(
        (duplicate, seen) ->
            problems.add(problem(duplicate.place(), duplicate.id(), seen.where())));
  }

  private static Problem problem(Place place, String id, String where) {
    return Problem.warning(
        "duplicate-id",
        place,
        "the id \"%s\" stands more than once on %s".formatted(id, where),
        "give each element an id of its own; of a heading {#another-id} at its end does it");
  }
}
