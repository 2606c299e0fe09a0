package dev.recap.config;

import java.util.List;

/** The keys of a page of which a site has one. */
record SinglePageKeys(String name, Key render, Key file, Key template) {

  static final SinglePageKeys ATOM = of("atom", "atom");

  /** All pages, in the order of the manual. */
  static final List<SinglePageKeys> ALL =
      List.of(
          of("index", "masterindex"),
          of("archive", "archive"),
          of("feed", "feed"),
          ATOM,
          of("sitemap", "sitemap"),
          of("robots", "robots"),
          of("error404", "error404"),
          new SinglePageKeys(
              "search",
              Keys.get("search.index"),
              Keys.get("search.file"),
              Keys.get("template.search.file")));

  /**
   * Finds the keys of a page.
   *
   * @param template the page's name in the template's key
   */
  private static SinglePageKeys of(String name, String template) {
    return new SinglePageKeys(
        name,
        Keys.get("render." + name),
        Keys.get(name + ".file"),
        Keys.get("template." + template + ".file"));
  }
}
