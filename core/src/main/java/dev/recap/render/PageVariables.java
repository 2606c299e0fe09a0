package dev.recap.render;

import dev.recap.incremental.Dependency;
import dev.recap.model.Document;
import dev.recap.plan.PageKind;
import dev.recap.plan.Slice;
import dev.recap.render.view.CurrentDocumentModel;
import dev.recap.render.view.Dates;
import dev.recap.render.view.DocumentView;
import dev.recap.render.view.PageContent;
import dev.recap.render.view.PageInfo;
import dev.recap.render.view.PagerModel;
import dev.recap.render.view.RenderContext;
import dev.recap.render.view.Sitemap;
import dev.recap.render.view.TemplateValues;
import dev.recap.render.view.TermModel;
import dev.recap.site.Site;
import dev.recap.site.Taxonomy;
import dev.recap.site.Term;
import freemarker.template.TemplateModel;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What only one page has: what it is about, and how it goes on. Put together at once. */
final class PageVariables implements PageKind.Visitor<Map<String, TemplateModel>> {

  private final RenderContext context;
  private final PageInfo page;
  private final Map<String, TemplateModel> own = new HashMap<>();

  private PageVariables(RenderContext context, PageInfo page) {
    this.context = context;
    this.page = page;
  }

  static Map<String, TemplateModel> of(PageKind pageKind, RenderContext context, PageInfo page) {
    return pageKind.accept(new PageVariables(context, page));
  }

  @Override
  public Map<String, TemplateModel> document(PageKind.DocumentPage kind) {
    DocumentView document = context.documentView(kind.content(), page);
    own.put("content", new CurrentDocumentModel(document));
    page("document", document.front().title(), document.summary().text());
    unpaged(List.of());
    return own;
  }

  @Override
  public Map<String, TemplateModel> home(PageKind.HomePage kind) {
    content("masterindex");
    page("index", "", context.settings().site().description());
    pager(kind.posts());
    if (kind.posts().paginated()) {
      own.put("published_posts", context.documents(kind.posts().posts(), page));
    } else {
      noPages();
    }
    return own;
  }

  @Override
  public Map<String, TemplateModel> single(PageKind.SinglePage kind) {
    content(kind.name());
    page(kind.name(), "", context.settings().site().description());
    noPages();
    page.reads().record(Dependency.listed("post"));
    unpaged(context.site().published("post"));
    feed(context.site().published("post"));
    if (kind.isSingle("sitemap")) {
      own.put("sitemap_pages", Sitemap.pages(context, page));
    }
    return own;
  }

  @Override
  public Map<String, TemplateModel> term(PageKind.TermPage kind) {
    term(kind.taxonomy(), kind.value(), kind.posts().posts());
    content(kind.taxonomy().name());
    page("term", kind.value().label(), "");
    pager(kind.posts());
    return own;
  }

  @Override
  public Map<String, TemplateModel> termFeed(PageKind.TermFeed kind) {
    List<Document> entries = kind.taxonomy().entries(kind.value());
    term(kind.taxonomy(), kind.value(), entries);
    feed(entries);
    content("feed");
    page("feed", kind.value().label(), "");
    unpaged(entries);
    return own;
  }

  @Override
  public Map<String, TemplateModel> termIndex(PageKind.TermIndexPage kind) {
    String taxonomy = kind.taxonomy().name();
    content(plural(taxonomy));
    page("terms", "", "");
    page.reads().record(Dependency.terms(taxonomy));
    page.reads().record(Dependency.listed("post"));
    own.put("terms", context.terms(taxonomy, kind.taxonomy().terms(), page));
    own.put("term_kind", TemplateValues.text(taxonomy));
    unpaged(context.site().published("post"));
    return own;
  }

  /** jbake: once the home page is paginated, what else there is one of sees an empty pager. */
  private void noPages() {
    if (context.settings().pages().postsPerPage() > 0) {
      own.put("numberOfPages", TemplateValues.number(0));
      own.put("currentPageNumber", TemplateValues.number(0));
      own.put("previousFileName", TemplateValues.text(""));
      own.put("nextFileName", TemplateValues.text(""));
    }
  }

  private void feed(List<Document> posts) {
    // A project may make do without dates (severity.missing-date); a feed can't.
    List<Document> newest =
        posts.stream()
            .filter(post -> post.date().isPresent())
            // A series comes in the order of its parts, an event as it happened.
            .sorted(Site.NEWEST_FIRST)
            .limit(context.settings().pages().feedSize())
            .toList();
    page.reads().record(Dependency.updated());
    own.put("feed_posts", context.documents(newest, page));
    Optional<OffsetDateTime> updated = Dates.newest(newest);
    updated.ifPresent(date -> own.put("feed_updated_iso", TemplateValues.text(Dates.iso(date))));
    updated.ifPresent(
        date -> own.put("feed_updated_rfc822", TemplateValues.text(Dates.rfc822(date))));
  }

  /** The {@code content} of a page that is no document. */
  private void content(String type) {
    own.put("content", new PageContent(type, context, page));
  }

  private void page(String kind, String title, String description) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("kind", kind);
    values.put("title", title);
    values.put("description", description);
    values.put("link", context.links().fromRoot(page.path()));
    values.put("url", context.links().absolute(page.path()));
    own.put("page", TemplateValues.map(values));
  }

  /**
   * @param entries those of the term's entries that the page lists
   */
  private void term(Taxonomy taxonomy, Term term, List<Document> entries) {
    String name = taxonomy.name();
    page.reads().record(Dependency.term(name, term.label()));
    page.reads().record(Dependency.posts(name, term));
    TemplateModel model = new TermModel(name, term, context, page);
    TemplateModel list = context.documents(entries, page);
    own.put("term", model);
    own.put("term_kind", TemplateValues.text(name));
    own.put("term_entries", list);
    own.put(name, model);
    if (taxonomy.isOfTalks()) {
      own.put("term_talks", list);
      own.put(name + "_talks", list);
    } else {
      own.put("term_posts", list);
      own.put(name + "_posts", list);
    }
    if (name.equals("tag")) {
      // JBake knows no slices of a tag.
      own.put("tag_posts", context.documents(term.posts(), page));
      own.put("tagged_documents", context.documents(context.inOrder(term.documents(), page), page));
    }
  }

  private void pager(Slice slice) {
    if (slice.paginated()) {
      own.put("numberOfPages", TemplateValues.number(slice.pages().size()));
      own.put("currentPageNumber", TemplateValues.number(slice.number()));
      if (slice.number() > 1) {
        own.put("previousFileName", fileName(slice, slice.number() - 1));
      }
      if (slice.number() < slice.pages().size()) {
        own.put("nextFileName", fileName(slice, slice.number() + 1));
      }
    }
    own.put("pager", TemplateValues.map(PagerModel.of(slice, context, page)));
  }

  /** jbake: what to put after the way to the root; an empty string for the first page. */
  private static TemplateModel fileName(Slice slice, int number) {
    return TemplateValues.text(number == 1 ? "" : slice.pages().get(number - 1).withoutIndex());
  }

  private void unpaged(List<Document> posts) {
    Slice whole = new Slice(posts, posts.size(), 1, List.of(page.path()), false);
    own.put("pager", TemplateValues.map(PagerModel.of(whole, context, page)));
  }

  private static String plural(String taxonomy) {
    if (taxonomy.equals("series")) {
      return "all_series";
    }
    return taxonomy.endsWith("y")
        ? taxonomy.substring(0, taxonomy.length() - 1) + "ies"
        : taxonomy + "s";
  }
}
