package dev.recap.check;

import dev.recap.check.PageUrl.Use;
import dev.recap.model.Reference;
import dev.recap.plan.Links.Target;
import dev.recap.problem.Place;

/**
 * Reports links, images and other files of pages that do not exist, unless a bake reports them:
 * those of templates, and those of texts that name the site's own host.
 */
final class DeadPageLinks implements Rule {

  private record Dead(Place place, Use use, String path) {}

  private final RuleContext context;
  private final PageFindings<Dead> found = new PageFindings<>();

  DeadPageLinks(RuleContext context) {
    this.context = context;
  }

  @Override
  public void checkPage(RenderedPage page) {
    for (PageUrl url : page.urls()) {
      if (url.use() != Use.MENTION
          && url.target() instanceof Target.Dead dead
          && !context.links().areReported(url.url(), dead)) {
        Place place =
            TextLinks.in(page, url.url())
                .map(Reference::place)
                .orElseGet(() -> context.templates().placeOf(page.output(), dead.path()));
        found.add(new Dead(place, url.use(), dead.path()), page);
      }
    }
  }

  @Override
  public void finish(boolean whole) {
    found.forEach((dead, seen) -> report(dead, seen.where()));
  }

  private void report(Dead dead, String where) {
    String path = "/" + dead.path();
    switch (dead.use()) {
      case IMAGE ->
          context.warn(
              "missing-image",
              dead.place(),
              "the image \"%s\" of %s is missing".formatted(path, where),
              "put it there, or take it out");
      case RESOURCE ->
          context.warn(
              "missing-asset",
              dead.place(),
              "the file \"%s\" that %s would load is missing".formatted(path, where),
              "put it into the assets, or take it out");
      case LINK, RELATION, MENTION ->
          context.warn(
              "dead-link",
              dead.place(),
              "the link to \"%s\" on %s leads nowhere".formatted(path, where),
              "there is no such page in this site; correct the link, or take it out");
    }
  }
}
