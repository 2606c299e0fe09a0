package dev.recap.check;

import dev.recap.model.OutputPath;
import dev.recap.plan.Links.Target;
import dev.recap.plan.Output;
import dev.recap.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Reports pages that no other page links to. */
final class OrphanPages implements Rule {

  private final RuleContext context;
  private final Set<OutputPath> checked = ConcurrentHashMap.newKeySet();
  private final Set<OutputPath> linked = ConcurrentHashMap.newKeySet();

  OrphanPages(RuleContext context) {
    this.context = context;
  }

  @Override
  public void checkPage(RenderedPage page) {
    checked.add(page.path());
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
    Map<String, List<Output.Page>> byTemplate = new TreeMap<>();
    for (Output.Page page : context.site().plan().pages()) {
      if (isOrphan(page)) {
        page.document()
            .ifPresentOrElse(
                document -> report(Place.ofFile(document.file().value()), page.path().value()),
                () ->
                    byTemplate
                        .computeIfAbsent(page.template(), template -> new ArrayList<>())
                        .add(page));
      }
    }
    byTemplate.values().forEach(this::report);
  }

  private boolean isOrphan(Output.Page page) {
    return checked.contains(page.path()) && !linked.contains(page.path()) && !isFoundAnyway(page);
  }

  /** Checks for the home page, the error page, and documents that lists leave out on purpose. */
  private boolean isFoundAnyway(Output.Page page) {
    boolean home =
        page.kind().isSiteWide()
            && page.kind().slice().isPresent()
            && !page.kind().isSingle("archive");
    return page.document()
        .map(
            document ->
                page.path().value().equals("index.html")
                    || !context.site().site().isPublished(document))
        .orElse(home || page.kind().isSingle("error404"));
  }

  private void report(List<Output.Page> ofTemplate) {
    Output.Page first = ofTemplate.get(0);
    int count = ofTemplate.size();
    String path = first.path().value();
    report(
        context.templates().placeOf(first),
        count == 1 ? path : count + " pages of this template, such as " + path);
  }

  private void report(Place place, String pages) {
    context.warn(
        "orphan-page",
        place,
        "no page links to " + pages,
        "link to it from a page that readers see, or take it out");
  }
}
