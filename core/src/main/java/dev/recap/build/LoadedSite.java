package dev.recap.build;

import dev.recap.config.Settings;
import dev.recap.content.Content;
import dev.recap.links.Mentions;
import dev.recap.model.Document;
import dev.recap.plan.Links;
import dev.recap.plan.Plan;
import dev.recap.plan.Planner;
import dev.recap.problem.Problems;
import dev.recap.render.calendar.Calendars;
import dev.recap.site.PublishFilter;
import dev.recap.site.Site;
import java.util.ArrayList;
import java.util.List;

/** A site of which no file is made yet. */
public record LoadedSite(Site site, Plan plan, Links links, Mentions mentions) {

  /** Orders, groups and plans what was read. */
  public static LoadedSite of(
      Content content, Settings settings, PublishFilter publishFilter, Problems problems) {
    Site site =
        new Site(
            content.documents(),
            content.broken().stream().map(Content.BrokenFile::source).toList(),
            content.files(),
            content.data(),
            publishFilter,
            settings.addresses().permalinks().containsKey("tag"),
            settings.talks().on(),
            settings.series(),
            problems);
    Plan plan = Planner.plan(site, content.assets(), settings, problems);
    Links links = new Links(plan, settings);
    return new LoadedSite(site, plan, links, new Mentions(site, links));
  }

  /** What makes its calendars. */
  public Calendars calendars(Settings settings) {
    return new Calendars(site, plan, links, settings);
  }

  /** The documents in which a dead link is worth telling. */
  public List<Document> documentsToCheck(Content content) {
    List<Document> linking = new ArrayList<>(site.documents());
    linking.addAll(site.profiles());
    linking.removeIf(document -> !plan.has(document));
    content.broken().forEach(file -> file.document().ifPresent(linking::add));
    return linking;
  }
}
