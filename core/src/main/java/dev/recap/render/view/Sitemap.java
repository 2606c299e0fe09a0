package dev.recap.render.view;

import dev.recap.incremental.TrackedSite;
import dev.recap.plan.Output;
import dev.recap.plan.PageKind;
import dev.recap.plan.SitemapPages;
import dev.recap.plan.Slice;
import freemarker.template.TemplateModel;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The site map as templates see it. */
public final class Sitemap {

  private Sitemap() {}

  /** Returns the entries of a site map in one file. */
  public static TemplateModel pages(PageContext page) {
    return TemplateValues.list(listed(page), found -> entry(found, page));
  }

  /** Returns the entries of one part. */
  public static TemplateModel pages(PageKind.SitemapPart part, PageContext page) {
    return TemplateValues.list(
        listed(page).subList(part.first(), part.end()), found -> entry(found, page));
  }

  /** Returns the parts of a site map that is split. */
  public static TemplateModel parts(PageContext page) {
    List<Output.Page> parts =
        page.site().pages().stream().filter(found -> found.kind().isSitemapPart()).toList();
    return TemplateValues.list(
        parts, part -> TemplateValues.map(Map.of("url", page.url(part.path()))));
  }

  private static List<Output.Page> listed(PageContext page) {
    return SitemapPages.of(page.site().pages(), page.site()::isPublished);
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
