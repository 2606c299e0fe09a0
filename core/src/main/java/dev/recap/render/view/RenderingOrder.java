package dev.recap.render.view;

import dev.recap.model.Document;
import dev.recap.plan.PageKind;
import dev.recap.site.Site;
import java.util.function.Predicate;

/**
 * In which order JBake renders pages, which its templates can see in {@code rendered} and {@code
 * db.unrenderedContent}: the archive, then the documents, the newest first, then everything else.
 */
public final class RenderingOrder {

  private RenderingOrder() {}

  /** The documents that JBake has rendered when it comes to a page. */
  public static Predicate<Document> before(PageKind pageKind) {
    if (pageKind.isSingle("archive")) {
      return document -> false;
    }
    return pageKind
        .document()
        .<Predicate<Document>>map(own -> document -> Site.NEWEST_FIRST.compare(document, own) < 0)
        .orElse(document -> true);
  }
}
