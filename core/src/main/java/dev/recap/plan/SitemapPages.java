package dev.recap.plan;

import dev.recap.model.Document;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The pages that a search engine should know (sitemaps.org): no drafts, no feeds, no error page.
 */
public final class SitemapPages {

  private SitemapPages() {}

  /** Returns those of the pages that the site map lists. */
  public static List<Output.Page> of(List<Output.Page> pages, Predicate<Document> published) {
    return pages.stream().filter(page -> isListed(page.kind(), published)).toList();
  }

  private static boolean isListed(PageKind kind, Predicate<Document> published) {
    return kind.accept(
        new PageKind.Visitor<>() {
          @Override
          public Boolean document(PageKind.DocumentPage page) {
            return published.test(page.content())
                && !isFalse(page.content().front().extra().get("sitemap"));
          }

          @Override
          public Boolean home(PageKind.HomePage page) {
            return true;
          }

          @Override
          public Boolean single(PageKind.SinglePage page) {
            return page.isSingle("archive");
          }

          @Override
          public Boolean sitemapPart(PageKind.SitemapPart part) {
            return false;
          }

          @Override
          public Boolean term(PageKind.TermPage page) {
            return true;
          }

          @Override
          public Boolean termFeed(PageKind.TermFeed feed) {
            return false;
          }

          @Override
          public Boolean termIndex(PageKind.TermIndexPage page) {
            return true;
          }
        });
  }

  /** {@code sitemap: false}; a JBake header has only strings. */
  private static boolean isFalse(@Nullable Object value) {
    return Boolean.FALSE.equals(value) || "false".equals(value);
  }
}
