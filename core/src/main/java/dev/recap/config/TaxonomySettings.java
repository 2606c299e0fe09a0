package dev.recap.config;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of one taxonomy: {@code tag}, {@code category}, {@code author}, {@code year}, {@code
 * month}, {@code series}, {@code speaker}, {@code event} or {@code level}.
 *
 * @param name in the singular, as in the keys
 * @param pages true if each term has a page
 * @param index true if there is a page that lists the terms
 * @param feeds true if each term has an Atom feed
 * @param path the folder of JBake's rule, {@code tags/TERM.html}
 * @param postsPerPage 0 if a term's page is not paginated
 * @param termsPerPage 0 if the list of the terms is not paginated
 */
public record TaxonomySettings(
    String name,
    boolean pages,
    boolean index,
    boolean feeds,
    String path,
    String template,
    String indexTemplate,
    int postsPerPage,
    int termsPerPage) {

  /** Reads the settings of all taxonomies, by name. */
  static Map<String, TaxonomySettings> readAll(Values values) {
    Map<String, TaxonomySettings> taxonomies = new LinkedHashMap<>();
    int posts = values.number(Keys.LISTS_POSTS_PER_PAGE, 0);
    int terms = values.number(Keys.LISTS_TERMS_PER_PAGE, 0);
    for (TaxonomyKeys keys : TaxonomyKeys.ALL) {
      taxonomies.put(keys.name(), read(keys, posts, terms, values));
    }
    return taxonomies;
  }

  private static TaxonomySettings read(TaxonomyKeys keys, int posts, int terms, Values values) {
    boolean pages = values.flag(keys.pages());
    boolean index = values.flag(keys.index());
    boolean feeds = values.flag(keys.feeds());
    // In JBake, the index of tags needs their pages too.
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
        values.isSet(keys.postsPerPage()) ? values.number(keys.postsPerPage(), 0) : posts,
        terms);
  }
}
