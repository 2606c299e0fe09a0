package dev.recap.render.view;

import dev.recap.plan.Slice;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code pager} of a page. */
public final class PagerModel {

  private PagerModel() {}

  public static Map<String, @Nullable Object> of(
      Slice slice, RenderContext context, PageInfo page) {
    int last = slice.pages().size();
    Map<String, @Nullable Object> pager = new LinkedHashMap<>();
    pager.put("number", slice.number());
    pager.put("total", last);
    pager.put("count", slice.count());
    pager.put("posts", context.documents(slice.posts(), page));
    if (slice.number() > 1) {
      pager.put("previous_link", link(slice, slice.number() - 1, context));
      pager.put("first_link", link(slice, 1, context));
    }
    if (slice.number() < last) {
      pager.put("next_link", link(slice, slice.number() + 1, context));
      pager.put("last_link", link(slice, last, context));
    }
    // A blog of thousands of pages has as many of these lists: what no template asks for isn't
    // made.
    pager.put(
        "pages",
        TemplateValues.list(last, index -> TemplateValues.map(page(slice, index + 1, context))));
    return pager;
  }

  private static Map<String, @Nullable Object> page(
      Slice slice, int number, RenderContext context) {
    Map<String, @Nullable Object> page = new LinkedHashMap<>();
    page.put("number", number);
    page.put("link", link(slice, number, context));
    page.put("current", number == slice.number());
    return page;
  }

  private static String link(Slice slice, int number, RenderContext context) {
    return context.links().fromRoot(slice.pages().get(number - 1));
  }
}
