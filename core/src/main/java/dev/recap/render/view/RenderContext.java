package dev.recap.render.view;

import dev.recap.config.Settings;
import dev.recap.config.TaxonomySettings;
import dev.recap.incremental.Dependency;
import dev.recap.links.Mentions;
import dev.recap.model.Document;
import dev.recap.plan.Links;
import dev.recap.plan.Plan;
import dev.recap.site.Site;
import dev.recap.site.Term;
import freemarker.template.TemplateModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the models of a page are made from; the same for all pages of a bake. */
public record RenderContext(
    Site site,
    Plan plan,
    Links links,
    Mentions mentions,
    Settings settings,
    Instant now,
    Dates dates,
    BodyWriter bodies,
    ImageSizes imageSizes,
    JBakeHeaderKeys ownKeys) {

  /** Without those whose address is at fault: that has been told, and is no page's mistake. */
  public List<Document> inTemplateOrder(List<Document> documents) {
    return plan.isWhole() ? documents : documents.stream().filter(plan::has).toList();
  }

  public DocumentModel model(Document document, PageInfo page) {
    return new DocumentModel(documentView(document, page));
  }

  public DocumentView documentView(Document document, PageInfo page) {
    return new DocumentView(page.reads().tracked(document), this, page);
  }

  /**
   * A list of the site's.
   *
   * @param dependency says which
   */
  public TemplateModel documents(Dependency dependency, List<Document> documents, PageInfo page) {
    page.reads().record(dependency);
    return documents(documents, page);
  }

  /** A list that makes the page the one that it is. */
  public TemplateModel documents(List<Document> documents, PageInfo page) {
    return TemplateValues.list(inTemplateOrder(documents), document -> model(document, page));
  }

  /** The documents whose page has that address; it is one at most. */
  public List<Document> withUri(String uri) {
    return inTemplateOrder(site.documents()).stream()
        .filter(document -> plan.uriOf(document).equals(uri))
        .toList();
  }

  /** jbake: one type after the other, and only within a type the newest first. */
  public List<Document> inOrder(List<Document> documents, PageInfo page) {
    if (!page.jbake()) {
      return documents;
    }
    page.reads().record(Dependency.allHeaders());
    Map<String, List<Document>> byType = new LinkedHashMap<>();
    settings.pages().templates().keySet().forEach(type -> byType.put(type, new ArrayList<>()));
    for (Document document : documents) {
      byType.computeIfAbsent(document.type(), type -> new ArrayList<>()).add(document);
    }
    return byType.values().stream().flatMap(List::stream).toList();
  }

  public TemplateModel terms(String taxonomy, List<Term> terms, PageInfo page) {
    return TemplateValues.list(terms, term -> new TermModel(taxonomy, term, this, page));
  }

  Summary summary(Document document) {
    return new Summary(document, settings.read().summaryWords());
  }

  /** Whether the terms of a grouping have pages. */
  boolean hasPages(String taxonomy) {
    TaxonomySettings chosen = settings.taxonomies().get(taxonomy);
    return chosen != null && chosen.pages();
  }
}
