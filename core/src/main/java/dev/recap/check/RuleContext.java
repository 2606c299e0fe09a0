package dev.recap.check;

import dev.recap.links.PageLinks;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;

/**
 * The checked site, and the helpers that all rules share.
 *
 * @param pageLinks resolves the URLs of pages
 * @param links the links of all texts
 * @param texts finds headings in the sources of texts
 * @param templates finds parts of pages in the templates
 */
record RuleContext(
    CheckedSite site,
    PageLinks pageLinks,
    TextLinks links,
    TextLocator texts,
    TemplateLocator templates) {

  static RuleContext of(CheckedSite site) {
    PageLinks pageLinks = new PageLinks(site.plan(), site.settings());
    return new RuleContext(
        site,
        pageLinks,
        TextLinks.of(site, pageLinks),
        new TextLocator(site.settings()),
        TemplateLocator.of(site.settings()));
  }

  void warn(String code, Place place, String message, String hint) {
    site.problems().add(Problem.warning(code, place, message, hint));
  }
}
