package dev.recap.check;

import dev.recap.model.OutputPath;
import dev.recap.plan.Links.Target;
import dev.recap.plan.Output;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Pages that no other page links to, so that readers find them by chance at best. */
final class OrphanPages implements Rule {

  private final CheckedSite site;
  private final TemplateLocator templates;
  private final Set<OutputPath> looked = ConcurrentHashMap.newKeySet();
  private final Set<OutputPath> linked = ConcurrentHashMap.newKeySet();

  OrphanPages(CheckedSite site, TemplateLocator templates) {
    this.site = site;
    this.templates = templates;
  }

  @Override
  public void checkPage(RenderedPage page) {
    looked.add(page.path());
    for (PageUrl url : page.urls()) {
      if (url.use() == PageUrl.Use.LINK
          && url.target() instanceof Target.InSite found
          && !found.output().path().equals(page.path())) {
        linked.add(found.output().path());
      }
    }
  }

  @Override
  public void finish(boolean whole) {
    if (!whole) {
      return;
    }
    Map<String, List<Output.Page>> made = new TreeMap<>();
    for (Output.Page page : site.plan().pages()) {
      if (isOrphan(page)) {
        page.document()
            .ifPresentOrElse(
                document -> report(Place.ofFile(document.file().value()), page.path().value()),
                () ->
                    made.computeIfAbsent(page.template(), template -> new ArrayList<>()).add(page));
      }
    }
    made.values().forEach(this::report);
  }

  private boolean isOrphan(Output.Page page) {
    return looked.contains(page.path()) && !linked.contains(page.path()) && !isFoundAnyway(page);
  }

  /** The home page, the page for wrong addresses, and what lists leave out on purpose. */
  private boolean isFoundAnyway(Output.Page page) {
    boolean home = page.kind().isSiteWide() && page.kind().slice().isPresent();
    return page.document()
        .map(
            document ->
                page.path().value().equals("index.html") || !site.site().isPublished(document))
        .orElse(home || page.kind().isSingle("error404"));
  }

  private void report(List<Output.Page> ofTemplate) {
    Output.Page first = ofTemplate.get(0);
    int count = ofTemplate.size();
    String path = first.path().value();
    report(
        templates.placeOf(first),
        count == 1 ? path : count + " pages of this template, such as " + path);
  }

  private void report(Place place, String pages) {
    site.problems()
        .add(
            Problem.warning(
                "orphan-page",
                place,
                "no page links to " + pages,
                "link to it from a page that readers see, or take it out"));
  }
}
