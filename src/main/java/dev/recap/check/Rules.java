package dev.recap.check;

import dev.recap.plan.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** All rules, for one check. */
public final class Rules {

  private static final Set<String> HTML = Set.of("html", "htm", "xhtml", "php", "");

  private final List<Rule> rules;

  private Rules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * The rules for a site.
   *
   * @param external whether, and how, to ask other hosts about the links to them
   */
  public static Rules of(CheckedSite site, Optional<External> external) {
    TextLinks links = TextLinks.of(site);
    TextPlaces texts = new TextPlaces(site.settings());
    TemplatePlaces templates = TemplatePlaces.of(site.settings());
    List<Rule> rules =
        new ArrayList<>(
            List.of(
                new DeadPageLinks(site, links, templates),
                new DeadPageAnchors(site, links, templates),
                new Stylesheets(site),
                new UnusedFiles(site),
                new UnlinkedPages(site, templates),
                new InsecureResources(site, links, templates),
                new ImageTexts(site, links, templates),
                new DuplicateIds(site, texts, templates),
                new HeadingJumps(site, texts, templates),
                new NearTwins(site),
                new Descriptions(site),
                new LongTitles(site),
                new ComingAndGone(site),
                new MisdatedNames(site),
                new CaseTwins(site, templates)));
    external.ifPresent(how -> rules.add(new ForeignLinks(site, templates, how)));
    return new Rules(rules);
  }

  /** Shows a page to the rules; from any thread. */
  public void look(Output.Page page, String text) {
    if (isHtml(page)) {
      RenderedPage rendered = RenderedPage.of(page, text);
      rules.forEach(rule -> rule.look(rendered));
    } else {
      rules.forEach(rule -> rule.read(text));
    }
  }

  private static boolean isHtml(Output.Page page) {
    String name = page.path().fileName();
    int dot = name.lastIndexOf('.');
    return HTML.contains(dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /**
   * Lets the rules tell what only the whole site shows.
   *
   * @param whole whether they have seen every page
   */
  public void conclude(boolean whole) {
    rules.forEach(rule -> rule.conclude(whole));
  }
}
