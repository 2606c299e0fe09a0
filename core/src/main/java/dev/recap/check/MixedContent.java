package dev.recap.check;

import dev.recap.check.PageUrl.Use;
import dev.recap.model.Reference;
import dev.recap.plan.Links.Target;
import dev.recap.problem.Place;
import java.util.Optional;

/**
 * Reports files that a page loads by http:, which browsers block or rewrite on https: pages (W3C
 * Mixed Content).
 */
final class MixedContent implements Rule {

  private record Insecure(Place place, String url) {}

  private final RuleContext context;
  private final PageFindings<Insecure> found = new PageFindings<>();

  MixedContent(RuleContext context) {
    this.context = context;
  }

  @Override
  public void checkPage(RenderedPage page) {
    for (PageUrl url : page.urls()) {
      boolean loaded = url.use() == Use.IMAGE || url.use() == Use.RESOURCE;
      if (loaded && url.url().regionMatches(true, 0, "http:", 0, 5)) {
        add(page, url);
      }
    }
  }

  private void add(RenderedPage page, PageUrl loaded) {
    if (!(loaded.target() instanceof Target.Other) && !context.pageLinks().address().isSecure()) {
      return;
    }
    String url = loaded.url();
    Optional<Reference> own = TextLinks.in(page, url);
    if (own.isPresent()) {
      found.add(new Insecure(own.get().place(), url), page);
    } else if (!context.links().contain(loaded)) {
      found.add(new Insecure(context.templates().placeOf(page.output(), url), url), page);
    }
  }

  @Override
  public void finish(boolean whole) {
    found.forEach(
        (insecure, seen) ->
            context.warn(
                "mixed-content",
                insecure.place(),
                "%s loads \"%s\" without encryption".formatted(seen.where(), insecure.url()),
                "write https: if the host has it, or keep a copy of the file in the project"));
  }
}
