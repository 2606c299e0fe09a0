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
 * The links of all texts. A bake checks those that lead into the site, so rules only report the
 * other links of pages.
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
    if (isCheckedByBake(url)) {
      addressOf(pages.resolve(site.plan().pathOf(document), url)).ifPresent(targets::add);
      addressOf(site.links().resolve(document, url)).ifPresent(targets::add);
    }
  }

  private static boolean isCheckedByBake(String url) {
    return Reference.formOf(url) != Reference.Form.OTHER || url.startsWith("#");
  }

  /** Checks if a bake reports the problems of a link. */
  boolean areReported(String url, Target target) {
    return (isCheckedByBake(url) && urls.contains(url)) || leadTo(target);
  }

  /** Checks if a text has a link with this URL or to this target. */
  boolean contain(PageUrl url) {
    return urls.contains(url.url()) || leadTo(url.target());
  }

  private boolean leadTo(Target target) {
    return addressOf(target).filter(targets::contains).isPresent();
  }

  private static Optional<String> addressOf(Target target) {
    if (target instanceof Target.Dead dead) {
      return Optional.of(dead.path());
    }
    return target instanceof Target.InSite found
        ? Optional.of(found.output().path() + found.suffix())
        : Optional.empty();
  }

  /** Finds the link with a URL in a page's own text. */
  static Optional<Reference> in(RenderedPage page, String url) {
    List<Reference> references =
        page.document().map(document -> document.body().references()).orElse(List.of());
    return references.stream().filter(reference -> reference.url().equals(url)).findFirst();
  }
}
