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
    if (pageKind instanceof PageKind.SinglePage singlePage && singlePage.name().equals("archive")) {
      return document -> false;
    }
    if (pageKind instanceof PageKind.DocumentPage of) {
      return document -> Site.NEWEST_FIRST.compare(document, of.document()) < 0;
    }
    return document -> true;
  }
}
