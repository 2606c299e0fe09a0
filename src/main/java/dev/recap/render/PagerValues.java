package dev.recap.render;

import dev.recap.plan.Slice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code pager} of a page. */
final class PagerValues {

  private PagerValues() {}

  static Map<String, @Nullable Object> of(Slice slice, SiteView view, PageContext page) {
    int last = slice.pages().size();
    Map<String, @Nullable Object> pager = new LinkedHashMap<>();
    pager.put("number", slice.number());
    pager.put("total", last);
    pager.put("count", slice.count());
    pager.put("posts", view.documents(slice.posts(), page));
    if (slice.number() > 1) {
      pager.put("previous_link", link(slice, slice.number() - 1, view));
      pager.put("first_link", link(slice, 1, view));
    }
    if (slice.number() < last) {
      pager.put("next_link", link(slice, slice.number() + 1, view));
      pager.put("last_link", link(slice, last, view));
    }
    List<Map<String, Object>> pages = new ArrayList<>();
    for (int number = 1; number <= last; number++) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("number", number);
      item.put("link", link(slice, number, view));
      item.put("current", number == slice.number());
      pages.add(item);
    }
    pager.put("pages", pages);
    return pager;
  }

  private static String link(Slice slice, int number, SiteView view) {
    return view.links().fromRoot(slice.pages().get(number - 1));
  }
}
