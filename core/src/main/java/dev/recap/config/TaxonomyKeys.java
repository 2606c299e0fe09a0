package dev.recap.config;

import dev.recap.config.Key.Kind;
import dev.recap.config.Key.Origin;
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

  static final TaxonomyKeys TAG = of("tag", "tags", Origin.JBAKE, true, "tags.ftl");
  static final TaxonomyKeys CATEGORY = recap("category", "categories");
  static final TaxonomyKeys AUTHOR = recap("author", "authors");
  static final TaxonomyKeys YEAR = recap("year", "years");
  static final TaxonomyKeys MONTH = recap("month", "months");

  static final TaxonomyKeys SERIES = recap("series", "series");
  static final TaxonomyKeys SPEAKER = recap("speaker", "speakers");
  static final TaxonomyKeys EVENT = recap("event", "events");
  static final TaxonomyKeys LEVEL = recap("level", "levels");

  static final List<TaxonomyKeys> ALL =
      List.of(TAG, CATEGORY, AUTHOR, YEAR, MONTH, SERIES, SPEAKER, EVENT, LEVEL);

  private static TaxonomyKeys recap(String name, String plural) {
    return of(name, plural, Origin.RECAP, false, name + ".ftl");
  }

  private static TaxonomyKeys of(
      String name, String plural, Origin origin, boolean rendered, String templateFile) {
    return new TaxonomyKeys(
        name,
        new Key(
            "render." + plural,
            Kind.FLAG,
            Boolean.toString(rendered),
            origin,
            "writes a page for each " + name),
        new Key(
            "render." + plural + "index",
            Kind.FLAG,
            "false",
            origin,
            "writes a page that lists the " + plural + "; needs `render." + plural + "`"),
        new Key(name + ".path", Kind.FOLDER, plural, origin, "the folder of these pages"),
        new Key(
            "template." + name + ".file",
            Kind.FILE,
            templateFile,
            origin,
            "the template of these pages"),
        new Key(
            "template." + plural + "index.file",
            Kind.FILE,
            plural + "-index.ftl",
            origin,
            "the template of that list"),
        Key.recap(
            name + ".posts_per_page",
            Kind.NUMBER,
            "0",
            "the number of posts on each page; 0: all on one"),
        Key.recap(
            name + ".feeds",
            Kind.FLAG,
            "false",
            "writes an Atom feed for each "
                + name
                + " (template: `template.atom.file`); needs `render."
                + plural
                + "`"));
  }

  List<Key> all() {
    return List.of(pages, index, path, template, indexTemplate, postsPerPage, feeds);
  }
}
