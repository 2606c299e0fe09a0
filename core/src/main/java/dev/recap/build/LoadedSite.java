package dev.recap.build;

import static java.util.stream.Collectors.toMap;

import dev.recap.cache.BuildLog.BuildRecord;
import dev.recap.config.Settings;
import dev.recap.content.Content;
import dev.recap.content.Content.BrokenFile;
import dev.recap.images.PictureSource;
import dev.recap.incremental.ChangeTracker;
import dev.recap.incremental.PreviousBake;
import dev.recap.incremental.TemplateFiles;
import dev.recap.incremental.TrackedSite;
import dev.recap.links.Mentions;
import dev.recap.links.RedirectAnchors;
import dev.recap.model.Document;
import dev.recap.model.FileState;
import dev.recap.model.OutputPath;
import dev.recap.parallel.Workers;
import dev.recap.plan.Links;
import dev.recap.plan.MovedSources;
import dev.recap.plan.Plan;
import dev.recap.plan.Planner;
import dev.recap.problem.Problems;
import dev.recap.render.PlainSiteModel;
import dev.recap.render.calendar.Calendars;
import dev.recap.site.PublishFilter;
import dev.recap.site.Site;
import dev.recap.site.SiteBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A project after the first half of every bake, check and preview: its content is read, its site is
 * ordered and all its files are planned, but none is made.
 */
public record LoadedSite(
    Settings settings, Content content, Site site, Plan plan, Links links, Mentions mentions) {

  /**
   * Orders and plans content that was read.
   *
   * @param pictures makes the smaller pictures of the site, before their files are planned
   */
  public static LoadedSite of(
      Content content,
      Settings settings,
      PublishFilter publishFilter,
      PictureSource pictures,
      Problems problems) {
    Site site =
        new SiteBuilder(content.documents(), publishFilter)
            .broken(
                content.broken().stream()
                    .collect(toMap(BrokenFile::source, BrokenFile::document, (one, other) -> one)))
            .files(content.files())
            .data(content.data())
            .mergeTags(settings.addresses().permalinks().containsKey("tag"))
            .talks(settings.talks().on())
            .zone(settings.site().zone())
            .series(settings.series())
            .build(problems);
    MovedSources moved = new MovedSources(content.redirects(), content.documents());
    Plan plan = Planner.plan(site, content.assets(), moved, settings, pictures, problems);
    RedirectAnchors.check(plan, settings.site().address(), problems);
    Links links = new Links(plan, settings);
    return new LoadedSite(settings, content, site, plan, links, new Mentions(site, links));
  }

  /** Returns the same site for content of which only the text of documents has changed. */
  public LoadedSite withTexts(Content changed) {
    return new LoadedSite(settings, changed, site, plan, links, new Mentions(site, links));
  }

  /** Returns the values that templates see, at a given time. */
  public PlainSiteModel model(Instant now) {
    return new PlainSiteModel(tracked(), now);
  }

  private TrackedSite tracked() {
    return TrackedSite.untracked(site, plan, links, mentions, settings);
  }

  /** Compares the site with the last bake. */
  PreviousBake comparedWith(BuildRecord lastBuild, Instant begun) {
    return new PreviousBake(lastBuild, site, plan, content.digests(), begun);
  }

  /**
   * Finds the outputs that are up to date.
   *
   * @param outputState the present state of the files in the output
   */
  ChangeTracker changes(
      PreviousBake previous,
      Map<OutputPath, FileState> outputState,
      TemplateFiles templates,
      PlainSiteModel model,
      Workers workers) {
    return ChangeTracker.of(
        previous,
        outputState,
        site,
        plan,
        links,
        mentions,
        templates,
        model.globalFingerprint(),
        workers);
  }

  public Calendars calendars() {
    return new Calendars(tracked());
  }

  /** Returns the documents whose links are checked: all that have a page, or would have one. */
  public List<Document> documentsToCheck() {
    List<Document> documents = new ArrayList<>(site.documents());
    documents.addAll(site.profiles());
    documents.removeIf(document -> !plan.has(document));
    content.broken().forEach(file -> file.document().ifPresent(documents::add));
    return documents;
  }
}
