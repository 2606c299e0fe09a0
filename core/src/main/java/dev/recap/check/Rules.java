package dev.recap.check;

import dev.recap.links.PageLinks;
import dev.recap.plan.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All rules, for one check. */
public final class Rules {

  private final PageLinks pageLinks;
  private final List<Rule> rules;

  private Rules(PageLinks pageLinks, List<Rule> rules) {
    this.pageLinks = pageLinks;
    this.rules = List.copyOf(rules);
  }

  /**
   * The rules for a site.
   *
   * @param external whether, and how, to ask other hosts about the links to them
   */
  public static Rules of(CheckedSite site, Optional<ExternalLinkOptions> external) {
    PageLinks pageLinks = new PageLinks(site.plan(), site.settings());
    TextLinks links = TextLinks.of(site, pageLinks);
    TextLocator texts = new TextLocator(site.settings());
    TemplateLocator templates = TemplateLocator.placeOf(site.settings());
    List<Rule> rules =
        new ArrayList<>(
            List.of(
                new DeadPageLinks(site, links, templates),
                new DeadAnchors(site, links, templates),
                new Stylesheets(site, pageLinks),
                new UnusedFiles(site, templates),
                new OrphanPages(site, templates),
                new MixedContent(site, links, templates),
                new MissingAltText(site, links, templates),
                new DuplicateIds(site, texts, templates),
                new SkippedHeadingLevels(site, texts, templates),
                new SimilarTerms(site),
                new SeriesOrder(site),
                new Descriptions(site),
                new LongTitles(site),
                new FutureAndExpiredPosts(site),
                new DateMismatch(site),
                new TalkTimes(site),
                new CaseConflicts(site, templates)));
    external.ifPresent(how -> rules.add(new ExternalLinks(site, pageLinks, templates, how)));
    return new Rules(pageLinks, rules);
  }

  /** Shows a page to the rules; from any thread. */
  public void checkPage(Output.Page page, String text) {
    if (RenderedPage.isHtml(page)) {
      RenderedPage rendered = RenderedPage.of(page, text, pageLinks);
      rules.forEach(rule -> rule.checkPage(rendered));
    } else {
      rules.forEach(rule -> rule.checkText(text));
    }
  }

  /**
   * Lets the rules tell what only the whole site shows.
   *
   * @param whole whether they have seen every page
   */
  public void finish(boolean whole) {
    rules.forEach(rule -> rule.finish(whole));
  }
}
