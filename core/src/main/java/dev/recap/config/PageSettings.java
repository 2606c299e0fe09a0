package dev.recap.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The pages that are not documents, and the templates of all pages.
 *
 * @param single the pages of which a site has one, by JBake's name ({@code index}, {@code archive},
 *     {@code feed}, {@code atom}, {@code sitemap}, {@code robots}, {@code error404}, {@code
 *     search}); only those that are rendered
 * @param postsPerPage on the home page; 0 if it is not paginated
 * @param archivePostsPerPage 0 if the archive is not paginated
 * @param feedSize the number of posts in a feed
 * @param feedTemplate the template of Atom feeds, of the site and of terms
 * @param templates the template file of each document type
 * @param imageSizes true if images of the content get their width and height
 */
public record PageSettings(
    Map<String, SinglePage> single,
    int postsPerPage,
    int archivePostsPerPage,
    int feedSize,
    String feedTemplate,
    Map<String, String> templates,
    boolean imageSizes) {

  /**
   * A page of which a site has one.
   *
   * @param file the path in the output
   * @param template the template's file name
   */
  public record SinglePage(String file, String template) {}

  public PageSettings {
    single = Collections.unmodifiableMap(new LinkedHashMap<>(single));
    templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
  }

  /** Returns the key that turns on a page of which a site has one. */
  public static String keyOf(String name) {
    return SinglePageKeys.ALL.stream()
        .filter(page -> page.name().equals(name))
        .map(page -> page.render().name())
        .findFirst()
        .orElseThrow();
  }

  static PageSettings read(Values values) {
    Map<String, SinglePage> single = new LinkedHashMap<>();
    for (SinglePageKeys page : SinglePageKeys.ALL) {
      if (values.flag(page.render())) {
        single.put(
            page.name(), new SinglePage(values.name(page.file()), values.name(page.template())));
      }
    }
    return new PageSettings(
        single,
        values.flag(Keys.INDEX_PAGINATE) ? values.number(Keys.INDEX_POSTS_PER_PAGE, 1) : 0,
        values.number(Keys.LISTS_POSTS_PER_PAGE, 0),
        values.number(Keys.FEED_POSTS, 1),
        values.name(SinglePageKeys.ATOM.template()),
        DocumentTypes.templates(values),
        values.flag(Keys.IMAGES_SIZES));
  }
}
