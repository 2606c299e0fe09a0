package dev.recap.render;

import dev.recap.config.GroupingSettings;
import dev.recap.config.Settings;
import dev.recap.model.Document;
import dev.recap.plan.Links;
import dev.recap.plan.Plan;
import dev.recap.site.Site;
import dev.recap.site.Term;
import freemarker.template.TemplateModel;
import java.time.Instant;
import java.util.List;

/** What the models of a page are made from; the same for all pages of a bake. */
record SiteView(
    Site site,
    Plan plan,
    Links links,
    Settings settings,
    Instant now,
    Dates dates,
    BodyWriter bodies,
    ImageSizes imageSizes) {

  /** Without those whose address is at fault: that has been told, and is no page's mistake. */
  TemplateModel documents(List<Document> documents, PageContext page) {
    List<Document> shown =
        plan.isWhole() ? documents : documents.stream().filter(plan::has).toList();
    return TemplateValues.list(
        shown, document -> new DocumentModel(new ShownDocument(document, this, page)));
  }

  TemplateModel terms(String grouping, List<Term> terms, PageContext page) {
    return TemplateValues.list(terms, term -> new TermModel(grouping, term, this, page));
  }

  Summary summary(Document document) {
    return new Summary(document, settings.read().summaryWords());
  }

  /** Whether the terms of a grouping have pages. */
  boolean hasPages(String grouping) {
    GroupingSettings chosen = settings.groupings().get(grouping);
    return chosen != null && chosen.pages();
  }
}
