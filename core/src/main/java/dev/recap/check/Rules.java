package dev.recap.check;

import dev.recap.links.PageLinks;
import dev.recap.plan.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All rules of one check. */
public final class Rules {

  private final PageLinks pageLinks;
  private final List<Rule> rules;

  private Rules(PageLinks pageLinks, List<Rule> rules) {
    this.pageLinks = pageLinks;
    this.rules = List.copyOf(rules);
  }

  /**
   * Creates the rules for a site.
   *
   * @param external the options for requests to other hosts; empty to check no external links
   */
  public static Rules of(CheckedSite site, Optional<ExternalLinkOptions> external) {
    RuleContext context = RuleContext.of(site);
    List<Rule> rules =
        new ArrayList<>(
            List.of(
                new DeadPageLinks(context),
                new DeadAnchors(context),
                new Stylesheets(context),
                new UnusedFiles(context),
                new OrphanPages(context),
                new MixedContent(context),
                new MissingAltText(context),
                new DuplicateIds(context),
                new SkippedHeadingLevels(context),
                new SimilarTerms(context),
                new SeriesOrder(context),
                new Descriptions(context),
                new LongTitles(context),
                new FutureAndExpiredPosts(context),
                new DateMismatch(context),
                new TalkTimes(context),
                new CaseConflicts(context),
                new PlaceholderHost(context),
                new ThemeLanguage(context)));
    external.ifPresent(options -> rules.add(new ExternalLinks(context, options)));
    return new Rules(context.pageLinks(), rules);
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
   * Reports what can only be seen in the whole site.
   *
   * @param whole true if the rules have seen every page
   */
  public void finish(boolean whole) {
    rules.forEach(rule -> rule.finish(whole));
  }
}
