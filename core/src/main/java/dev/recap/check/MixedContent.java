package dev.recap.check;

import dev.recap.check.PageUrl.Use;
import dev.recap.model.Reference;
import dev.recap.plan.Links.Target;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.util.Optional;

/**
 * What a page loads by http:, which browsers block or rewrite on pages that came by https: (W3C
 * Mixed Content).
 */
final class MixedContent implements Rule {

  private record Insecure(Place place, String url) {}

  private final Problems problems;
  private final TextLinks texts;
  private final TemplateLocator templates;
  private final PageFindings<Insecure> found = new PageFindings<>();

  MixedContent(CheckedSite site, TextLinks texts, TemplateLocator templates) {
    this.problems = site.problems();
    this.texts = texts;
    this.templates = templates;
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
    if (!(loaded.target() instanceof Target.Other)) {
      // The site's own address says http:, not this page.
      return;
    }
    String url = loaded.url();
    Optional<Reference> own = TextLinks.in(page, url);
    if (own.isPresent()) {
      found.add(new Insecure(own.get().place(), url), page);
    } else if (!texts.have(loaded)) {
      found.add(new Insecure(templates.placeOf(page.output(), url), url), page);
    }
  }

  @Override
  public void finish(boolean whole) {
    found.forEach(
        (insecure, seen) ->
            problems.add(
                Problem.warning(
                    "mixed-content",
                    insecure.place(),
                    "%s loads \"%s\" without encryption".formatted(seen.where(), insecure.url()),
                    "write https: if the host has it, or keep a copy of the file in the project")));
  }
}
