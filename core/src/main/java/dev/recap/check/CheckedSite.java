package dev.recap.check;

import dev.recap.config.Settings;
import dev.recap.model.Document;
import dev.recap.model.StaticFile;
import dev.recap.plan.Links;
import dev.recap.plan.Plan;
import dev.recap.problem.Problems;
import dev.recap.site.Site;
import java.time.Instant;
import java.util.List;

/**
 * The input of a check.
 *
 * @param documents all that were read, even those that have no page
 * @param assets the files of the assets folder
 * @param now decides which posts are in the future
 * @param problems gets the findings; contains the problems of the bake
 */
public record CheckedSite(
    Settings settings,
    Site site,
    Plan plan,
    Links links,
    List<Document> documents,
    List<StaticFile> assets,
    Instant now,
    Problems problems) {

  public CheckedSite {
    documents = List.copyOf(documents);
    assets = List.copyOf(assets);
  }
}
