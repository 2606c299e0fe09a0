package dev.recap.config;

import dev.recap.config.Key.Kind;
import dev.recap.config.Key.Origin;
import java.util.List;

/** The keys of a grouping: those that JBake has for tags, and Recap's for pages and feeds. */
record GroupingKeys(
    String name,
    Key pages,
    Key index,
    Key path,
    Key template,
    Key indexTemplate,
    Key postsPerPage,
    Key feeds) {

  static final GroupingKeys TAG = of("tag", "tags", Origin.JBAKE, true, "tags.ftl");
  static final GroupingKeys CATEGORY = recap("category", "categories");
  static final GroupingKeys AUTHOR = recap("author", "authors");
  static final GroupingKeys YEAR = recap("year", "years");
  static final GroupingKeys MONTH = recap("month", "months");

  static final GroupingKeys SERIES = recap("series", "series");
  static final GroupingKeys SPEAKER = recap("speaker", "speakers");
  static final GroupingKeys EVENT = recap("event", "events");
  static final GroupingKeys LEVEL = recap("level", "levels");

  static final List<GroupingKeys> ALL =
      List.of(TAG, CATEGORY, AUTHOR, YEAR, MONTH, SERIES, SPEAKER, EVENT, LEVEL);

  private static GroupingKeys recap(String name, String plural) {
    return of(name, plural, Origin.RECAP, false, name + ".ftl");
  }

  private static GroupingKeys of(
      String name, String plural, Origin origin, boolean rendered, String templateFile) {
    return new GroupingKeys(
        name,
        new Key(
            "render." + plural,
            Kind.FLAG,
            Boolean.toString(rendered),
            origin,
            "whether each " + name + " has a page"),
        new Key(
            "render." + plural + "index",
            Kind.FLAG,
            "false",
            origin,
            "whether there is a page that lists the "
                + plural
                + "; goes with `render."
                + plural
                + "`"),
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
            "how many posts one page shows before the next begins; 0: all"),
        Key.recap(
            name + ".feeds",
            Kind.FLAG,
            "false",
            "whether each "
                + name
                + " has an Atom feed (template: `template.atom.file`); goes with `render."
                + plural
                + "`"));
  }

  List<Key> all() {
    return List.of(pages, index, path, template, indexTemplate, postsPerPage, feeds);
  }
}
