package dev.recap.config;

import dev.recap.config.PageSettings.SinglePage;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@link PageSettings}, the {@link TaxonomySettings} and {@link SeriesSettings}. */
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

  static Map<String, TaxonomySettings> taxonomies(Values values) {
    Map<String, TaxonomySettings> taxonomies = new LinkedHashMap<>();
    for (TaxonomyKeys keys : TaxonomyKeys.ALL) {
      taxonomies.put(keys.name(), taxonomy(keys, values));
    }
    return taxonomies;
  }

  static SeriesSettings series(Values values) {
    return new SeriesSettings(
        values.flag(TaxonomyKeys.SERIES.pages()), values.flag(Keys.SERIES_INFER));
  }

  private static TaxonomySettings taxonomy(TaxonomyKeys keys, Values values) {
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
    return new TaxonomySettings(
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
