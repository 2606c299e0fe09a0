package dev.recap.config;

/**
 * What a grouping ({@code tag}, {@code category}, {@code author}, {@code year}, {@code month},
 * {@code series}) is given.
 *
 * @param name in the singular, as the keys have it
 * @param pages whether each term has a page
 * @param index whether there is a page that lists the terms
 * @param feeds whether each term has an Atom feed
 * @param path the folder of JBake's rule, {@code tags/TERM.html}
 * @param postsPerPage 0 where a term's page is not paginated
 */
public record TaxonomySettings(
    String name,
    boolean pages,
    boolean index,
    boolean feeds,
    String path,
    String template,
    String indexTemplate,
    int postsPerPage) {}
