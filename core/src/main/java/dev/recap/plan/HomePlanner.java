package dev.recap.plan;

import dev.recap.config.PageSettings.SinglePage;
import dev.recap.model.OutputPath;
import java.util.Optional;

/** The home page, or the pages that it is cut into. */
final class HomePlanner implements PagePlanner {

  @Override
  public void plan(Planning planning) {
    SinglePage page = planning.settings().pages().single().get("index");
    if (page == null) {
      return;
    }
    Optional<OutputPath> home = planning.path("index.file", page.file());
    if (home.isEmpty()) {
      return;
    }
    planning.singles.put("index", home.get());
    for (Slice slice :
        Slice.of(
            planning.site().published("post"),
            0,
            planning.settings().pages().postsPerPage(),
            number -> path(home.get(), number))) {
      planning.page(
          slice.pages().get(slice.number() - 1),
          page.template(),
          new PageKind.HomePage(slice),
          planning.key("render.index"));
    }
  }

  /** jbake: the number goes before the configured file, {@code 2/index.html}. */
  private static OutputPath path(OutputPath home, int number) {
    return number == 1 ? home : new OutputPath(number + "/" + home.value());
  }
}
