package dev.recap.config;

import java.util.List;

/** The keys of a taxonomy: those that JBake has for tags, and Recap's for pages and feeds. */
record TaxonomyKeys(
    String name,
    Key pages,
    Key index,
    Key path,
    Key template,
    Key indexTemplate,
    Key postsPerPage,
    Key feeds) {

  static final TaxonomyKeys SERIES = of("series", "series");

  static final List<TaxonomyKeys> ALL =
      List.of(
          of("tag", "tags"),
          of("category", "categories"),
          of("author", "authors"),
          of("year", "years"),
          of("month", "months"),
          SERIES,
          of("speaker", "speakers"),
          of("event", "events"),
          of("level", "levels"));

  private static TaxonomyKeys of(String name, String plural) {
    return new TaxonomyKeys(
        name,
        Keys.get("render." + plural),
        Keys.get("render." + plural + "index"),
        Keys.get(name + ".path"),
        Keys.get("template." + name + ".file"),
        Keys.get("template." + plural + "index.file"),
        Keys.get(name + ".posts_per_page"),
        Keys.get(name + ".feeds"));
  }
}
