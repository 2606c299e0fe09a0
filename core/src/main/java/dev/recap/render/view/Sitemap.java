package dev.recap.render.view;

import dev.recap.incremental.Dependency;
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

  public static TemplateModel pages(RenderContext context, PageInfo info) {
    info.reads().record(Dependency.allHeaders());
    List<Output.Page> pages =
        context.plan().pages().stream().filter(page -> isListed(page.kind(), context)).toList();
    return TemplateValues.list(pages, page -> entry(page, context));
  }

  private static boolean isListed(PageKind pageKind, RenderContext context) {
    return pageKind.accept(
        new PageKind.Visitor<>() {
          @Override
          public Boolean document(PageKind.DocumentPage page) {
            return context.site().isPublished(page.content())
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

  private static TemplateModel entry(Output.Page page, RenderContext context) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("url", context.links().absolute(page.path()));
    changed(page.kind(), context).ifPresent(date -> entry.put("updated_iso", Dates.iso(date)));
    return TemplateValues.map(entry);
  }

  private static Optional<OffsetDateTime> changed(PageKind pageKind, RenderContext context) {
    return Dates.newest(
        pageKind
            .document()
            .map(List::of)
            .or(() -> pageKind.slice().map(Slice::posts))
            .orElseGet(() -> context.site().published("post")));
  }
}
