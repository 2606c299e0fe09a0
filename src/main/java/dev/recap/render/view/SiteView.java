package dev.recap.render.view;

import dev.recap.config.GroupingSettings;
import dev.recap.config.Settings;
import dev.recap.incremental.Input;
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
public record SiteView(
    Site site,
    Plan plan,
    Links links,
    Mentions mentions,
    Settings settings,
    Instant now,
    Dates dates,
    BodyWriter bodies,
    ImageSizes imageSizes,
    OwnKeys ownKeys) {

  /** Without those whose address is at fault: that has been told, and is no page's mistake. */
  public List<Document> shown(List<Document> documents) {
    return plan.isWhole() ? documents : documents.stream().filter(plan::has).toList();
  }

  public DocumentModel model(Document document, PageContext page) {
    return new DocumentModel(shown(document, page));
  }

  public ShownDocument shown(Document document, PageContext page) {
    return new ShownDocument(page.reads().watched(document), this, page);
  }

  /**
   * A list of the site's.
   *
   * @param input says which
   */
  public TemplateModel documents(Input input, List<Document> documents, PageContext page) {
    page.reads().read(input);
    return documents(documents, page);
  }

  /** A list that makes the page the one that it is. */
  public TemplateModel documents(List<Document> documents, PageContext page) {
    return TemplateValues.list(shown(documents), document -> model(document, page));
  }

  /** The documents whose page has that address; it is one at most. */
  public List<Document> withUri(String uri) {
    return shown(site.documents()).stream()
        .filter(document -> plan.uriOf(document).equals(uri))
        .toList();
  }

  /** jbake: one type after the other, and only within a type the newest first. */
  public List<Document> inOrder(List<Document> documents, PageContext page) {
    if (!page.jbake()) {
      return documents;
    }
    page.reads().read(Input.allHeaders());
    Map<String, List<Document>> byType = new LinkedHashMap<>();
    settings.pages().templates().keySet().forEach(type -> byType.put(type, new ArrayList<>()));
    for (Document document : documents) {
      byType.computeIfAbsent(document.type(), type -> new ArrayList<>()).add(document);
    }
    return byType.values().stream().flatMap(List::stream).toList();
  }

  public TemplateModel terms(String grouping, List<Term> terms, PageContext page) {
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
