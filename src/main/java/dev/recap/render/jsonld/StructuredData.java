package dev.recap.render.jsonld;

import dev.recap.incremental.Input;
import dev.recap.model.Document;
import dev.recap.plan.Subject;
import dev.recap.render.view.PageContext;
import dev.recap.render.view.SiteView;
import dev.recap.render.view.TemplateValues;
import dev.recap.site.Grouping;
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

  private final Subject subject;
  private final SiteView view;
  private final PageContext page;
  private final LinkedThings things;

  public StructuredData(Subject subject, SiteView view, PageContext page) {
    this.subject = subject;
    this.view = view;
    this.page = page;
    this.things = new LinkedThings(view, page);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public TemplateModel exec(List arguments) throws TemplateModelException {
    Object first = arguments.isEmpty() ? null : arguments.get(0);
    List<LinkedNode> nodes = new ArrayList<>();
    nodes.add(things.site("WebSite"));
    nodes.addAll(about());
    way(first instanceof TemplateHashModel names ? names : null).ifPresent(nodes::add);
    return TemplateValues.html(LinkedJson.of(nodes), page);
  }

  private List<LinkedNode> about() {
    if (subject instanceof Subject.OfDocument of) {
      return new LinkedDocuments(things).of(things.shown(of.document()));
    }
    if (subject instanceof Subject.Home home) {
      List<LinkedNode> nodes = new ArrayList<>();
      nodes.add(
          things
              .site("Blog")
              .with("@id", LinkedThings.id(things.url(), "blog"))
              .with("publisher", things.publisher()));
      things.list(home.posts().posts()).ifPresent(nodes::add);
      return nodes;
    }
    if (subject instanceof Subject.OfTerm of) {
      return term(of.grouping(), of.term(), of.posts().posts());
    }
    if (subject instanceof Subject.TermIndex of) {
      page.reads().read(Input.terms(of.grouping().name()));
      return List.of(collection(things.terms(of.grouping().terms())));
    }
    if (subject instanceof Subject.Single single && single.name().equals("archive")) {
      page.reads().read(Input.listed("post"));
      return List.of(collection(things.list(view.site().published("post"))));
    }
    return List.of();
  }

  private LinkedNode collection(Optional<LinkedNode> list) {
    return new LinkedNode("CollectionPage", things.url())
        .with("url", things.url())
        .with("inLanguage", view.settings().site().language())
        .with("isPartOf", LinkedNode.reference(things.siteId()))
        .with("mainEntity", list);
  }

  private List<LinkedNode> term(Grouping grouping, Term term, List<Document> entries) {
    List<LinkedNode> nodes = new ArrayList<>();
    switch (grouping.name()) {
      case "author", "speaker" -> {
        nodes.add(
            new LinkedNode("ProfilePage", things.url())
                .with("name", term.label())
                .with("url", things.url())
                .with("isPartOf", LinkedNode.reference(things.siteId()))
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
  private Optional<LinkedNode> way(@Nullable TemplateHashModel names)
      throws TemplateModelException {
    if (subject instanceof Subject.Home) {
      return Optional.empty();
    }
    List<Map<String, Object>> steps = new ArrayList<>();
    String site = view.settings().site().title();
    step(
        site.isBlank() ? view.settings().site().host() : site,
        view.settings().site().host() + "/",
        steps);
    if (subject instanceof Subject.OfDocument of) {
      above(of.document()).ifPresent(term -> step(term, steps));
      step(of.document().front().title(), things.url(), steps);
    } else if (subject instanceof Subject.OfTerm of) {
      index(of.grouping().name(), names, steps);
      things.url(of.term()).ifPresent(url -> step(of.term().label(), url, steps));
    } else if (subject instanceof Subject.TermIndex of) {
      index(of.grouping().name(), names, steps);
    }
    return steps.size() < 2
        ? Optional.empty()
        : Optional.of(new LinkedNode("BreadcrumbList").with("itemListElement", steps));
  }

  /** The event of a talk, the year of a post. */
  private Optional<Term> above(Document document) {
    String grouping = document.type().equals("talk") ? "event" : "year";
    return view.site().groupings().containsKey(grouping)
        ? view.site().grouping(grouping).spellingsOf(document).stream()
            .findFirst()
            .flatMap(spelling -> things.term(grouping, spelling))
        : Optional.empty();
  }

  private void step(Term term, List<Map<String, Object>> steps) {
    things.url(term).ifPresent(url -> step(term.label(), url, steps));
  }

  private void index(
      String grouping, @Nullable TemplateHashModel names, List<Map<String, Object>> steps)
      throws TemplateModelException {
    TemplateModel name = names == null ? null : names.get(grouping);
    Optional<String> url = view.plan().indexOf(grouping).map(view.links()::absolute);
    if (url.isPresent() && name != null) {
      step(TemplateValues.text((Object) name), url.get(), steps);
    }
  }

  private static void step(String name, String url, List<Map<String, Object>> steps) {
    steps.add(
        new LinkedNode("ListItem")
            .with("position", steps.size() + 1)
            .with("name", name)
            .with("item", url)
            .toMap());
  }
}
