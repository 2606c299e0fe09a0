package dev.recap.check;

import dev.recap.model.OutputPath;
import dev.recap.plan.Links.Target;
import dev.recap.plan.Output;
import dev.recap.plan.Subject;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Pages that no other page links to, so that readers find them by chance at best. */
final class UnlinkedPages implements Rule {

  private final CheckedSite site;
  private final TemplatePlaces templates;
  private final Set<OutputPath> looked = ConcurrentHashMap.newKeySet();
  private final Set<OutputPath> linked = ConcurrentHashMap.newKeySet();

  UnlinkedPages(CheckedSite site, TemplatePlaces templates) {
    this.site = site;
    this.templates = templates;
  }

  @Override
  public void look(RenderedPage page) {
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
  public void conclude(boolean whole) {
    if (!whole) {
      return;
    }
    Map<String, List<Output.Page>> made = new TreeMap<>();
    for (Output output : site.plan().outputs()) {
      if (output instanceof Output.Page page && isUnlinked(page)) {
        if (page.subject() instanceof Subject.OfDocument of) {
          tell(Place.ofFile(of.document().file().value()), page.path().value());
        } else {
          made.computeIfAbsent(page.template(), template -> new ArrayList<>()).add(page);
        }
      }
    }
    made.values().forEach(this::tell);
  }

  private boolean isUnlinked(Output.Page page) {
    return looked.contains(page.path()) && !linked.contains(page.path()) && !isFoundAnyway(page);
  }

  /** The home page, the page for wrong addresses, and what lists leave out on purpose. */
  private boolean isFoundAnyway(Output.Page page) {
    if (page.subject() instanceof Subject.OfDocument of) {
      return page.path().value().equals("index.html") || !site.site().isPublished(of.document());
    }
    return page.subject() instanceof Subject.Home
        || (page.subject() instanceof Subject.Single single && single.name().equals("error404"));
  }

  private void tell(List<Output.Page> ofTemplate) {
    Output.Page first = ofTemplate.get(0);
    int count = ofTemplate.size();
    String path = first.path().value();
    tell(
        templates.of(first),
        count == 1 ? path : count + " pages of this template, such as " + path);
  }

  private void tell(Place place, String pages) {
    site.problems()
        .add(
            Problem.warning(
                "unlinked-page",
                place,
                "no page links to " + pages,
                "link to it from a page that readers see, or take it out"));
  }
}
