package dev.recap.render.view;

import dev.recap.incremental.Dependency;
import dev.recap.plan.Output;
import dev.recap.plan.PageKind;
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
    if (pageKind instanceof PageKind.DocumentPage of) {
      return context.site().isPublished(of.document())
          && !isFalse(of.document().front().extra().get("sitemap"));
    }
    return pageKind instanceof PageKind.HomePage
        || pageKind instanceof PageKind.TermPage
        || pageKind instanceof PageKind.TermIndexPage
        || (pageKind instanceof PageKind.SinglePage singlePage
            && singlePage.name().equals("archive"));
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
    if (pageKind instanceof PageKind.DocumentPage of) {
      return Dates.newest(List.of(of.document()));
    }
    if (pageKind instanceof PageKind.HomePage homePage) {
      return Dates.newest(homePage.posts().posts());
    }
    if (pageKind instanceof PageKind.TermPage of) {
      return Dates.newest(of.posts().posts());
    }
    return Dates.newest(context.site().published("post"));
  }
}
