package dev.recap.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The pages that are not documents, and the templates of all.
 *
 * @param single the pages of which a site has one, by JBake's name ({@code index}, {@code archive},
 *     {@code feed}, {@code atom}, {@code sitemap}, {@code robots}, {@code error404}); only those
 *     that are rendered
 * @param postsPerPage on the home page; 0 where it is not paginated
 * @param feedSize how many posts a feed holds
 * @param feedTemplate the template of Atom feeds, of the site and of terms
 * @param templates the template file of each document type
 * @param imageSizes whether images of the content are given their width and height
 */
public record PageSettings(
    Map<String, SinglePage> single,
    int postsPerPage,
    int feedSize,
    String feedTemplate,
    Map<String, String> templates,
    boolean imageSizes) {

  /**
   * A page of its own.
   *
   * @param file the path in the output
   * @param template the template's file name
   */
  public record SinglePage(String file, String template) {}

  public PageSettings {
    single = Collections.unmodifiableMap(new LinkedHashMap<>(single));
    templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
  }
}
