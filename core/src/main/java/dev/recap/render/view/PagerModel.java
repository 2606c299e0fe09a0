package dev.recap.render.view;

import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.plan.Slice;
import freemarker.template.TemplateModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pager of a page: the posts that it lists, and the other pages of the list.
 *
 * @param talks the talks that it lists in addition to the posts
 * @param count the number of posts on all pages
 * @param number of this page, from 1
 * @param paths of all pages of the list
 */
public record PagerModel(
    List<Document> posts,
    List<Document> talks,
    int count,
    int number,
    List<OutputPath> paths,
    PageContext page) {

  public static PagerModel of(Slice slice, List<Document> talks, PageContext page) {
    return new PagerModel(slice.posts(), talks, slice.count(), slice.number(), slice.pages(), page);
  }

  /** A list that has only this page. */
  public static PagerModel ofOnePage(List<Document> posts, PageContext page) {
    return new PagerModel(posts, List.of(), posts.size(), 1, List.of(page.path()), page);
  }

  public TemplateModel model() {
    int last = paths.size();
    Map<String, @Nullable Object> pager = new LinkedHashMap<>();
    pager.put("number", number);
    pager.put("total", last);
    pager.put("count", count);
    pager.put("posts", page.documents(posts));
    pager.put("talks", page.documents(talks));
    if (number > 1) {
      pager.put("previous_link", link(number - 1));
      pager.put("first_link", link(1));
    }
    if (number < last) {
      pager.put("next_link", link(number + 1));
      pager.put("last_link", link(last));
    }
    // Lazy, because a blog of thousands of pages has as many of these lists.
    pager.put("pages", TemplateValues.list(last, index -> entry(index + 1)));
    return TemplateValues.map(pager);
  }

  private TemplateModel entry(int other) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("number", other);
    entry.put("link", link(other));
    entry.put("current", other == number);
    return TemplateValues.map(entry);
  }

  private String link(int other) {
    return page.link(paths.get(other - 1));
  }
}
