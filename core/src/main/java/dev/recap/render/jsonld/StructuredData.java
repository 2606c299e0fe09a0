package dev.recap.render.jsonld;

import dev.recap.incremental.Dependency;
import dev.recap.model.Document;
import dev.recap.plan.PageKind;
import dev.recap.render.view.PageInfo;
import dev.recap.render.view.RenderContext;
import dev.recap.render.view.TemplateValues;
import dev.recap.site.Taxonomy;
import dev.recap.site.Term;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code structured_data(names)}: what a page is about, for search engines, as JSON-LD with the
 * words of schema.org. The names are those of the indexes of groupings ({@code {"tag": "Tags"}});
 * the way to a page leads over those that have one.
 */
public final class StructuredData implements TemplateMethodModelEx {

  private final PageKind pageKind;
  private final RenderContext context;
  private final PageInfo page;
  private final JsonLdThings things;

  public StructuredData(PageKind pageKind, RenderContext context, PageInfo page) {
    this.pageKind = pageKind;
    this.context = context;
    this.page = page;
    this.things = new JsonLdThings(context, page);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public TemplateModel exec(List arguments) throws TemplateModelException {
    Object first = arguments.isEmpty() ? null : arguments.get(0);
    List<JsonLdNode> nodes = new ArrayList<>();
    nodes.add(things.site("WebSite"));
    nodes.addAll(about());
    way(first instanceof TemplateHashModel names ? names : null).ifPresent(nodes::add);
    return TemplateValues.html(JsonLdWriter.of(nodes), page);
  }

  private List<JsonLdNode> about() {
    if (pageKind instanceof PageKind.DocumentPage of) {
      return new JsonLdDocuments(things).describe(things.shown(of.document()));
    }
    if (pageKind instanceof PageKind.HomePage homePage) {
      List<JsonLdNode> nodes = new ArrayList<>();
      nodes.add(
          things
              .site("Blog")
              .with("@id", JsonLdThings.id(things.url(), "blog"))
              .with("publisher", things.publisher()));
      things.list(homePage.posts().posts()).ifPresent(nodes::add);
      return nodes;
    }
    if (pageKind instanceof PageKind.TermPage of) {
      return term(of.taxonomy(), of.term(), of.posts().posts());
    }
    if (pageKind instanceof PageKind.TermIndexPage of) {
      page.reads().record(Dependency.terms(of.taxonomy().name()));
      return List.of(collection(things.terms(of.taxonomy().terms())));
    }
    if (pageKind instanceof PageKind.SinglePage singlePage && singlePage.name().equals("archive")) {
      page.reads().record(Dependency.listed("post"));
      return List.of(collection(things.list(context.site().published("post"))));
    }
    return List.of();
  }

  private JsonLdNode collection(Optional<JsonLdNode> list) {
    return new JsonLdNode("CollectionPage", things.url())
        .with("url", things.url())
        .with("inLanguage", context.settings().site().language())
        .with("isPartOf", JsonLdNode.reference(things.siteId()))
        .with("mainEntity", list);
  }

  private List<JsonLdNode> term(Taxonomy taxonomy, Term term, List<Document> entries) {
    List<JsonLdNode> nodes = new ArrayList<>();
    switch (taxonomy.name()) {
      case "author", "speaker" -> {
        nodes.add(
            new JsonLdNode("ProfilePage", things.url())
                .with("name", term.label())
                .with("url", things.url())
                .with("isPartOf", JsonLdNode.reference(things.siteId()))
                .with("mainEntity", things.person(term)));
        things.list(entries).ifPresent(nodes::add);
      }
      case "event" -> {
        things.event(term).ifPresent(nodes::add);
        nodes.add(collection(things.list(term.documents())).with("name", term.label()));
      }
      default -> nodes.add(collection(things.list(entries)).with("name", term.label()));
    }
    return nodes;
  }

  /** From the home page to this one, over pages that there are; nothing on the home page. */
  private Optional<JsonLdNode> way(@Nullable TemplateHashModel names)
      throws TemplateModelException {
    if (pageKind instanceof PageKind.HomePage) {
      return Optional.empty();
    }
    List<Map<String, Object>> steps = new ArrayList<>();
    String site = context.settings().site().title();
    step(
        site.isBlank() ? context.settings().site().host() : site,
        context.settings().site().host() + "/",
        steps);
    if (pageKind instanceof PageKind.DocumentPage of) {
      above(of.document()).ifPresent(term -> step(term, steps));
      step(of.document().front().title(), things.url(), steps);
    } else if (pageKind instanceof PageKind.TermPage of) {
      index(of.taxonomy().name(), names, steps);
      things.url(of.term()).ifPresent(url -> step(of.term().label(), url, steps));
    } else if (pageKind instanceof PageKind.TermIndexPage of) {
      index(of.taxonomy().name(), names, steps);
    }
    return steps.size() < 2
        ? Optional.empty()
        : Optional.of(new JsonLdNode("BreadcrumbList").with("itemListElement", steps));
  }

  /** The event of a talk, the year of a post. */
  private Optional<Term> above(Document document) {
    String taxonomy = document.type().equals("talk") ? "event" : "year";
    return context.site().taxonomies().containsKey(taxonomy)
        ? context.site().taxonomy(taxonomy).spellingsOf(document).stream()
            .findFirst()
            .flatMap(spelling -> things.term(taxonomy, spelling))
        : Optional.empty();
  }

  private void step(Term term, List<Map<String, Object>> steps) {
    things.url(term).ifPresent(url -> step(term.label(), url, steps));
  }

  private void index(
      String taxonomy, @Nullable TemplateHashModel names, List<Map<String, Object>> steps)
      throws TemplateModelException {
    TemplateModel name = names == null ? null : names.get(taxonomy);
    Optional<String> url = context.plan().indexOf(taxonomy).map(context.links()::absolute);
    if (url.isPresent() && name != null) {
      step(TemplateValues.text((Object) name), url.get(), steps);
    }
  }

  private static void step(String name, String url, List<Map<String, Object>> steps) {
    steps.add(
        new JsonLdNode("ListItem")
            .with("position", steps.size() + 1)
            .with("name", name)
            .with("item", url)
            .toMap());
  }
}
