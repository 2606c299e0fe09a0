package dev.recap.render.view;

import dev.recap.model.Document;
import dev.recap.plan.Subject;
import dev.recap.site.Site;
import java.util.function.Predicate;

/**
 * In which order JBake renders pages, which its templates can see in {@code rendered} and {@code
 * db.unrenderedContent}: the archive, then the documents, the newest first, then everything else.
 */
public final class RenderingOrder {

  private RenderingOrder() {}

  /** The documents that JBake has rendered when it comes to a page. */
  public static Predicate<Document> before(Subject subject) {
    if (subject instanceof Subject.Single single && single.name().equals("archive")) {
      return document -> false;
    }
    if (subject instanceof Subject.OfDocument of) {
      return document -> Site.NEWEST_FIRST.compare(document, of.document()) < 0;
    }
    return document -> true;
  }
}
