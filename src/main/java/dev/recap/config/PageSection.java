package dev.recap.config;

import dev.recap.config.PageSettings.SinglePage;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@link PageSettings}, the {@link GroupingSettings} and {@link SeriesSettings}. */
final class PageSection {

  private PageSection() {}

  static PageSettings pages(Values values) {
    Map<String, SinglePage> single = new LinkedHashMap<>();
    for (SinglePageKeys page : Keys.SINGLE_PAGES) {
      if (values.flag(page.render())) {
        single.put(
            page.name(), new SinglePage(values.name(page.file()), values.name(page.template())));
      }
    }
    return new PageSettings(
        single,
        values.flag(Keys.INDEX_PAGINATE) ? values.number(Keys.INDEX_POSTS_PER_PAGE, 1) : 0,
        values.number(Keys.FEED_POSTS, 1),
        values.name(Keys.ATOM.template()),
        DocumentTypes.templates(values),
        values.flag(Keys.IMAGES_SIZES));
  }

  static Map<String, GroupingSettings> groupings(Values values) {
    Map<String, GroupingSettings> groupings = new LinkedHashMap<>();
    for (GroupingKeys keys : GroupingKeys.ALL) {
      groupings.put(keys.name(), grouping(keys, values));
    }
    return groupings;
  }

  static SeriesSettings series(Values values) {
    return new SeriesSettings(
        values.flag(GroupingKeys.SERIES.pages()), values.flag(Keys.SERIES_INFER));
  }

  private static GroupingSettings grouping(GroupingKeys keys, Values values) {
    boolean pages = values.flag(keys.pages());
    boolean index = values.flag(keys.index());
    boolean feeds = values.flag(keys.feeds());
    // As in JBake, where the index of tags goes with their pages.
    if (!pages && index) {
      values.warnOfAlone(keys.index(), keys.pages());
    }
    if (!pages && feeds) {
      values.warnOfAlone(keys.feeds(), keys.pages());
    }
    return new GroupingSettings(
        keys.name(),
        pages,
        pages && index,
        pages && feeds,
        values.word(keys.path()),
        values.name(keys.template()),
        values.name(keys.indexTemplate()),
        values.number(keys.postsPerPage(), 0));
  }
}
