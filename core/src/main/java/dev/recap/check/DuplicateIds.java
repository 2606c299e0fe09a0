package dev.recap.check;

import dev.recap.model.Document;
import dev.recap.problem.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reports ids that a page has more than once: links to them lead to the first. */
final class DuplicateIds implements Rule {

  private record Duplicate(Place place, String id) {}

  private final RuleContext context;
  private final PageFindings<Duplicate> ofTemplates = new PageFindings<>();

  DuplicateIds(RuleContext context) {
    this.context = context;
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
        report(placeIn(page.document().orElseThrow(), id), id, page.path().value());
      } else {
        ofTemplates.add(
            new Duplicate(context.templates().placeOf(page.output(), "id=\"" + id + '"'), id),
            page);
      }
    }
  }

  private Place placeIn(Document document, String id) {
    return document.body().headings().stream()
        .filter(heading -> heading.id().equals(id))
        .findFirst()
        .map(heading -> context.texts().placeOf(document, heading))
        .orElseGet(() -> Place.ofFile(document.file().value()));
  }

  @Override
  public void finish(boolean whole) {
    ofTemplates.forEach(
        (duplicate, seen) -> report(duplicate.place(), duplicate.id(), seen.where()));
  }

  private void report(Place place, String id, String where) {
    context.warn(
        "duplicate-id",
        place,
        "the id \"%s\" is used more than once on %s".formatted(id, where),
        "give each element its own id; for a heading, write {#another-id} at its end");
  }
}
