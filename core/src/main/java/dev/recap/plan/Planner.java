package dev.recap.plan;

import dev.recap.config.Settings;
import dev.recap.images.PictureSource;
import dev.recap.model.StaticFile;
import dev.recap.problem.Problems;
import dev.recap.site.Site;
import java.util.List;

/** Plans a whole site, kind of page by kind of page. */
public final class Planner {

  private Planner() {}

  /**
   * Plans every file.
   *
   * @param assets the files that are copied to the root of the output
   * @param problems receives invalid permalinks and files that would overwrite each other
   */
  public static Plan plan(
      Site site, List<StaticFile> assets, Settings settings, Problems problems) {
    return plan(site, assets, MovedSources.NONE, settings, PictureSource.NONE, problems);
  }

  /**
   * Plans every file.
   *
   * @param assets the files that are copied to the root of the output
   * @param moved declares old addresses
   * @param pictures makes smaller pictures before their files are planned
   * @param problems receives invalid permalinks, files that would overwrite each other, and
   *     redirects that lead nowhere
   */
  public static Plan plan(
      Site site,
      List<StaticFile> assets,
      MovedSources moved,
      Settings settings,
      PictureSource pictures,
      Problems problems) {
    Planning planning = new Planning(site, settings, problems);
    List<PagePlanner> planners =
        List.of(
            new DocumentPlanner(),
            new HomePlanner(),
            new SinglePagePlanner(),
            new TermPlanner(),
            new SitemapPlanner(),
            new CalendarPlanner(),
            new FilePlanner(assets),
            new CaptionPlanner(),
            new SearchPlanner());
    planners.forEach(planner -> planner.plan(planning));
    if (settings.pictures().variants() || settings.pictures().clean()) {
      new PicturePlanner(pictures).plan(planning);
    }
    if (settings.pictures().cards().isPresent()) {
      new CardPlanner().plan(planning);
    }
    if (moved.declareAnything(site, settings)) {
      new RedirectPlanner(moved).plan(planning);
    }
    return new Plan(
        Collisions.without(LongNames.without(planning.outputs, problems), problems), planning);
  }
}
