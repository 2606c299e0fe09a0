package dev.recap.check;

import dev.recap.model.OutputPath;
import dev.recap.model.Reference;
import dev.recap.plan.Links.Target;
import dev.recap.problem.Place;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reports links to anchors that a page does not have, unless a bake reports them. */
final class DeadAnchors implements Rule {

  private record Link(OutputPath target, String anchor, Place place) {}

  private final RuleContext context;
  private final Map<OutputPath, Set<String>> anchors = new ConcurrentHashMap<>();
  private final PageFindings<Link> found = new PageFindings<>();

  DeadAnchors(RuleContext context) {
    this.context = context;
  }

  @Override
  public void checkPage(RenderedPage page) {
    anchors.put(page.path(), page.anchors());
    for (PageUrl url : page.urls()) {
      if (url.target() instanceof Target.InSite target
          && !context.links().areReported(url.url(), target)) {
        url.anchor().ifPresent(anchor -> add(page, url.url(), target, anchor));
      }
    }
  }

  private void add(RenderedPage page, String url, Target.InSite target, String anchor) {
    Place place =
        TextLinks.in(page, url)
            .map(Reference::place)
            .orElseGet(() -> context.templates().placeOf(page.output(), "#" + anchor));
    found.add(new Link(target.output().path(), anchor, place), page);
  }

  @Override
  public void finish(boolean whole) {
    found.forEach(
        (link, seen) -> {
          Set<String> existing = anchors.get(link.target());
          if (existing != null && !existing.contains(link.anchor())) {
            context.warn(
                "dead-anchor",
                link.place(),
                "the link on %s leads to %s, which has no anchor \"#%s\""
                    .formatted(seen.where(), link.target(), link.anchor()),
                "give an element of that page this id, or take the anchor out of the link");
          }
        });
  }
}
