package dev.recap.render.view;

import dev.recap.incremental.TrackedSite;
import dev.recap.plan.Output;
import dev.recap.plan.PageKind;
import dev.recap.plan.Slice;
import freemarker.template.TemplateModel;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pages that a search engine should know (sitemaps.org): no drafts, no feeds, no error page.
 */
public final class Sitemap {

  private Sitemap() {}

  public static TemplateModel pages(PageContext page) {
    List<Output.Page> pages =
        page.site().pages().stream().filter(found -> isListed(found.kind(), page.site())).toList();
    return TemplateValues.list(pages, found -> entry(found, page));
  }

  private static boolean isListed(PageKind kind, TrackedSite site) {
    return kind.accept(
        new PageKind.Visitor<>() {
          @Override
          public Boolean document(PageKind.DocumentPage page) {
            return site.isPublished(page.content())
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

  private static TemplateModel entry(Output.Page target, PageContext page) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("url", page.url(target.path()));
    updated(target.kind(), page.site())
        .ifPresent(date -> entry.put("updated_iso", Dates.iso(date)));
    return TemplateValues.map(entry);
  }

  private static Optional<OffsetDateTime> updated(PageKind kind, TrackedSite site) {
    return kind.document()
        .map(List::of)
        .or(() -> kind.slice().map(Slice::posts))
        .map(site::updated)
        .orElseGet(site::updated);
  }
}
