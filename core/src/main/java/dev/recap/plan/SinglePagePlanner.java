package dev.recap.plan;

import dev.recap.config.PageSettings;
import dev.recap.model.OutputPath;
import java.util.Optional;

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
                          OutputOrigin origin = planning.key(PageSettings.keyOf(name));
                          if (name.equals("archive")) {
                            planArchive(planning, path, page.template(), origin);
                          } else {
                            planning.page(
                                path, page.template(), new PageKind.SinglePage(name), origin);
                          }
                        });
              }
            });
  }

  private static void planArchive(
      Planning planning, OutputPath first, String template, OutputOrigin origin) {
    for (Slice slice :
        Slice.of(
            planning.site().published("post"),
            0,
            planning.settings().pages().archivePostsPerPage(),
            number -> TermUrls.page(first, number))) {
      planning.page(
          slice.pages().get(slice.number() - 1),
          template,
          new PageKind.SinglePage("archive", Optional.of(slice).filter(Slice::paginated)),
          origin);
    }
  }
}
