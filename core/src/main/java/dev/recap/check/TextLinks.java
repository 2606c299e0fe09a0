package dev.recap.check;

import dev.recap.links.PageLinks;
import dev.recap.model.Document;
import dev.recap.model.Reference;
import dev.recap.plan.Links.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The links of all texts that lead into the site. A bake looks at them itself, so that of what
 * stands on the pages only the rest is news.
 */
final class TextLinks {

  private final Set<String> urls = new HashSet<>();
  private final Set<String> targets = new HashSet<>();

  private TextLinks() {}

  static TextLinks of(CheckedSite site, PageLinks pages) {
    TextLinks links = new TextLinks();
    for (Document document : site.site().documents()) {
      if (site.plan().has(document)) {
        document
            .body()
            .references()
            .forEach(reference -> links.add(site, pages, document, reference));
      }
    }
    return links;
  }

  private void add(CheckedSite site, PageLinks pages, Document document, Reference reference) {
    String url = reference.url();
    urls.add(url);
    if (isLookedAt(url)) {
      spot(pages.resolve(site.plan().pathOf(document), url)).ifPresent(targets::add);
      spot(site.links().resolve(document, url)).ifPresent(targets::add);
    }
  }

  private static boolean isLookedAt(String url) {
    return Reference.formOf(url) != Reference.Form.OTHER || url.startsWith("#");
  }

  /** Whether a bake tells of what is wrong with a link that stands on a page. */
  boolean areTold(String url, Target target) {
    return (isLookedAt(url) && urls.contains(url)) || lead(target);
  }

  /** Whether a text has a link of this wording or to this place. */
  boolean have(PageUrl url) {
    return urls.contains(url.url()) || lead(url.target());
  }

  private boolean lead(Target target) {
    return spot(target).filter(targets::contains).isPresent();
  }

  private static Optional<String> spot(Target target) {
    if (target instanceof Target.Dead dead) {
      return Optional.of(dead.path());
    }
    return target instanceof Target.InSite found
        ? Optional.of(found.output().path() + found.suffix())
        : Optional.empty();
  }

  /** The link of a page's own text that says this. */
  static Optional<Reference> in(RenderedPage page, String url) {
    List<Reference> references =
        page.document().map(document -> document.body().references()).orElse(List.of());
    return references.stream().filter(reference -> reference.url().equals(url)).findFirst();
  }
}
