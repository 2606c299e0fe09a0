package dev.recap.render.jbake;

import dev.recap.model.Document;
import dev.recap.render.view.DocumentView;
import dev.recap.render.view.PageContext;
import dev.recap.site.DocumentOrder;
import java.util.function.Predicate;

/**
 * The order in which JBake renders pages: the archive, the documents from new to old, then
 * everything else. Templates see it in {@code rendered} and {@code db.unrenderedContent}.
 */
final class RenderingOrder {

  private RenderingOrder() {}

  static boolean isRendered(DocumentView view) {
    return before(view.page()).test(view.document());
  }

  /** The documents that JBake has rendered before a page. */
  static Predicate<Document> before(PageContext page) {
    if (page.kind().isSingle("archive")) {
      return document -> false;
    }
    return page.kind()
        .document()
        .<Predicate<Document>>map(
            own -> document -> DocumentOrder.NEWEST_FIRST.compare(document, own) < 0)
        .orElse(document -> true);
  }
}
