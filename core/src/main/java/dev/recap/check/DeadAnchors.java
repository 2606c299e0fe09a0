package dev.recap.check;

import dev.recap.model.OutputPath;
import dev.recap.model.Reference;
import dev.recap.plan.Links.Target;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Links to anchors that a page hasn't, as far as no bake tells of them. */
final class DeadAnchors implements Rule {

  private record Link(OutputPath target, String anchor, Place place) {}

  private final Problems problems;
  private final TextLinks texts;
  private final TemplateLocator templates;
  private final Map<OutputPath, Set<String>> anchors = new ConcurrentHashMap<>();
  private final PageFindings<Link> found = new PageFindings<>();

  DeadAnchors(CheckedSite site, TextLinks texts, TemplateLocator templates) {
    this.problems = site.problems();
    this.texts = texts;
    this.templates = templates;
  }

  @Override
  public void checkPage(RenderedPage page) {
    anchors.put(page.path(), page.anchors());
    for (PageUrl url : page.urls()) {
      if (url.target() instanceof Target.InSite target && !texts.areTold(url.url(), target)) {
        url.anchor().ifPresent(anchor -> add(page, url.url(), target, anchor));
      }
    }
  }

  private void add(RenderedPage page, String url, Target.InSite target, String anchor) {
    Place place =
        TextLinks.in(page, url)
            .map(Reference::place)
            .orElseGet(() -> templates.placeOf(page.output(), "#" + anchor));
    found.add(new Link(target.output().path(), anchor, place), page);
  }

  @Override
  public void finish(boolean whole) {
    found.forEach(
        (link, seen) -> {
          Set<String> there = anchors.get(link.target());
          if (there != null && !there.contains(link.anchor())) {
            problems.add(
                Problem.warning(
                    "dead-anchor",
                    link.place(),
                    "the link on %s leads to %s, which has no anchor \"#%s\""
                        .formatted(seen.where(), link.target(), link.anchor()),
                    "give an element of that page this id, or take the anchor out of the link"));
          }
        });
  }
}
