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

  private record Dead(Place place, Use use, Target.Dead target) {}

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
          && (context.pageLinks().missesFolder(dead)
              || !context.links().areReported(url.url(), dead))) {
        Place place =
            TextLinks.in(page, url.url())
                .map(Reference::place)
                .orElseGet(() -> context.templates().placeOf(page.output(), dead.path()));
        found.add(new Dead(place, url.use(), dead), page);
      }
    }
  }

  @Override
  public void finish(boolean whole) {
    found.forEach((dead, seen) -> report(dead, seen.where()));
  }

  private void report(Dead dead, String where) {
    String path = "/" + dead.target().path();
    String folder = context.pageLinks().address().folder();
    if (context.pageLinks().missesFolder(dead.target())) {
      context.warn(
          codeOf(dead.use()),
          dead.place(),
          "the address \"%s\" on %s is outside of the site, which is in %s"
              .formatted(path, where, folder),
          "write %s%s, or an address relative to the page".formatted(folder, path));
      return;
    }
    switch (dead.use()) {
      case IMAGE ->
          context.warn(
              codeOf(dead.use()),
              dead.place(),
              "the image \"%s\" of %s is missing".formatted(path, where),
              "put it there, or take it out");
      case RESOURCE ->
          context.warn(
              codeOf(dead.use()),
              dead.place(),
              "the file \"%s\" that %s would load is missing".formatted(path, where),
              "put it into the assets, or take it out");
      case LINK, RELATION, MENTION ->
          context.warn(
              codeOf(dead.use()),
              dead.place(),
              "the link to \"%s\" on %s leads nowhere".formatted(path, where),
              "there is no such page in this site; correct the link, or take it out");
    }
  }

  private static String codeOf(Use use) {
    return switch (use) {
      case IMAGE -> "missing-image";
      case RESOURCE -> "missing-asset";
      case LINK, RELATION, MENTION -> "dead-link";
    };
  }
}
