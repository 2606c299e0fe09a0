package dev.recap.plan;

import dev.recap.config.PageSettings;

/** The pages of which a site has one: archive, feeds, site map and the like. */
final class SinglePagePlanner implements PagePlanner {

  @Override
  public void plan(Planning planning) {
    planning
        .settings()
        .pages()
        .single()
        .forEach(
            (name, page) -> {
              // The home page may be many, and has a planner of its own.
              if (!name.equals("index")) {
                planning
                    .path(name + ".file", page.file())
                    .ifPresent(
                        path -> {
                          planning.singles.put(name, path);
                          planning.page(
                              path,
                              page.template(),
                              new PageKind.SinglePage(name),
                              planning.key(PageSettings.keyOf(name)));
                        });
              }
            });
  }
}
