package dev.recap.check;

import dev.recap.check.PageUrl.Use;
import dev.recap.model.Reference;
import dev.recap.plan.Links.Target;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;

/**
 * Links, images and other files that pages name and the site hasn't, as far as no bake tells of
 * them: those of templates, and those of texts that name the site's own host.
 */
final class DeadPageLinks implements Rule {

  private record Dead(Place place, Use use, String path) {}

  private final Problems problems;
  private final TextLinks texts;
  private final TemplateLocator templates;
  private final PageFindings<Dead> found = new PageFindings<>();

  DeadPageLinks(CheckedSite site, TextLinks texts, TemplateLocator templates) {
    this.problems = site.problems();
    this.texts = texts;
    this.templates = templates;
  }

  @Override
  public void checkPage(RenderedPage page) {
    for (PageUrl url : page.urls()) {
      if (url.use() != Use.MENTION
          && url.target() instanceof Target.Dead dead
          && !texts.areTold(url.url(), dead)) {
        Place place =
            TextLinks.in(page, url.url())
                .map(Reference::place)
                .orElseGet(() -> templates.placeOf(page.output(), dead.path()));
        found.add(new Dead(place, url.use(), dead.path()), page);
      }
    }
  }

  @Override
  public void finish(boolean whole) {
    found.forEach((dead, seen) -> problems.add(problem(dead, seen.where())));
  }

  private static Problem problem(Dead dead, String where) {
    String path = "/" + dead.path();
    return switch (dead.use()) {
      case IMAGE ->
          Problem.warning(
              "missing-image",
              dead.place(),
              "the image \"%s\" of %s is missing".formatted(path, where),
              "put it there, or take it out");
      case RESOURCE ->
          Problem.warning(
              "missing-asset",
              dead.place(),
              "the file \"%s\" that %s would load is missing".formatted(path, where),
              "put it into the assets, or take it out");
      case LINK, RELATION, MENTION ->
          Problem.warning(
              "dead-link",
              dead.place(),
              "the link to \"%s\" on %s leads nowhere".formatted(path, where),
              "there is no such page in this site; correct the link, or take it out");
    };
  }
}
