package dev.recap.render.view;

import dev.recap.incremental.Input;
import dev.recap.plan.Output;
import dev.recap.plan.Subject;
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

  public static TemplateModel pages(SiteView view, PageContext context) {
    context.reads().read(Input.allHeaders());
    List<Output.Page> pages =
        view.plan().pages().stream().filter(page -> isListed(page.subject(), view)).toList();
    return TemplateValues.list(pages, page -> entry(page, view));
  }

  private static boolean isListed(Subject subject, SiteView view) {
    if (subject instanceof Subject.OfDocument of) {
      return view.site().isPublished(of.document())
          && !isFalse(of.document().front().extra().get("sitemap"));
    }
    return subject instanceof Subject.Home
        || subject instanceof Subject.OfTerm
        || subject instanceof Subject.TermIndex
        || (subject instanceof Subject.Single single && single.name().equals("archive"));
  }

  /** {@code sitemap: false}; a JBake header has only strings. */
  private static boolean isFalse(@Nullable Object value) {
    return Boolean.FALSE.equals(value) || "false".equals(value);
  }

  private static TemplateModel entry(Output.Page page, SiteView view) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("url", view.links().absolute(page.path()));
    changed(page.subject(), view).ifPresent(date -> entry.put("updated_iso", Dates.iso(date)));
    return TemplateValues.map(entry);
  }

  private static Optional<OffsetDateTime> changed(Subject subject, SiteView view) {
    if (subject instanceof Subject.OfDocument of) {
      return Dates.newest(List.of(of.document()));
    }
    if (subject instanceof Subject.Home home) {
      return Dates.newest(home.posts().posts());
    }
    if (subject instanceof Subject.OfTerm of) {
      return Dates.newest(of.posts().posts());
    }
    return Dates.newest(view.site().published("post"));
  }
}
